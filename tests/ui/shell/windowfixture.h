// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "service/querylog.h"
#include "support/faultserver.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace d1 {
class QueryTab;
}

namespace d1::test {

class FakeCredentials;

/// The whole window on a workspace of its own, with a small database shop.sqlite, made anew for each test.
class WindowFixture : public QObject
{
    Q_OBJECT

public:
    WindowFixture();
    ~WindowFixture() override;

protected:
    /// Once for all tests.
    void prepare();
    void makeAll();
    void dropAll();
    void makeWindow();

    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    [[nodiscard]] QString target(const char *name) const { return QStringLiteral("file:") + at(name); }
    /// Waits until the file's database is ready.
    void open(const char *name);

    [[nodiscard]] QueryTab &tab() const;
    void type(const QString &text);
    /// Goes to the widget that has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    template<typename Part>
    [[nodiscard]] Part *part() const
    {
        return m_window->findChild<Part *>();
    }

    QTemporaryDir m_demoFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
    FaultServer m_server;
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<FakeCredentials> m_credentials;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace d1::test
