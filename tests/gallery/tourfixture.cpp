// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourfixture.h"

#include "support/await.h"
#include "ui/gallery/gallery.h"

#include <QApplication>
#include <QSettings>

namespace d1::test {

namespace {

Workspace::Parts partsOf(QNetworkAccessManager &network, CredentialStore &credentials, Clock &clock, QueryLog &log,
                         const QString &folder)
{
    Workspace::Parts parts;
    parts.network = &network;
    parts.credentials = &credentials;
    parts.clock = &clock;
    parts.log = &log;
    parts.demo = DemoDatabase(folder.toStdString());
    return parts;
}

} // namespace

TourFixture::TourFixture()
    : m_history(m_folder.filePath(QStringLiteral("history")).toStdString())
    , m_queries(m_folder.path().toStdString())
    , m_workspace(partsOf(m_network, m_credentials, m_clock, m_log, m_folder.path()))
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_settings.emplace();
    m_theme.install(*qApp);
    MainWindow::Parts parts;
    parts.workspace = &m_workspace;
    parts.credentials = &m_credentials;
    parts.clock = &m_clock;
    parts.theme = &m_theme;
    parts.icons = &m_icons;
    parts.settings = &*m_settings;
    parts.history = &m_history;
    parts.queries = &m_queries;
    m_window = std::make_unique<MainWindow>(parts);
}

TourFixture::~TourFixture()
{
    if (const SessionPtr session = m_window->database().session())
        await(session->close());
}

void TourFixture::tour(GalleryVisitor *visitor)
{
    await(tourStates(m_window.get(), visitor));
}

} // namespace d1::test
