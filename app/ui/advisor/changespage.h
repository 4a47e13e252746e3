// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changerecord.h"
#include "ui/theme/iconset.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace d1 {

class ActiveDatabase;
class EmptyState;
class IndexDesk;
class Theme;

/// What was made and dropped on the open database, and what the helped statements take since: the day before, the hour
/// and the day after, with the way back. Measures again each minute while it is seen.
class ChangesPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    ChangesPage(ActiveDatabase &database, IndexDesk &desk, const Theme &theme, const IconSet &icons,
                QWidget *parent = nullptr);

    void refresh();
    void showChanges(const std::vector<ChangeRecord> &records);

    [[nodiscard]] QTreeWidget &tree() const { return *m_tree; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    [[nodiscard]] const ChangeRecord *chosen() const;
    void showChosen();

    ActiveDatabase &m_database;
    IndexDesk &m_desk;
    const Theme &m_theme;
    std::vector<ChangeRecord> m_records;
    quint64 m_generation = 0;
    QTimer m_timer;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTreeWidget *m_tree;
    QPushButton *m_undo;
    QWidget *m_foot = nullptr;
};

} // namespace d1
