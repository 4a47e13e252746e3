// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/finder/shortcutmodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace d1 {

class Shortcuts;

/// Every command with its keys, searchable by name, area or keys; a change holds at once.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ShortcutsDialog(const QList<QAction *> &commands, Shortcuts &shortcuts, QWidget *parent = nullptr);

private:
    void build();
    void showCurrent();
    void showConflict();
    [[nodiscard]] int widthOfList() const;
    [[nodiscard]] QString currentCommand() const;

    Shortcuts &m_shortcuts;
    ShortcutModel m_model;
    QSortFilterProxyModel m_found;
    QLineEdit *m_search;
    QTreeView *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_use;
    QPushButton *m_none;
    QPushButton *m_reset;
    QLabel *m_conflict;
};

} // namespace d1
