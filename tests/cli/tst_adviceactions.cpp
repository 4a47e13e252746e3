// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostedprogram.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogwriter.h"
#include "logfixture.h"
#include "support/await.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

constexpr auto schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT);"
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                        " INSERT INTO t SELECT i, i % 500, 'x' || i FROM n;";
constexpr auto slowSql = "SELECT b FROM t WHERE a = 7";

} // namespace

class tst_AdviceActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(QString::fromStdString(m_path));
        makeDatabase(m_path, schema);
        QueryLogKeeper keeper;
        D1_AWAIT_OK(cleared, keeper.clear());
    }

    void loggedStatementsAreAWorkload()
    {
        logRuns(30);
        const CliRun run = m_program.run({"advise", "--database", m_target, "--from", "log", "--json"});
        QCOMPARE(run.code, ExitCode::Done);
        const nlohmann::json document = run.json();
        QCOMPARE(document["recommendations"].size(), std::size_t{1});
        QVERIFY(run.out.contains("idx_t_a"));
    }

    void anEmptyLogIsTold()
    {
        const CliRun run = m_program.run({"advise", "--database", m_target, "--from", "log"});
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY(run.err.contains("no statement on this database"));
    }

    void migrationIsWritten()
    {
        const std::string folder = m_folder.filePath(QStringLiteral("m")).toStdString();
        const CliRun run =
            m_program.run({"advise", slowSql, "--database", m_target, "--json", "--write-migration", folder});
        QCOMPARE(run.code, ExitCode::Done);
        QFile file(QString::fromStdString(folder + "/0001_add_indexes.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("CREATE INDEX idx_t_a"));
        QCOMPARE(indexes(), std::size_t{0});
    }

    void appliedMeasuredAndTakenBack()
    {
        logRuns(30);
        const CliRun applied = m_program.run({"advise", slowSql, "--database", m_target, "--apply", "--json"});
        QVERIFY2(applied.code == ExitCode::Done, applied.err.c_str());
        QVERIFY(!applied.json().is_discarded());
        QCOMPARE(indexes(), std::size_t{1});

        const CliRun told = m_program.run({"indexes", "changes", "--database", m_target, "--json"});
        const nlohmann::json change = told.json()["changes"][0];
        const std::string id = change["id"].get<std::string>();
        QVERIFY(applied.err.contains("d1ctl indexes undo " + id));
        QCOMPARE(change["statements"][0]["before"]["runs"].get<int>(), 30);
        QVERIFY(!change["hour_closed"].get<bool>());
        QVERIFY(m_program.run({"indexes", "changes", id}).out.contains("day before  30 runs"));

        const CliRun undone = m_program.run({"indexes", "undo", id, "--json"});
        QCOMPARE(undone.code, ExitCode::Done);
        QVERIFY(!undone.json()["changes"][0]["undone_at"].is_null());
        QCOMPARE(indexes(), std::size_t{0});
        const CliRun again = m_program.run({"indexes", "undo", id});
        QCOMPARE(again.code, ExitCode::Refused);
        QVERIFY(again.err.contains("already"));
    }

    void hostedDatabasesGetABookmarkFirst()
    {
        HostedProgram cloud;
        QVERIFY(cloud.hosted.file().runScript(schema));
        const std::string before = cloud.hosted.file().bookmark().toStdString();
        const std::vector<std::string> words{"advise", slowSql, "--database", "d1:shop", "--apply", "--json"};
        const CliRun refused = cloud.d1ctl.run(words);
        QCOMPARE(refused.code, ExitCode::Usage);
        QVERIFY(refused.err.contains("add --yes"));
        QCOMPARE(cloud.hosted.file().bookmark().toStdString(), before);

        std::vector<std::string> sure = words;
        sure.push_back("--yes");
        const CliRun applied = cloud.d1ctl.run(sure);
        QVERIFY2(applied.code == ExitCode::Done, applied.err.c_str());
        QVERIFY2(applied.err.contains("the state before is bookmark " + before), applied.err.c_str());
        const nlohmann::json change =
            cloud.d1ctl.run({"indexes", "changes", "--database", "d1:shop", "--json"}).json()["changes"][0];
        QCOMPARE(change["bookmark"].get<std::string>(), before);
        const CliRun undone = cloud.d1ctl.run({"indexes", "undo", change["id"].get<std::string>(), "--yes"});
        QVERIFY2(undone.code == ExitCode::Done, undone.err.c_str());
    }

    void wrongUsageIsTold()
    {
        QCOMPARE(m_program.run({"advise", "--database", m_target, "--from", "memory"}).code, ExitCode::Usage);
        QCOMPARE(m_program.run({"advise", slowSql, "--database", m_target, "--from", "log"}).code, ExitCode::Usage);
        QCOMPARE(m_program.run({"indexes", "undo"}).code, ExitCode::Usage);
        QCOMPARE(m_program.run({"indexes", "undo", "nosuch"}).code, ExitCode::Refused);
        const CliRun hosted = m_program.run({"advise", "--database", m_target, "--from", "cloudflare"});
        QCOMPARE(hosted.code, ExitCode::Refused);
        QVERIFY(hosted.err.contains("choose the query log"));
    }

private:
    void logRuns(int runs) const
    {
        QueryLog stream(0);
        QueryLogWriter writer(stream);
        for (int i = 0; i < runs; ++i) {
            QueryEvent event = loggedSelect(slowSql);
            event.target = m_target;
            event.startedAt = std::chrono::system_clock::now() - 10min;
            stream.record(event);
        }
    }

    std::size_t indexes()
    {
        return m_program.run({"schema", "--database", m_target, "--json"}).json()["indexes"].size();
    }

    QTemporaryDir m_folder;
    std::string m_path = m_folder.filePath(QStringLiteral("t.sqlite")).toStdString();
    std::string m_target = "file:" + m_path;
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_AdviceActions)
#include "tst_adviceactions.moc"
