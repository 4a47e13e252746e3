// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

/// d1ctl import on a file: what it prints, and how it exits.
class tst_ImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeDatabase(path("shop.sqlite"), "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                                          "CREATE TABLE g (a INT, b INT AS (a + 1))");
    }

    void rowsAreCounted()
    {
        const CliRun run = import("id,name\n1,a\n2,b\n", {"--table", "t", "--json"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        const nlohmann::json json = run.json();
        QCOMPARE(json["rows"].get<int>(), 2);
        QCOMPARE(json["inserted"].get<int>(), 2);
        QCOMPARE(json["updated"].get<int>(), 0);
        QCOMPARE(json["skipped"].get<int>(), 0);
        QVERIFY(json["errors"].is_array() && json["errors"].empty());
        for (const char *key : {"duration_ms", "requests", "retries"})
            QVERIFY2(json[key].is_number_integer(), key);
        QCOMPARE(query("SELECT * FROM t"), std::string("id,name\r\n1,a\r\n2,b\r\n"));
    }

    void badRowsAreToldAndTheRestIsIn()
    {
        const CliRun run = import("id,name\n1,a\n2\n3,c\n", {"--table", "t", "--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        const nlohmann::json json = run.json();
        QCOMPARE(json["inserted"].get<int>(), 2);
        QCOMPARE(json["errors"][0]["line"].get<int>(), 3);
        QCOMPARE(json["errors"][0]["message"].get<std::string>(),
                 std::string("The row has 1 value where the header names 2."));
        QVERIFY(run.err.find("line 3: The row has 1 value") != std::string::npos);
        QVERIFY(!json.contains("error"));
    }

    void aCollisionIsOneDocument()
    {
        const CliRun run = import("id,name\n1,a\n1,b\n", {"--table", "t", "--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        const nlohmann::json json = run.json();
        QVERIFY(json.is_object());
        QCOMPARE(json["error"]["kind"].get<std::string>(), std::string("constraint"));
        QCOMPARE(json["errors"][0]["line"].get<int>(), 3);
        QCOMPARE(json["kept"].get<int>(), 0);
        QVERIFY(run.err.find("Nothing was kept: t is as it was.") != std::string::npos);
        QCOMPARE(query("SELECT count(*) AS n FROM t"), std::string("n\r\n0\r\n"));
    }

    void badInputIsOneSentenceAndExitOne_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &content, const QStringList &words, const char *says) {
            QTest::newRow(name) << content << words << QString::fromUtf8(says);
        };
        const QStringList t{QStringLiteral("--table"), QStringLiteral("t")};
        const QStringList g{QStringLiteral("--table"), QStringLiteral("g")};
        const QStringList missing{QStringLiteral("--table"), QStringLiteral("nope")};
        const QStringList create{QStringLiteral("--table"), QStringLiteral("t"), QStringLiteral("--create")};
        row("binary", QByteArray("SQLite format 3\0abc", 19), t, "a SQLite database");
        row("zeros", QByteArray("a,b") + QByteArray(20, '\0'), t, "rows.csv is not text");
        row("empty", "", t, "nothing to import");
        row("unknown column", "id,nmae\n1,a\n", t, "did you mean \"name\"?");
        row("duplicate header", "id,name,id\n1,a,2\n", t, "names \"id\" twice, as columns 1 and 3");
        row("generated", "a,b\n1,2\n", g, "is generated from others");
        row("no table", "id,name\n1,a\n", missing, "There is no table nope");
        row("type", "id,name\n1,a\n",
            QStringList(missing) << QStringLiteral("--create") << QStringLiteral("--type")
                                 << QStringLiteral("id=INT); x"),
            "is no type for the column \"id\"");
        row("table there", "id,name\n1,a\n", create, "There is a table t already");
    }

    void badInputIsOneSentenceAndExitOne()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        std::vector<std::string> options{"--json"};
        for (const QString &word : words)
            options.push_back(word.toStdString());
        const CliRun run = import(content.toStdString(), options);
        QCOMPARE(run.code, ExitCode::Refused);
        const std::string message = run.json()["error"]["message"];
        QVERIFY2(QString::fromStdString(message).contains(says), message.c_str());
    }

    /// What is wrong with one line costs that line, which is told; the others are in.
    void badLinesAreTold_data()
    {
        QTest::addColumn<QByteArray>("bad"); // the third line
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &bad, const char *says) {
            QTest::newRow(name) << bad << QString::fromUtf8(says);
        };
        row("too few values", "2", "The row has 1 value where the header names 2.");
        row("too many values", "2,b,c", "The row has 3 values where the header names 2.");
        row("not UTF-8", "2,b\xff", "The row is not valid UTF-8; mend it, or name the encoding of the file.");
        row("too large", "2," + QByteArray(2'000'001, 'b'),
            "The value of \"name\" takes 2000001 bytes; D1 stores at most 2000000, so keep it in R2 or in pieces.");
        row("text behind a quote", "2,\"b\"c",
            "The row has text behind a closing quote; double the quotes that belong to a value.");
        row("no value", "2,", "NOT NULL constraint failed: t.name.");
        row("no number", "two,b", "datatype mismatch.");
    }

    void badLinesAreTold()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, says);
        const std::string content = "id,name\n1,a\n" + bad.toStdString() + "\n3,c\n";
        const CliRun run = import(content, {"--table", "t", "--encoding", "utf-8", "--rejects", path("rejects.csv")});
        QCOMPARE(run.code, ExitCode::Refused);
        const std::string line = "line 3: " + says.toStdString() + '\n';
        QVERIFY2(run.err.find(line) != std::string::npos, run.err.substr(0, 2000).c_str());
        QCOMPARE(query("SELECT * FROM t"), std::string("id,name\r\n1,a\r\n3,c\r\n"));
        QFile rejects(QString::fromStdString(path("rejects.csv")));
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QVERIFY(rejects.readAll().contains(bad.right(1000)));
    }

    /// The table is as it was.
    void aFullDiskEndsTheImport()
    {
        const CliRun rejects = import("id,name\n1,a\n2\n", {"--table", "t", "--rejects", "/dev/full"});
        QCOMPARE(rejects.code, ExitCode::Refused);
        QVERIFY2(rejects.err.find("cannot be written to /dev/full: No space left on device") != std::string::npos,
                 rejects.err.c_str());
        QCOMPARE(query("SELECT count(*) AS n FROM t"), std::string("n\r\n0\r\n"));
    }

    /// Before a row is written, whether or not one turns out bad.
    void aPlaceForBadRowsThatIsNoneIsTold()
    {
        const CliRun run = import("id,name\n1,a\n", {"--table", "t", "--rejects", path("nowhere/rejects.csv")});
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY2(run.err.find("since there is no such folder; choose another place") != std::string::npos,
                 run.err.c_str());
        QCOMPARE(query("SELECT count(*) AS n FROM t"), std::string("n\r\n0\r\n"));
    }

    void creatingATableMakesItsDatabase()
    {
        const QString made = QString::fromStdString(path("new.sqlite"));
        const std::vector<std::string> words{
            "import", path("rows.csv"), "--table", "people", "--create", "--database", "file:" + made.toStdString()};
        writeRows("id,name\n1,a\n1,b\n");
        std::vector<std::string> keyed = words;
        keyed.insert(keyed.end(), {"--key", "id"});
        const CliRun failed = CliProgram().run(keyed);
        QCOMPARE(failed.code, ExitCode::Refused);
        QVERIFY2(failed.err.find("Nothing was kept: people was not made.") != std::string::npos, failed.err.c_str());
        QVERIFY(!QFile::exists(made));

        const CliRun done = CliProgram().run(words);
        QVERIFY2(done.code == ExitCode::Done, done.err.c_str());
        QVERIFY2(done.err.find("There was no file " + made.toStdString() + "; it is made.") != std::string::npos,
                 done.err.c_str());
        QVERIFY2(done.out.find("into people: 2 inserted, ") != std::string::npos, done.out.c_str());
        QVERIFY(QFile::exists(made));
    }

    /// A person who is not told finds the names of the columns among the rows.
    void aFirstLineThatIsNoHeaderIsTold()
    {
        const CliRun guessed = import("1,a\n2,b\n", {"--table", "t"});
        QVERIFY2(guessed.err.find("The first line is taken for a row") != std::string::npos, guessed.err.c_str());
        const CliRun said = import("3,a\n4,b\n", {"--table", "t", "--no-header"});
        QVERIFY2(said.err.find("The first line is taken for a row") == std::string::npos, said.err.c_str());
        QCOMPARE(query("SELECT count(*) AS n FROM t"), std::string("n\r\n4\r\n"));
    }

    void missingFileIsTold()
    {
        const CliRun run = CliProgram().run({"import", path("nope.csv"), "--table", "t", "--database", target()});
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY(run.err.find("There is no file") != std::string::npos);
    }

    void wrongUsageIsExitTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, std::initializer_list<const char *> words) {
            QStringList list;
            for (const char *word : words)
                list << QString::fromUtf8(word);
            QTest::newRow(name) << list;
        };
        row("no table", {});
        row("rule", {"--table", "t", "--on-conflict", "merge"});
        row("separator", {"--table", "t", "--separator", "::"});
        row("encoding", {"--table", "t", "--encoding", "ebcdic"});
        row("batch rows", {"--table", "t", "--batch-rows", "0"});
        row("max errors", {"--table", "t", "--max-errors", "-1"});
        row("map", {"--table", "t", "--map", "name"});
        row("headers", {"--table", "t", "--header", "--no-header"});
        row("type", {"--table", "t", "--type", "id=TEXT"});
        row("two files", {"other.csv", "--table", "t"});
    }

    void wrongUsageIsExitTwo()
    {
        QFETCH(QStringList, words);
        std::vector<std::string> options;
        for (const QString &word : words)
            options.push_back(word.toStdString());
        QCOMPARE(import("id,name\n1,a\n", options).code, ExitCode::Usage);
    }

    void rejectsAreNotWrittenOverTheFile()
    {
        const CliRun run = import("id,name\n1\n", {"--table", "t", "--rejects", path("rows.csv")});
        QCOMPARE(run.code, ExitCode::Refused);
        QFile file(QString::fromStdString(path("rows.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("id,name\n1\n"));
    }

    void rejectsAreNotWrittenOverADatabase()
    {
        const CliRun run = import("id,name\n1,a\n2\n", {"--table", "t", "--rejects", path("shop.sqlite")});
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY2(run.err.find("since it is a SQLite database; choose another place") != std::string::npos,
                 run.err.c_str());
        QCOMPARE(query("SELECT count(*) AS n FROM t"), std::string("n\r\n0\r\n"));
    }

    void dialectIsGuessedAndCanBeSaid()
    {
        QCOMPARE(import("id;name\n1;a\n", {"--table", "t"}).code, ExitCode::Done);
        QCOMPARE(import("2|b\n", {"--table", "t", "--separator", "|", "--no-header"}).code, ExitCode::Done);
        QCOMPARE(import("id,name\n3,\xe4\n", {"--table", "t", "--encoding", "latin-1"}).code, ExitCode::Done);
        QCOMPARE(query("SELECT * FROM t"), std::string("id,name\r\n1,a\r\n2,b\r\n3,\xc3\xa4\r\n"));
    }

    void resumingWhatIsCompleteDoesNothing()
    {
        QCOMPARE(import("id,name\n1,a\n", {"--table", "t", "--resume"}).code, ExitCode::Done);
        const CliRun again = import("id,name\n1,a\n", {"--table", "t", "--resume", "--json"});
        QVERIFY2(again.code == ExitCode::Done, again.err.c_str());
        QCOMPARE(again.json()["inserted"].get<int>(), 1);
        QCOMPARE(query("SELECT count(*) AS n FROM t"), std::string("n\r\n1\r\n"));
    }

private:
    [[nodiscard]] std::string path(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    [[nodiscard]] std::string target() const { return "file:" + path("shop.sqlite"); }

    void writeRows(const std::string &content) const
    {
        QFile file(QString::fromStdString(path("rows.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write(content.data(), static_cast<qint64>(content.size()));
    }

    CliRun import(const std::string &content, const std::vector<std::string> &options)
    {
        writeRows(content);
        std::vector<std::string> words{"import", path("rows.csv"), "--database", target()};
        words.insert(words.end(), options.begin(), options.end());
        return CliProgram().run(words);
    }

    std::string query(const char *sql)
    {
        return CliProgram().run({"query", sql, "--database", target(), "--format", "csv"}).out;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_ImportCommand)
#include "tst_importcommand.moc"
