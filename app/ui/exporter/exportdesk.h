// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QObject>

#include <string_view>

namespace d1 {

class ActiveDatabase;
class ExportDialog;
class TaskList;
class Theme;

/// Exports from the open database: asks, then leaves the work to a background task.
class ExportDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The window is its parent.
    ExportDesk(ActiveDatabase &database, TaskList &tasks, const Theme &theme, const IconSet &icons, QWidget *window);

public Q_SLOTS:
    /// With everything chosen, and the SELECT at the caret of a script in the field for a query.
    void ask(std::string_view script, std::size_t caret);
    void askTable(const QString &table);

private:
    [[nodiscard]] ExportDialog *dialog();
    void start(ExportDialog &dialog);

    ActiveDatabase &m_database;
    TaskList &m_tasks;
    const Theme &m_theme;
    const IconSet &m_icons;
    QWidget *m_window;
    QString m_folder; ///< of the last export; empty at first
};

} // namespace d1
