// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

constexpr int Usage = static_cast<int>(ExitCode::Usage);
constexpr int Refused = static_cast<int>(ExitCode::Refused);

} // namespace

/// Every wrong input gives one clear sentence, the right exit code, and with --json one document.
class tst_BadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile text(m_folder.filePath(QStringLiteral("text.db")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(8'192, 'x'));
        QFile binary(m_folder.filePath(QStringLiteral("binary.sql")));
        QVERIFY(binary.open(QIODevice::WriteOnly));
        binary.write("SQLite format 3\0", 16);
        QFile broken(m_folder.filePath(QStringLiteral("wrangler.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\n\"d1_databases\": [\n");
        makeDatabase(m_folder.filePath(QStringLiteral("ok.db")).toStdString(),
                     "CREATE TABLE t (id INTEGER PRIMARY KEY)");
    }

    void isOneSentenceAndOneDocument_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *words, int code, const char *kind, const char *says) {
            QTest::newRow(words) << QString::fromUtf8(words).split(u'|') << code << QString::fromUtf8(kind)
                                 << QString::fromUtf8(says);
        };
        // the command line
        row("qurey|SELECT 1", Usage, "usage", "did you mean query?");
        row("explode", Usage, "usage", "d1ctl --help lists those there are");
        row("--database|demo:|query|SELECT 1", Usage, "usage", "Name the command first");
        row("query|SELECT 1|--databse|demo:", Usage, "usage", "did you mean --database?");
        row("query|SELECT 1|--database", Usage, "usage", "lacks its value");
        row("query|SELECT 1", Usage, "usage", "Name the database with --database");
        row("query|SELECT 1|--database|demo:|--format|xml", Usage, "usage",
            "write table, json, csv, jsonl, sql or markdown");
        row("query|SELECT 1|--database|demo:|--timeout|soon", Usage, "usage", "takes seconds");
        row("query|SELECT 1|--database|demo:|--timeout|0", Usage, "usage", "takes seconds");
        row("query|SELECT 1|--database|demo:|--timeout|-1", Usage, "usage", "takes seconds");
        row("query|SELECT 1|--database|demo:|--timeout|nan", Usage, "usage", "takes seconds");
        row("query|SELECT 1|--database|demo:|--timeout|1e12", Usage, "usage", "takes seconds");
        row("schema|orders|--database|demo:", Usage, "usage", "takes no argument");
        row("databases|d1:|d1:", Usage, "usage", "more than one source");
        row("databases|demo:", Usage, "usage", "is one database");
        row("databases|shop", Usage, "usage", "offers no databases");
        // the target
        row("query|SELECT 1|--database|shop", Usage, "usage", "is not a target");
        row("query|SELECT 1|--database|dev:8787", Usage, "usage", "dev:http://127.0.0.1:8787/NAME");
        row("query|SELECT 1|--database|@/ok.db", Usage, "usage", "write file:");
        row("query|SELECT 1|--database|file:@/missing.db", Refused, "not_found", "There is no file");
        row("schema|--database|file:@/missing.db", Refused, "not_found", "There is no file");
        row("query|SELECT 1|--database|file:@", Refused, "not_found", "is a folder");
        row("query|SELECT 1|--database|file:@/text.db", Refused, "not_found", "is not a SQLite database");
        row("query|SELECT 1|--database|project:@#DB", Refused, "not_found", "is not valid JSON around line");
        row("databases|project:@", Refused, "not_found", "is not valid JSON around line");
        row("databases|project:/nonexistent", Refused, "not_found", "There is no folder");
        row("query|SELECT 1|--database|dev:http://127.0.0.1:1/DB", Refused, "network", "No wrangler dev answers");
        row("databases|dev:http://127.0.0.1:1", Refused, "network", "No wrangler dev answers");
        row("databases", Refused, "auth", "set CLOUDFLARE_API_TOKEN");
        row("schema|--database|d1:shop", Refused, "auth", "set CLOUDFLARE_API_TOKEN");
        // the SQL
        row("query||--database|demo:", Usage, "usage", "There is no statement in the SQL");
        row("query| ; -- nothing |--database|demo:", Usage, "usage", "There is no statement in the SQL");
        row("query|--database|demo:", Usage, "usage", "There is no statement in the SQL");
        row("query|SELECT|1|--database|demo:", Usage, "usage", "put it in quotes");
        row("query|--file|@/missing.sql|--database|demo:", Usage, "usage", "cannot be read");
        row("query|--file|@/binary.sql|--database|demo:", Usage, "usage", "is not a text in UTF-8");
        row("query|--file|@|--database|demo:", Usage, "usage", "is a folder");
        row("query|SELEC 1|--database|demo:", Refused, "syntax", "syntax error");
        row("query|SELECT 'open|--database|demo:", Refused, "syntax", "unrecognized token");
        row("query|SELECT * FROM nope|--database|demo:", Refused, "syntax", "no such table: nope");
        row("query|SELECT json('{')|--database|demo:", Refused, "constraint", "malformed JSON");
        row("query|INSERT INTO t VALUES (1), (1)|--database|file:@/ok.db", Refused, "constraint", "UNIQUE");
        row("query|SELECT ?|--database|demo:", Usage, "usage", "add --param VALUE");
        row("query|SELECT ?|--param|int:x|--database|demo:", Usage, "usage", "does not fit");
    }

    void isOneSentenceAndOneDocument()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, kind);
        QFETCH(QString, says);
        std::vector<std::string> list;
        for (QString word : words)
            list.push_back(word.replace(u'@', m_folder.path()).toStdString());

        const CliRun text = m_program.run(list);
        QCOMPARE(static_cast<int>(text.code), code);
        QVERIFY2(text.out.empty(), text.out.c_str());
        QVERIFY2(text.err.starts_with("d1ctl: ") && text.err.ends_with('\n'), text.err.c_str());
        QVERIFY2(QString::fromStdString(text.err).contains(says), text.err.c_str());

        list.insert(list.begin() + 1, "--json");
        if (list.front().starts_with('-'))
            std::swap(list[0], list[1]);
        const CliRun json = m_program.run(list);
        QCOMPARE(static_cast<int>(json.code), code);
        QVERIFY2(json.json().is_object() && json.json().contains("error"), json.out.c_str());
        const nlohmann::json error = json.json()["error"];
        QCOMPARE(QString::fromStdString(error["kind"]), kind);
        QVERIFY(QString::fromStdString(error["message"]).contains(says));
        for (const char *key : {"code", "retryable", "outcome_unknown", "attempts"})
            QVERIFY2(error.contains(key), key);
    }

    void contradictingFormatsAreRefused()
    {
        const CliRun run = m_program.run({"query", "SELECT 1", "--database", "demo:", "--json", "--format", "csv"});
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(run.err.find("contradict each other") != std::string::npos);
    }

    void nothingIsLeftBehind()
    {
        QDir folder(m_folder.path());
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 4);
    }

private:
    QTemporaryDir m_folder;
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_badinput.moc"
