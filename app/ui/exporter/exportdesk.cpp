// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportdesk.h"

#include "sql/splitter.h"
#include "sql/statementkind.h"
#include "ui/exporter/exportdialog.h"
#include "ui/exporter/exporttask.h"
#include "ui/tasks/tasklist.h"
#include "ui/widgets/activedatabase.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace d1 {

ExportDesk::ExportDesk(ActiveDatabase &database, TaskList &tasks, const Theme &theme, const IconSet &icons,
                       QWidget *window)
    : QObject(window)
    , m_database(database)
    , m_tasks(tasks)
    , m_theme(theme)
    , m_icons(icons)
    , m_window(window)
{}

void ExportDesk::ask(std::string_view script, std::size_t caret)
{
    ExportDialog *asking = dialog();
    if (!asking)
        return;
    const std::optional<sql::StatementSpan> statement = sql::statementAt(script, caret);
    if (statement && sql::statementKind(statement->in(script)).category == sql::StatementCategory::Read) {
        const std::string_view text = statement->in(script);
        asking->subject().setQuery(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    asking->open();
}

void ExportDesk::askTable(const QString &table)
{
    if (ExportDialog *asking = dialog()) {
        asking->subject().chooseTable(table);
        asking->open();
    }
}

/// Nothing while no database is open.
ExportDialog *ExportDesk::dialog()
{
    const SessionPtr session = m_database.session();
    if (!session)
        return nullptr;
    const QString name = QString::fromStdString(session->identity().displayName);
    auto *asking =
        new ExportDialog(m_database.schema(), name, session->hosted() != nullptr, m_theme, m_icons, m_window);
    asking->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_folder.isEmpty())
        asking->setFolder(m_folder);
    connect(asking, &QDialog::accepted, this, [this, asking] { start(*asking); });
    return asking;
}

void ExportDesk::start(ExportDialog &dialog)
{
    const SessionPtr session = m_database.session();
    if (!session)
        return;
    m_folder = dialog.folder();
    const QString title = tr("Export to %1").arg(QFileInfo(dialog.path()).fileName());
    auto job = std::make_unique<ExportJob>(session, dialog.request(), dialog.takeOutput());
    auto task = std::make_unique<ExportTask>(title, std::move(job));
    connect(task.get(), &BackgroundTask::resultRequested, this,
            [exported = task.get()] { QDesktopServices::openUrl(QUrl::fromLocalFile(exported->folder())); });
    m_tasks.add(std::move(task));
}

} // namespace d1
