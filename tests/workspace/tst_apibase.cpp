// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/apibase.h"

#include <QTest>

using namespace d1;

class tst_ApiBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsTaken_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *value, const char *url) {
            QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(url);
        };
        row("", "https://api.cloudflare.com/client/v4");
        row("https://proxy.example/client/v4", "https://proxy.example/client/v4");
        row(" https://proxy.example/client/v4/ ", "https://proxy.example/client/v4");
        row("http://127.0.0.1:9000/client/v4", "http://127.0.0.1:9000/client/v4");
        row("http://localhost:9000", "http://localhost:9000");
        row("http://[::1]:9000", "http://[::1]:9000");
    }

    void addressIsTaken()
    {
        QFETCH(QString, value);
        QFETCH(QString, url);
        for (const char *name : {"CLOUDFLARE_API_BASE_URL", "CF_API_BASE_URL"}) {
            QProcessEnvironment environment;
            environment.insert(QString::fromLatin1(name), value);
            const Result<QUrl> base = cloudflareApiBase(environment);
            QVERIFY(base);
            QCOMPARE(base->toString(), url);
        }
    }

    void tokenNeverTravelsInTheClear_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"http://proxy.example/client/v4", "http://127.0.0.1.example", "ftp://localhost",
                                  "proxy", "https://", "https://ada:secret@proxy.example", "https://proxy.example?x=1"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }

    void tokenNeverTravelsInTheClear()
    {
        QFETCH(QString, value);
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("CLOUDFLARE_API_BASE_URL"), value);
        const Result<QUrl> base = cloudflareApiBase(environment);
        QVERIFY(!base);
        QCOMPARE(base.error().facts.message,
                 std::string("CLOUDFLARE_API_BASE_URL has to be an https address, or http on this machine; correct it "
                             "or unset it."));
    }
};

QTEST_APPLESS_MAIN(tst_ApiBase)
#include "tst_apibase.moc"
