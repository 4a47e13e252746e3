// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/waysin.h"

#include "ui/shell/mainactions.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/caption.h"

#include <QFileDialog>
#include <QMenu>

namespace d1 {

using Place = OpenDatabaseDialog::Place;

WaysIn::WaysIn(Parts parts, ActiveDatabase &database, RecentTargets &recent, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_database(database)
    , m_recent(recent)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    const MainActions &actions = *parts.actions;
    connect(actions.openDemo, &QAction::triggered, this, [this] { openTarget(QStringLiteral("demo:")); });
    connect(actions.openFile, &QAction::triggered, this, &WaysIn::openFile);
    connect(actions.openProject, &QAction::triggered, this, [this] { openFrom(Place::Project); });
    connect(actions.openDevServer, &QAction::triggered, this, [this] { openFrom(Place::DevServer); });
    connect(actions.openCloudflare, &QAction::triggered, this, [this] { openFrom(Place::Cloudflare); });
    connect(m_menu, &QMenu::aboutToShow, this, &WaysIn::fillMenu);
}

void WaysIn::follow(const WelcomePage &welcome)
{
    const MainActions &actions = *m_parts.actions;
    connect(&welcome, &WelcomePage::demoRequested, actions.openDemo, &QAction::trigger);
    connect(&welcome, &WelcomePage::fileRequested, actions.openFile, &QAction::trigger);
    connect(&welcome, &WelcomePage::projectRequested, actions.openProject, &QAction::trigger);
    connect(&welcome, &WelcomePage::devServerRequested, actions.openDevServer, &QAction::trigger);
    connect(&welcome, &WelcomePage::cloudflareRequested, actions.openCloudflare, &QAction::trigger);
}

void WaysIn::openTarget(const QString &target)
{
    const Result<Target> parsed = parseTarget(target.toStdString());
    if (parsed)
        m_database.open(*parsed);
    else
        m_database.fail(parsed.error());
}

void WaysIn::openFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a SQLite file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { openTarget(QStringLiteral("file:") + path); });
    dialog->open();
}

void WaysIn::openFrom(Place place)
{
    auto *dialog = new OpenDatabaseDialog(place, *m_parts.workspace, *m_parts.credentials, *m_parts.theme,
                                          *m_parts.icons, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenDatabaseDialog::chosen, this, &WaysIn::openTarget);
    dialog->open();
}

void WaysIn::fillMenu()
{
    m_menu->clear();
    for (const RecentTarget &entry : m_recent.entries()) {
        const QString text = tr("%1 (%2)").arg(entry.name, entry.target);
        QAction *action = m_menu->addAction(m_parts.icons->icon(IconName::Database), captionOf(text));
        connect(action, &QAction::triggered, this, [this, target = entry.target] { openTarget(target); });
    }
    if (!m_recent.entries().isEmpty())
        m_menu->addSeparator();
    m_menu->addActions(m_parts.actions->waysIn());
}

} // namespace d1
