// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/goldentext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

using namespace d1;
using namespace d1::test;

class tst_QueryCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::string path = m_folder->filePath(QStringLiteral("shop.sqlite")).toStdString();
        makeDatabase(path, "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE);"
                           "INSERT INTO t VALUES (1, 'Ada'), (2, 'Lin');");
        m_target = "file:" + path;
    }

    void demoAnswers()
    {
        const CliRun run =
            m_program.run({"query", "SELECT count(*) AS orders FROM orders", "--database", "demo:", "--json"});
        QCOMPARE(run.code, ExitCode::Done);
        QCOMPARE(run.json()["results"][0]["columns"][0].get<std::string>(), std::string("orders"));
        QCOMPARE(run.json()["results"][0]["rows"][0][0].get<int>(), 40'000);
        QVERIFY2(run.err.empty(), run.err.c_str());
    }

    void tableIsTheDefault()
    {
        const CliRun run = query("SELECT * FROM t ORDER BY id", {});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY2(run.out.starts_with("id  name\n--  ----\n 1  Ada\n 2  Lin\n(2 rows"), run.out.c_str());
        QVERIFY2(run.err.empty(), run.err.c_str());
    }

    void formatsAgree()
    {
        QCOMPARE(query("SELECT name FROM t ORDER BY id", {"--format", "csv"}).out,
                 std::string("name\r\nAda\r\nLin\r\n"));
        const CliRun json = query("SELECT name FROM t ORDER BY id", {"--format", "json"});
        QVERIFY(json.json()["results"][0]["rows"] == nlohmann::json::parse("[[\"Ada\"],[\"Lin\"]]"));
        QVERIFY(query("SELECT name FROM t ORDER BY id", {"--json", "--format", "json"}).json()["results"].is_array());
    }

    void valuesAreBound()
    {
        const CliRun run =
            query("SELECT ?, typeof(?1), typeof(?), typeof(:b), typeof(?)",
                  {"--param", "text:5", "--param", "2.5", "--param", ":b=blob:00", "--param", "null", "--json"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QVERIFY(run.json()["results"][0]["rows"][0]
                == nlohmann::json::parse("[\"5\",\"text\",\"real\",\"blob\",\"null\"]"));
    }

    void sqlMayComeFromAFileOrStandardInput()
    {
        const QString path = m_folder->filePath(QStringLiteral("q.sql"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-- two statements\nSELECT 1;\nSELECT 2; -- the end\n");
        file.close();
        const CliRun fromFile =
            m_program.run({"query", "--file", path.toStdString(), "--database", m_target, "--json"});
        QCOMPARE(fromFile.json()["results"].size(), std::size_t{2});
        const CliRun fromInput = m_program.run({"query", "--database", m_target, "--json"}, "SELECT 3");
        QCOMPARE(fromInput.json()["results"][0]["rows"][0][0].get<int>(), 3);
    }

    void severalStatementsAreOneTransaction()
    {
        const CliRun failed = query("INSERT INTO t VALUES (3, 'Noor');\nINSERT INTO t VALUES (4, 'Ada');", {"--json"});
        QCOMPARE(failed.code, ExitCode::Refused);
        QCOMPARE(failed.json()["error"]["kind"].get<std::string>(), std::string("constraint"));
        QCOMPARE(failed.json()["error"]["statement"].get<int>(), 2);
        QVERIFY2(failed.err.ends_with("(constraint)\n  line 2: INSERT INTO t VALUES (4, 'Ada');\n          ^\n"),
                 failed.err.c_str());
        const CliRun count = query("SELECT count(*) FROM t", {"--json"});
        QCOMPARE(count.json()["results"][0]["rows"][0][0].get<int>(), 2);

        const CliRun done = query("INSERT INTO t VALUES (3, 'Noor'); SELECT count(*) FROM t", {"--json"});
        QCOMPARE(done.code, ExitCode::Done);
        QCOMPARE(done.json()["results"][0]["meta"]["changes"].get<int>(), 1);
        QVERIFY(done.json()["results"][0]["columns"].empty());
        QCOMPARE(done.json()["results"][1]["rows"][0][0].get<int>(), 3);
    }

    void placeOfAnErrorIsShown()
    {
        const CliRun run = query("SELECT name,\n       nam, :id\nFROM t", {"--param", ":id=1"});
        QCOMPARE(run.code, ExitCode::Refused);
        QCOMPARE(run.err, std::string("d1ctl: no such column: nam. (syntax)\n"
                                      "  line 2:        nam, :id\n"
                                      "                 ^\n"
                                      "Did you mean name?\n"));
        QVERIFY(run.out.empty());
    }

    void unknownNameIsSaidWithTheOneMeant()
    {
        const CliRun run = query("SELECT 1; SELECT * FROM tt", {"--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        QCOMPARE(run.json()["error"]["suggestion"].get<std::string>(), std::string("t"));
        QVERIFY(!query("SELECT * FROM invoices", {"--json"}).json()["error"].contains("suggestion"));
    }

    void whatD1RefusesIsNoted()
    {
        const CliRun run = query("SELECT sqlite_version()", {"--json"});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY(!run.json().is_discarded());
        QVERIFY2(run.err.starts_with("d1ctl: note: Cloudflare D1 would refuse this."), run.err.c_str());
    }

    void cancellingStopsAndSaysSo()
    {
        CancelSource source;
        QTimer::singleShot(0, qApp, [&source] { source.cancel(); });
        const CliRun run = m_program.run({"query", "--database", m_target, "--json",
                                          "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
                                          " SELECT max(x) FROM c"},
                                         {}, source.token());
        QCOMPARE(run.code, ExitCode::Refused);
        QCOMPARE(run.json()["error"]["kind"].get<std::string>(), std::string("cancelled"));
    }

    void timeoutEndsALongStatement()
    {
        const CliRun run = query("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c",
                                 {"--timeout", "0.05", "--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        QCOMPARE(run.json()["error"]["kind"].get<std::string>(), std::string("timeout"));
    }

    void everyCallIsLogged()
    {
        const std::size_t before = m_program.log().events().size();
        query("SELECT 1", {});
        QCOMPARE(m_program.log().events().size(), before + 1);
        QCOMPARE(m_program.log().events().back().origin, std::string("d1ctl"));
    }

private:
    CliRun query(const std::string &sql, std::vector<std::string> more)
    {
        std::vector<std::string> words{"query", sql, "--database", m_target};
        words.insert(words.end(), more.begin(), more.end());
        return m_program.run(std::move(words));
    }

    CliProgram m_program;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_target;
};

QTEST_GUILESS_MAIN(tst_QueryCommand)
#include "tst_querycommand.moc"
