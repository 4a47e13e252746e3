// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace d1;
using namespace d1::test;

class tst_ExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeDatabase(
            path("shop.sqlite"),
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers(id), total REAL);"
            "CREATE VIEW names AS SELECT name FROM customers;"
            "INSERT INTO customers VALUES (1, 'Ada'), (2, 'Lin');"
            "INSERT INTO orders VALUES (9007199254740993, 1, 2.5), (9007199254740994, 2, 1.0);");
    }

    void tableGoesToStandardOutput()
    {
        const CliRun run = exported({"--table", "orders", "--format", "csv"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QCOMPARE(run.out, std::string("id,customer,total\r\n9007199254740993,1,2.5\r\n9007199254740994,2,1.0\r\n"));
        QVERIFY2(run.err.empty(), run.err.c_str());
    }

    void everythingIsAScriptThatQueryTakes()
    {
        const CliRun run = exported({"--output", path("all.sql")});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QVERIFY2(run.err.starts_with("d1ctl: 2 tables, 4 rows, "), run.err.c_str());
        makeDatabase(path("copy.sqlite"), "SELECT 1");
        const CliRun copied =
            m_program.run({"query", "--file", path("all.sql"), "--database", "file:" + path("copy.sqlite")});
        QVERIFY2(copied.code == ExitCode::Done, copied.err.c_str());
        const CliRun again = m_program.run({"export", "--database", "file:" + path("copy.sqlite")});
        QCOMPARE(again.out, content("all.sql"));
    }

    void formatFollowsTheFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("begin");
        QTest::newRow("csv") << "o.csv"
                             << ""
                             << "id,customer";
        QTest::newRow("json") << "o.json"
                              << ""
                              << "[\n {\"id\":9007199254740993,";
        QTest::newRow("jsonl") << "o.jsonl"
                               << ""
                               << "{\"id\":9007199254740993,";
        QTest::newRow("ndjson") << "o.ndjson"
                                << ""
                                << "{\"id\":9007199254740993,";
        QTest::newRow("json into lines") << "o.jsonl"
                                         << "json"
                                         << "{\"id\":9007199254740993,";
        QTest::newRow("other") << "o.dump"
                               << ""
                               << "PRAGMA defer_foreign_keys=TRUE;";
        QTest::newRow("format wins") << "o.txt"
                                     << "csv"
                                     << "id,customer";
    }
    void formatFollowsTheFile()
    {
        QFETCH(QString, name);
        QFETCH(QString, format);
        QFETCH(QString, begin);
        std::vector<std::string> words{"--table", "orders", "--output", path(name.toUtf8().constData())};
        if (!format.isEmpty())
            words.insert(words.end(), {"--format", format.toStdString()});
        const CliRun run = exported(words);
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QVERIFY2(content(name.toUtf8().constData()).starts_with(begin.toStdString()), content(name.toUtf8()).c_str());
    }

    void severalTablesAreAFolderOrADocument()
    {
        const CliRun folder = exported({"--format", "csv", "--output", path("out"), "--json"});
        QVERIFY2(folder.code == ExitCode::Done, folder.err.c_str());
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("out"))).entryList(QDir::Files),
                 QStringList({QStringLiteral("customers.csv"), QStringLiteral("orders.csv")}));
        QCOMPARE(folder.json()["files"].size(), std::size_t{2});
        const CliRun document = exported({"--format", "json"});
        QCOMPARE(document.json()["customers"].size(), std::size_t{2});
        QCOMPARE(document.json()["orders"][1]["total"].get<double>(), 1.0);
    }

    void queryIsExported()
    {
        const CliRun run =
            exported({"--query", "SELECT name, count(*) AS n FROM customers GROUP BY name ORDER BY name DESC",
                      "--format", "jsonl"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QCOMPARE(run.out, std::string("{\"name\":\"Lin\",\"n\":1}\n{\"name\":\"Ada\",\"n\":1}\n"));
        const CliRun sql = exported({"--query", "SELECT 1 AS a", "--format", "sql", "--table", "other"});
        QCOMPARE(sql.out, std::string("INSERT INTO other (a) VALUES\n(1);\n"));
    }

    void jsonTellsWhatCame()
    {
        const CliRun run = exported({"--output", path("all.sql"), "--json"});
        const nlohmann::json json = run.json();
        QCOMPARE(json["rows"].get<int>(), 4);
        QCOMPARE(json["tables"][0]["name"].get<std::string>(), std::string("customers"));
        QCOMPARE(json["tables"][1]["rows"].get<int>(), 2);
        QCOMPARE(json["bytes"].get<std::size_t>(), content("all.sql").size());
        QCOMPARE(json["consistency"].get<std::string>(), std::string("snapshot"));
        QCOMPARE(json["retries"].get<int>(), 0);
        QVERIFY(json["duration_ms"].is_number());
        QVERIFY(json["notices"].is_array());
        QVERIFY2(run.err.empty(), run.err.c_str());
    }

    void wrongUsageSaysWhatToWrite_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *words, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(words).split(u' ') << QString::fromUtf8(sentence);
        };
        row("operand", "orders", "write --table in front of it");
        row("format", "--format xml", "write sql, csv, json or jsonl");
        row("several as csv", "--format csv", "give --output FOLDER, or one --table");
        row("several as lines", "--format jsonl --table orders --table names", "give --output FOLDER, or one --table");
        row("json to standard output", "--json", "give --output FILE");
        row("query and table", "--query SELECT --table t --format csv", "Give either --query or --table");
        row("nothing left", "--no-schema --no-data", "nothing is left to export");
        row("rows of csv", "--no-schema --format csv --table t", "are for --format sql");
        row("way", "--via ftp", "--via takes d1");
        row("way of a query", "--via d1 --query SELECT", "leave --via out");
    }
    void wrongUsageSaysWhatToWrite()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        std::vector<std::string> given;
        for (const QString &word : words)
            given.push_back(word.toStdString());
        const CliRun run = exported(given);
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY2(run.err.contains(sentence.toStdString()), run.err.c_str());
    }

    void badInputIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("table") << QStringList{QStringLiteral("--table"), QStringLiteral("ordrs")}
                               << "There is no table or view \"ordrs\"; there are customers, names, orders.";
        QTest::newRow("folder") << QStringList{QStringLiteral("--output"), QStringLiteral("/no/such/folder/x.sql")}
                                << "There is no folder '/no/such/folder'; make it first.";
        QTest::newRow("disk") << QStringList{QStringLiteral("--output"), QStringLiteral("/dev/full")}
                              << "'/dev/full' could not be written (No space left on device): make room for it, and "
                                 "export again; what it holds is not whole.";
        QTest::newRow("column") << QStringList{QStringLiteral("--query"), QStringLiteral("SELECT nope FROM orders")}
                                << "no such column: nope.";
        QTest::newRow("not hosted") << QStringList{QStringLiteral("--via"), QStringLiteral("d1")}
                                    << "Only a database at Cloudflare has an export of its own; use the usual one.";
    }
    void badInputIsOneSentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        std::vector<std::string> given;
        for (const QString &word : words)
            given.push_back(word.toStdString());
        const CliRun run = exported(given);
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY2(run.err.starts_with("d1ctl: " + sentence.toStdString()), run.err.c_str());
        QCOMPARE(std::ranges::count(run.err, '\n'), 1);
        QVERIFY2(run.out.empty(), run.out.c_str());
    }

    void cancelledExportLeavesNoFile()
    {
        CancelSource cancel;
        QTimer::singleShot(0, this, [&cancel] { cancel.cancel(); });
        const CliRun run =
            m_program.run({"export", "--database", "demo:", "--output", path("all.sql")}, {}, cancel.token());
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY2(run.err.contains("(cancelled)"), run.err.c_str());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("shop.sqlite")});
    }

    void hostedDatabaseIsExportedEitherWay()
    {
        FaultServer server;
        HostedD1 hosted;
        server.answerAlwaysWith([&hosted](const FaultRequest &request) { return hosted.answer(request); });
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("CLOUDFLARE_API_TOKEN"), QString::fromLatin1(HostedD1::Token));
        environment.insert(QStringLiteral("CLOUDFLARE_ACCOUNT_ID"), QString::fromLatin1(HostedD1::AccountId));
        environment.insert(QStringLiteral("CLOUDFLARE_API_BASE_URL"),
                           server.url(QString::fromLatin1(HostedD1::BasePath)).toString());
        CliProgram d1ctl(environment);
        d1ctl.run({"query", "CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT); INSERT INTO t (n) VALUES ('it''s')",
                   "--database", "d1:shop"});
        const CliRun own = d1ctl.run({"export", "--database", "d1:shop", "--output", path("own.sql"), "--json"});
        QVERIFY2(own.code == ExitCode::Done, own.err.c_str());
        QCOMPARE(own.json()["consistency"].get<std::string>(), std::string("unchanged"));
        QVERIFY(content("own.sql").ends_with("INSERT INTO t (id, n) VALUES\n(1, 'it''s');\n"));
        hosted.jobs().setPolls(0);
        const CliRun via =
            d1ctl.run({"export", "--database", "d1:shop", "--via", "d1", "--output", path("via.sql"), "--json"});
        QVERIFY2(via.code == ExitCode::Done, via.err.c_str());
        QVERIFY(content("via.sql").contains("it''s"));
        QCOMPARE(via.json()["bytes"].get<std::size_t>(), content("via.sql").size());
    }

private:
    [[nodiscard]] std::string path(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }

    [[nodiscard]] std::string content(const char *name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "no such file";
    }

    CliRun exported(const std::vector<std::string> &words)
    {
        std::vector<std::string> all{"export", "--database", "file:" + path("shop.sqlite")};
        all.insert(all.end(), words.begin(), words.end());
        return m_program.run(std::move(all));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_ExportCommand)
#include "tst_exportcommand.moc"
