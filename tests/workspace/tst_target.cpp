// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/target.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

class tst_Target : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalTextsComeBackAsTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {
                 "demo:",
                 "file:/srv/data/shop.sqlite",
                 "file:/srv/with space/ü#1?.db",
                 "dev:http://127.0.0.1:8787/DB",
                 "dev:http://localhost:8787/11111111-2222-3333-4444-555555555555",
                 "dev:https://[::1]:8787/DB",
                 "d1:shop",
                 "d1:0123456789abcdef0123456789abcdef/shop",
                 "d1:11111111-2222-3333-4444-555555555555",
                 "project:/home/ada/worker#DB",
                 "project:/home/ada/worker#DB@staging",
                 "project:/home/ada/worker#DB?remote",
                 "project:/home/ada/worker#DB@staging?remote",
                 "project:/home/ada/c#/worker#DB",
             })
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void canonicalTextsComeBackAsTheyAre()
    {
        QFETCH(QString, text);
        const Result<Target> target = parseTarget(text.toStdString());
        QVERIFY2(target, target ? "" : target.error().facts.message.c_str());
        QCOMPARE(QString::fromStdString(textOf(*target)), text);
        QVERIFY(parseTarget(textOf(*target)).value() == *target);
    }

    void partsAreTakenApart()
    {
        const auto dev = std::get<DevTarget>(parseTarget("dev:http://127.0.0.1:8787/DB").value());
        QCOMPARE(dev.origin, std::string("http://127.0.0.1:8787"));
        QCOMPARE(dev.database, std::string("DB"));
        const auto cloudflare = std::get<CloudflareTarget>(parseTarget("d1:acc/shop").value());
        QCOMPARE(cloudflare.account, std::string("acc"));
        QCOMPARE(cloudflare.database, std::string("shop"));
        const auto project = std::get<ProjectTarget>(parseTarget("project:/w#DB@prod?remote").value());
        QCOMPARE(project.path, std::string("/w"));
        QCOMPARE(project.binding, std::string("DB"));
        QCOMPARE(project.environment, std::string("prod"));
        QVERIFY(project.remote);
    }

    void pathsAreMadeAbsolute()
    {
        const std::string home = QDir::homePath().toStdString();
        const std::string here = QDir::currentPath().toStdString();
        QCOMPARE(textOf(parseTarget("file:~/shop.db").value()), "file:" + home + "/shop.db");
        QCOMPARE(textOf(parseTarget("file:./a/../shop.db").value()), "file:" + here + "/shop.db");
        QCOMPARE(textOf(parseTarget("file:///srv/shop.db").value()), std::string("file:/srv/shop.db"));
        QCOMPARE(textOf(parseTarget("project:.#DB").value()), "project:" + here + "#DB");
        QCOMPARE(textOf(parseTarget("project:~#DB").value()), "project:" + home + "#DB");
    }

    void wrongTargetIsOneSentenceThatShowsTheForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, const char *shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("", "demo:, file:PATH");
        row("shop", "demo:, file:PATH");
        row("sqlite:shop", "demo:, file:PATH");
        row(":memory:", "demo:, file:PATH");
        row("demo:other", "write the target as demo:");
        row("file:", "file:/path/to/database.sqlite");
        row("dev:", "dev:http://127.0.0.1:8787/NAME");
        row("dev:8787/DB", "dev:http://127.0.0.1:8787/NAME");
        row("dev:http://127.0.0.1:8787", "dev:http://127.0.0.1:8787/NAME");
        row("dev:http://127.0.0.1:8787/", "dev:http://127.0.0.1:8787/NAME");
        row("dev:http://127.0.0.1:8787/a/b", "dev:http://127.0.0.1:8787/NAME");
        row("dev:http://127.0.0.1:99999/DB", "dev:http://127.0.0.1:8787/NAME");
        row("dev:http:///DB", "dev:http://127.0.0.1:8787/NAME");
        row("dev:ftp://127.0.0.1/DB", "dev:http://127.0.0.1:8787/NAME");
        row("http://127.0.0.1:8787/DB", "dev:http://127.0.0.1:8787/DB");
        row("d1:", "d1:ACCOUNT_ID/NAME");
        row("d1:acc/", "d1:ACCOUNT_ID/NAME");
        row("d1:/shop", "d1:ACCOUNT_ID/NAME");
        row("d1:a/b/c", "d1:ACCOUNT_ID/NAME");
        row("d1:my shop", "d1:ACCOUNT_ID/NAME");
        row("project:/w", "project:PATH#BINDING");
        row("project:/w#", "project:PATH#BINDING");
        row("project:#DB", "project:PATH#BINDING");
        row("project:/w#DB@", "project:PATH#BINDING@ENVIRONMENT");
        row("project:/w#DB?local", "?remote");
    }

    void wrongTargetIsOneSentenceThatShowsTheForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const Result<Target> target = parseTarget(text.toStdString());
        QVERIFY(!target);
        const QString message = QString::fromStdString(target.error().facts.message);
        QVERIFY2(message.contains(shown), qPrintable(message));
        QVERIFY2(message.endsWith(u'.') && !message.contains(u'\n'), qPrintable(message));
        QCOMPARE(target.error().verdict.kind, ErrorKind::NotFound);
    }

    void pathOfAFileIsOfferedAsATarget()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shop.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Result<Target> target = parseTarget(path.toStdString());
        QVERIFY(!target);
        QVERIFY(QString::fromStdString(target.error().facts.message).contains(QStringLiteral("write file:") + path));
    }

    void passwordInAnAddressIsNotRepeated()
    {
        const Result<Target> target = parseTarget("dev:http://ada:secret@127.0.0.1:8787/DB");
        QVERIFY(!target);
        QVERIFY(target.error().facts.message.find("secret") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_Target)
#include "tst_target.moc"
