// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostedprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace d1;
using namespace d1::test;

namespace {

constexpr auto schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT);"
                        "CREATE TABLE u (id INTEGER PRIMARY KEY, t_id INT, c TEXT);"
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                        " INSERT INTO t SELECT i, i % 500, 'x' || i FROM n;"
                        "INSERT INTO u SELECT id, id % 900, b FROM t;";

constexpr auto lines = "{\"sql\": \"SELECT b FROM t WHERE a = ?\", \"params\": [7], \"count\": 40}\n"
                       "not json\n"
                       "{\"sql\": \"SELECT c FROM u WHERE t_id = :t\", \"params\": {\"t\": 3}, \"count\": 20}\n"
                       "{\"sql\": \"SELECT nothing FROM nowhere\"}\n"
                       "{\"sql\": \"INSERT INTO u (t_id, c) VALUES (?, ?)\", \"count\": 2}\n";

/// Cloudflare's answer with two suggestions, in the newer of its two documented forms.
constexpr auto stored =
    "{\"recommendations\":{\"generated_at\":\"2026-07-22T00:00:00Z\",\"insights\":[{\"summary\":\"s\",\"reasoning\":"
    "\"r\","
    "\"suggestions\":[{\"kind\":\"index_creation\",\"sql\":\"CREATE INDEX idx_t_a ON t(a)\",\"summary\":\"\"},"
    "{\"kind\":\"index_creation\",\"sql\":\"CREATE INDEX idx_t_b ON "
    "t(b)\",\"summary\":\"\"}],\"impacted_queries\":[]}]}}";

} // namespace

class tst_AdviseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(QString::fromStdString(m_path));
        makeDatabase(m_path, schema);
    }

    void workloadFileIsReadWithItsFaults()
    {
        const CliRun run = advise({"--workload", "-", "--json"}, lines);
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY(run.err.contains("Line 2"));
        const nlohmann::json document = run.json();
        QVERIFY(!document.is_discarded());
        QCOMPARE(document["recommendations"].size(), std::size_t{2});
        QCOMPARE(document["recommendations"][0]["table"].get<std::string>(), std::string("t"));
        QCOMPARE(document["recommendations"][0]["benefit"]["proof"].get<std::string>(), std::string("measured"));
        QCOMPARE(document["not_analysed"].size(), std::size_t{1});
        QVERIFY(document["not_analysed"][0]["reason"].get<std::string>().starts_with("SQLite refuses it:"));
        QVERIFY(document["statements"][2]["values_invented"].get<bool>());
    }

    void textTellsWhatIsSavedAndWhatCannotBe()
    {
        const CliRun run = advise({"--workload", "-", "--span", "1d"}, lines);
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY(run.out.starts_with("CREATE INDEX idx_t_a_b ON t (a, b);"));
        QVERIFY(run.out.contains("a month"));
        QVERIFY(run.out.contains("These could not be analysed:"));
        QVERIFY(run.out.contains("PRAGMA optimize"));
        const CliRun none = advise({"SELECT b FROM t WHERE id = 3"});
        QVERIFY(none.out.contains("No index makes this workload cheaper."));
    }

    void estimateCopiesNothing()
    {
        const CliRun run = advise({"SELECT b FROM t WHERE a = 3", "--estimate"});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY(!run.err.contains("Copying"));
        QVERIFY(run.out.contains("estimated"));
        QVERIFY(run.out.contains("rows were read"));
    }

    void limitsAreKept()
    {
        QCOMPARE(advise({"--workload", "-", "--json", "--max-indexes", "1"}, lines).json()["recommendations"].size(),
                 std::size_t{1});
        const nlohmann::json all = advise({"--workload", "-", "--json", "--max-size", "1"}, lines).json();
        double bytes = 0.0;
        for (const nlohmann::json &one : all["recommendations"])
            bytes += one["bytes"].get<double>();
        QVERIFY(bytes > 0 && bytes <= 1e6);
    }

    void cloudflaresRecommendationsStandBesideOurs()
    {
        HostedProgram cloud;
        QVERIFY(cloud.hosted.file().runScript(schema));
        cloud.hosted.setInsights(stored);
        const std::vector<std::string> words{"advise", "SELECT b FROM t WHERE a = 7", "--database", "d1:shop"};
        const CliRun run = cloud.d1ctl.run(words);
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QVERIFY(run.out.contains("Cloudflare: CREATE INDEX idx_t_a ON t(a)"));
        QVERIFY(run.out.contains("No statement of this workload would use it."));
    }

    void hostedDatabaseIsCopiedOnRequest()
    {
        HostedProgram cloud;
        QVERIFY(cloud.hosted.file().runScript(schema));
        const std::vector<std::string> words{
            "advise", "SELECT b FROM t WHERE a = 7", "--database", "d1:shop", "--estimate", "--json"};
        const CliRun guessed = cloud.d1ctl.run(words);
        QVERIFY2(guessed.code == ExitCode::Done, guessed.err.c_str());
        QCOMPARE(guessed.json()["recommendations"][0]["benefit"]["proof"].get<std::string>(), std::string("estimated"));
        std::vector<std::string> copying = words;
        copying[4] = "--copy";
        const CliRun run = cloud.d1ctl.run(copying);
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QVERIFY2(run.err.contains("about 10000 rows are read, which is less than $0.0001"), run.err.c_str());
        const nlohmann::json advice = run.json();
        QCOMPARE(advice["recommendations"][0]["benefit"]["proof"].get<std::string>(), std::string("measured"));
        QVERIFY(advice["notes"].dump().contains("for which 10,000 rows were read"));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing to do") << QStringList{QStringLiteral("--favour"), QStringLiteral("time")};
        QTest::newRow("twice") << QStringList{QStringLiteral("SELECT 1"), QStringLiteral("--workload"),
                                              QStringLiteral("-")};
        QTest::newRow("size") << QStringList{QStringLiteral("SELECT 1"), QStringLiteral("--max-size"),
                                             QStringLiteral("0")};
        QTest::newRow("favour") << QStringList{QStringLiteral("SELECT 1"), QStringLiteral("--favour"),
                                               QStringLiteral("me")};
        QTest::newRow("span") << QStringList{QStringLiteral("SELECT 1"), QStringLiteral("--span"), QStringLiteral("7")};
        QTest::newRow("measured and not")
            << QStringList{QStringLiteral("SELECT 1"), QStringLiteral("--copy"), QStringLiteral("--estimate")};
        QTest::newRow("no file") << QStringList{QStringLiteral("--workload"), QStringLiteral("/nowhere/w.jsonl")};
    }

    void wrongUsageIsTold()
    {
        QFETCH(QStringList, words);
        std::vector<std::string> all;
        std::ranges::transform(words, std::back_inserter(all), &QString::toStdString);
        const CliRun run = advise(all);
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(!run.err.empty());
    }

private:
    CliRun advise(std::vector<std::string> words, const std::string &input = {})
    {
        words.insert(words.begin(), {"advise", "--database", "file:" + m_path});
        return m_program.run(std::move(words), input);
    }

    QTemporaryDir m_folder;
    std::string m_path = m_folder.filePath(QStringLiteral("t.sqlite")).toStdString();
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_AdviseCommand)
#include "tst_advisecommand.moc"
