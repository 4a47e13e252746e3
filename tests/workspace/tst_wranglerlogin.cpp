// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/fakeclock.h"
#include "workspace/wranglerlogin.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

class tst_WranglerLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("config"))); }

    void currentTokenIsUsed()
    {
        write("oauth_token = \"secret-login\"\nrefresh_token = \"secret-refresh\"\n", 3'600);
        WranglerLogin login = make();
        D1_AWAIT_OK(found, login.load());
        QVERIFY(found->has_value());
        QCOMPARE((*found)->token, std::string("secret-login"));
        QVERIFY((*found)->account.empty());
        QVERIFY(!(*found)->fromEnvironment);
    }

    void expiredTokenSaysHowToRenewIt_data()
    {
        QTest::addColumn<int>("secondsLeft");
        QTest::newRow("past") << -1;
        QTest::newRow("about to end") << 30;
        QTest::newRow("without a time") << 0;
    }

    void expiredTokenSaysHowToRenewIt()
    {
        QFETCH(int, secondsLeft);
        write("oauth_token = \"secret-login\"\n", secondsLeft);
        WranglerLogin login = make();
        D1_AWAIT_ERROR(error, login.load());
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QVERIFY(error.facts.message.find("wrangler whoami") != std::string::npos);
        QVERIFY(error.facts.message.find("secret") == std::string::npos);
    }

    void noLoginIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("old key alone") << QByteArray("api_token = \"secret\"\n");
        QTest::newRow("empty token") << QByteArray("oauth_token = \"\"\n");
        QTest::newRow("not TOML") << QByteArray("{{{");
        QTest::newRow("empty file") << QByteArray();
    }

    void noLoginIsNone()
    {
        QFETCH(QByteArray, content);
        write(content, 0);
        WranglerLogin login = make();
        D1_AWAIT_OK(found, login.load());
        QVERIFY(!found->has_value());
    }

    void missingFileIsNone()
    {
        WranglerLogin login("/nonexistent", &m_clock);
        D1_AWAIT_OK(found, login.load());
        QVERIFY(!found->has_value());
    }

private:
    WranglerLogin make() { return WranglerLogin(m_folder.path().toStdString(), &m_clock); }

    /// `secondsLeft` 0 leaves the time out.
    void write(QByteArray content, int secondsLeft)
    {
        if (secondsLeft != 0) {
            const auto now =
                std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.wallNow().time_since_epoch());
            const QDateTime end = QDateTime::fromMSecsSinceEpoch(now.count(), Qt::UTC).addSecs(secondsLeft);
            content += "expiration_time = \"" + end.toString(Qt::ISODateWithMs).toLatin1() + "\"\n";
        }
        QFile file(m_folder.filePath(QStringLiteral("config/default.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(tst_WranglerLogin)
#include "tst_wranglerlogin.moc"
