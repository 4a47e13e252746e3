// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "support/await.h"
#include "support/fakecredentials.h"
#include "support/hostedd1.h"
#include "support/otherprogram.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/shell/settings.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QSettings>

namespace d1::test {

WindowFixture::WindowFixture() = default;
WindowFixture::~WindowFixture() = default;

void WindowFixture::prepare()
{
    QVERIFY(m_demoFolder.isValid());
    m_theme.install(*qApp);
}

void WindowFixture::makeAll()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    OtherProgram shop(at("shop.sqlite"));
    QVERIFY(shop.run("CREATE TABLE goods(id INTEGER PRIMARY KEY, name TEXT);"
                     "INSERT INTO goods(name) VALUES ('tea'), ('cups')"));
    m_credentials = std::make_unique<FakeCredentials>();
    m_settings = std::make_unique<Settings>();
    Workspace::Parts parts;
    parts.network = &m_network;
    parts.credentials = m_credentials.get();
    parts.clock = &m_clock;
    parts.log = &m_log;
    parts.apiBase = m_server.url(QLatin1StringView(HostedD1::BasePath));
    parts.demo = DemoDatabase(m_demoFolder.path().toStdString()); // made once for all tests
    m_workspace = std::make_unique<Workspace>(std::move(parts));
    makeWindow();
}

void WindowFixture::dropAll()
{
    QTRY_VERIFY(m_window->database().state() != ActiveDatabase::State::Opening);
    if (const SessionPtr session = m_window->database().session())
        await(session->close());
    m_window.reset();
    m_workspace.reset();
    m_settings.reset();
    m_theme.setMode(ThemeMode::Light);
}

void WindowFixture::makeWindow()
{
    MainWindow::Parts parts;
    parts.workspace = m_workspace.get();
    parts.credentials = m_credentials.get();
    parts.clock = &m_clock;
    parts.theme = &m_theme;
    parts.icons = &m_icons;
    parts.settings = m_settings.get();
    m_window = std::make_unique<MainWindow>(parts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowFixture::open(const char *name)
{
    m_window->openTarget(target(name));
    QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
}

QueryTab &WindowFixture::tab() const
{
    return m_window->queryPage().currentTab();
}

void WindowFixture::type(const QString &text)
{
    QVERIFY(tab().editor().hasFocus());
    tab().editor().setScript(text.toStdString());
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

} // namespace d1::test
