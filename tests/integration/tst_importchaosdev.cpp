// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/wranglerconnection.h"
#include "devserver.h"
#include "faultproxy.h"
#include "importdrama.h"
#include "support/await.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

/// The same as tst_importchaos into a real D1: wrangler dev behind a proxy that disturbs everything.
class tst_ImportChaosDev : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!DevServer::isInstalled(WranglerGeneration::New)) {
            if (qEnvironmentVariableIsSet("CI"))
                QFAIL("wrangler is not installed, and in CI it must be");
            QSKIP("no wrangler");
        }
        auto started = DevServer::start(WranglerGeneration::New);
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error()));
        m_server = *std::move(started);
        m_connection = std::make_unique<WranglerConnection>(
            std::make_shared<WranglerServer>(&m_network, m_server->origin()), DevServer::DatabaseId);
    }

    void everyRowIsThereOnce()
    {
        constexpr unsigned seed = 20261129;
        QVERIFY(!ask(QString::fromLatin1(ImportDrama::createTable())).starts_with("error"));
        FaultProxy proxy(m_server->origin(), seed, 0.05);
        ImportDrama drama(QStringLiteral("dev:%1/%2").arg(proxy.origin().toString(), QLatin1String(DevServer::Binding)),
                          QProcessEnvironment::systemEnvironment(), seed, ImportDrama::sizeAsked());
        const QString complaint = drama.run();
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));

        qInfo("%d starts, %d kills, %d faults", drama.starts(), drama.kills(), proxy.faultCount());
        QVERIFY(drama.kills() > 0);
        QVERIFY(proxy.faultCount() > 10);
        QCOMPARE(ask(ImportDrama::digestSql()), drama.expectedDigest().toStdString());
        QCOMPARE(ask(QStringLiteral("SELECT group_concat(name) AS names FROM sqlite_schema")), std::string("t"));
    }

    /// Row by row, since D1 answers each request for good.
    void whatCollidesTakesBackWhatWentBefore()
    {
        QVERIFY(!ask(QStringLiteral("CREATE TABLE k (id INTEGER PRIMARY KEY, name TEXT)")).starts_with("error"));
        QVERIFY(!ask(QStringLiteral("INSERT INTO k VALUES (4000, 'old')")).starts_with("error"));
        QByteArray rows = "id,name\n";
        for (int id = 1; id <= 4000; ++id)
            rows += QByteArray::number(id) + ",new\n";
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("k.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size() && file.flush());

        QProcess d1ctl;
        d1ctl.setProgram(QStringLiteral(D1CTL));
        d1ctl.setArguments(
            {QStringLiteral("import"), file.fileName(), QStringLiteral("--table"), QStringLiteral("k"),
             QStringLiteral("--batch-rows"), QStringLiteral("500"), QStringLiteral("--database"),
             QStringLiteral("dev:%1/%2").arg(m_server->origin().toString(), QLatin1String(DevServer::Binding))});
        d1ctl.start();
        QVERIFY(d1ctl.waitForFinished());
        QCOMPARE(d1ctl.exitCode(), 1);
        const QByteArray said = d1ctl.readAllStandardError();
        QVERIFY2(said.contains("Line 4001: UNIQUE constraint failed"), said.constData());
        QVERIFY2(said.contains("Nothing was kept: k is as it was."), said.constData());
        QCOMPARE(ask(QStringLiteral("SELECT group_concat(id || name) AS ids FROM k")), std::string("4000old"));
        QCOMPARE(ask(QStringLiteral("SELECT group_concat(name) AS names FROM sqlite_schema WHERE name LIKE 'd1_%'")),
                 std::string());
    }

private:
    std::string ask(const QString &sql)
    {
        Request request(Statement(sql.toStdString()), Intent::Write);
        const Result<Reply> reply = await(m_connection->execute(std::move(request)));
        if (!reply)
            return "error: " + reply.error().facts.message;
        const ResultSetPtr &rows = reply->statements.front().rows;
        return rows->rowCount() == 0 ? "" : std::string(rows->cell(0, 0).bytes());
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<DevServer> m_server;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(tst_ImportChaosDev)
#include "tst_importchaosdev.moc"
