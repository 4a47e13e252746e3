// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace d1 {

/// Keeps what has the text in its name, with everything above and below it. Groups have no name of their own to match.
class ExplorerFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ExplorerFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
};

} // namespace d1
