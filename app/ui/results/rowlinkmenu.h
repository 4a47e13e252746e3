// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement.h"
#include "features/results/rowlink.h"

#include <QMenu>

namespace d1 {

class IconSet;
class ResultGrid;

/// From the grid's current cell to the rows that belong to it by a foreign key: an entry for each. Ctrl+Enter on a
/// foreign key takes the way to its parent without the menu.
class RowLinkMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RowLinkMenu(ResultGrid &grid, const IconSet &icons, QWidget *parent = nullptr);

    /// Shows what the current cell has to offer; nothing: disabled.
    void refresh();

public Q_SLOTS:
    /// Says why when the current cell's column is no foreign key.
    void followKey();

Q_SIGNALS:
    void rowsWanted(const QString &title, const d1::Statement &statement);
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] std::vector<RowLink> links() const;
    [[nodiscard]] const RowLink *parentIn(const std::vector<RowLink> &links) const;
    void follow(const RowLink &link);
    void addEntry(const RowLink &link);

    ResultGrid &m_grid;
    const IconSet &m_icons;
};

} // namespace d1
