// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/nodejudge.h"
#include "features/plan/plansize.h"
#include "support/await.h"
#include "support/recordedplans.h"

using namespace d1;
using enum PlanSeverity;
using test::PlanRow;

Q_DECLARE_METATYPE(d1::PlanSeverity)

namespace {

SchemaTable tableOf(std::string name, std::optional<std::int64_t> rows)
{
    SchemaTable table;
    table.name = std::move(name);
    table.estimatedRows = rows;
    SchemaColumn key;
    key.name = "id";
    key.primaryKeyPosition = 1;
    table.columns.push_back(std::move(key));
    return table;
}

Schema shop()
{
    Schema schema;
    schema.tables = {tableOf("big", 60'000),
                     tableOf("small", smallTableRows),
                     tableOf("tiny", tinyTableRows),
                     tableOf("unknown", std::nullopt),
                     tableOf("one", 1),
                     tableOf("middle", bigTableRows)};
    return schema;
}

std::vector<PlanJudgement> judged(const std::string &sql, const std::vector<PlanRow> &rows)
{
    const Schema schema = shop();
    const sql::PlanTree tree = sql::planTreeFrom(*test::planRows(rows)).value();
    const StatementShape shape(sql);
    const std::vector<PlanSubject> subjects = planSubjects(tree, shape, schema);
    const PlanSurroundings surroundings(tree, subjects, shape);
    std::vector<PlanJudgement> judgements;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i)
        judgements.push_back(judgeNode(surroundings, i));
    return judgements;
}

PlanJudgement judgedAlone(const std::string &sql, const std::string &detail)
{
    return judged(sql, {{1, 0, 0, detail}}).front();
}

} // namespace

class tst_NodeJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loneStepIsJudgedByWhatItReads_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<PlanSeverity>("severity");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char *sql, const char *detail, PlanSeverity severity, const char *sentence) {
            QTest::addRow("%s: %s", sql, detail)
                << QByteArray(sql) << QByteArray(detail) << severity << QByteArray(sentence);
        };
        const auto filtered = [&row](const char *table, PlanSeverity severity, const char *sentence) {
            const QByteArray sql = QByteArray("SELECT * FROM ") + table + " WHERE a = 1";
            const QByteArray detail = QByteArray("SCAN ") + table;
            row(sql.constData(), detail.constData(), severity, sentence);
        };
        filtered("big", Warning, "Reads every row of big, about 60,000; no index narrows it down.");
        filtered("unknown", Warning, "Reads every row of unknown; no index narrows it down.");
        filtered("small", Notice, "Reads every row of small, about 1,000; no index narrows it down.");
        filtered("tiny", Neutral, "Reads all 100 rows of tiny; the table is small, so this is cheap.");
        filtered("one", Neutral, "Reads the one row of one; the table is small, so this is cheap.");
        row("SELECT * FROM big", "SCAN big", Notice,
            "Reads every row of big, about 60,000; the statement has no filter and asks for all.");
        row("SELECT * FROM big LIMIT 5", "SCAN big", Neutral, "Reads big from its first row; LIMIT stops it early.");
        row("SELECT * FROM big ORDER BY a", "SCAN big USING INDEX i", Notice,
            "Reads every row of big, about 60,000, in the order of i; the statement has no filter and asks for all.");
        row("SELECT * FROM big ORDER BY a LIMIT 1", "SCAN big USING INDEX i", Neutral,
            "Reads big in the order of i from its first row; LIMIT stops it early.");
        row("SELECT a FROM big", "SCAN big USING COVERING INDEX i", Notice,
            "Reads every row of big, about 60,000; the index i holds every column needed, which is cheaper than the "
            "table.");
        row("SELECT a FROM middle", "SCAN middle USING COVERING INDEX i", Neutral,
            "Reads every row of middle, about 10,000; the index i holds every column needed, which is cheaper than the "
            "table.");
        row("SELECT * FROM (SELECT 1) s", "SCAN s", Neutral, "Reads the rows of s, which this plan computes itself.");

        row("SELECT 1", "SEARCH big USING INTEGER PRIMARY KEY (rowid=?)", Good,
            "Goes straight to one row of big by its integer primary key.");
        row("SELECT 1", "SEARCH big USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", Good,
            "Reads only the rows of big in a range of the integer primary key.");
        row("SELECT 1", "SEARCH big USING PRIMARY KEY (a=? AND b=?)", Good,
            "Goes straight to the rows of big where a=? AND b=?, by the primary key.");
        row("SELECT min(a) FROM big", "SEARCH big USING PRIMARY KEY", Good,
            "Takes the smallest or largest key from the end of big.");
        row("SELECT 1", "SEARCH big USING INDEX i (a=?)", Good, "Goes straight to the rows of big where a=?, by i.");
        row("SELECT 1", "SEARCH big USING COVERING INDEX i (a=?)", Good,
            "Goes straight to the rows of big where a=?; i holds every column needed, so the table is not touched.");
        row("SELECT max(a) FROM big", "SEARCH big USING COVERING INDEX i", Good,
            "Takes the smallest or largest value from the end of i.");
        row("SELECT max(a) FROM big", "SEARCH big USING INDEX i", Good,
            "Takes the smallest or largest value from the end of i.");
        const char *skips = "Tries each value of the first column of i; an index that begins with the filtered column "
                            "would go straight to the rows.";
        row("SELECT 1", "SEARCH big USING INDEX i (ANY(a) AND b=?)", Notice, skips);
        row("SELECT 1", "SEARCH big USING COVERING INDEX i (ANY(a) AND b=?)", Notice, skips);
        row("SELECT 1", "SEARCH big USING PRIMARY KEY (ANY(a) AND b=?)", Notice,
            "Tries each value of the first column of the primary key; an index that begins with the filtered column "
            "would go straight to the rows.");

        row("SELECT max(id) FROM big", "SEARCH big", Good, "Takes the smallest or largest key from the end of big.");
        row("SELECT min(rowid) FROM big", "SEARCH big", Good, "Takes the smallest or largest key from the end of big.");
        row("SELECT max(a) FROM big", "SEARCH big", Warning,
            "Reads every row of big, about 60,000, for its smallest or largest value; an index on that column would "
            "have it at its end.");
        row("SELECT max(a) FROM tiny", "SEARCH tiny", Neutral,
            "Reads all 100 rows of tiny for its smallest or largest value; an index on that column would have it at "
            "its "
            "end.");

        row("SELECT 1", "SEARCH big USING AUTOMATIC COVERING INDEX (a=?)", Warning,
            "Builds an index over every row of big, about 60,000, for this one run; an index of your own would help.");
        row("SELECT 1", "SEARCH tiny USING AUTOMATIC PARTIAL COVERING INDEX (a=?)", Notice,
            "Builds an index over all 100 rows of tiny for this one run; an index of your own would help.");
        row("SELECT 1 FROM (SELECT 1) s", "SEARCH s USING AUTOMATIC COVERING INDEX (a=?)", Notice,
            "Builds an index over the rows of s for this one run; joining on an indexed column of its tables would "
            "spare it.");
        // Before 3.36.
        row("SELECT * FROM big AS b WHERE b.a = 1", "SCAN TABLE big AS b", Warning,
            "Reads every row of big, about 60,000; no index narrows it down.");
        row("SELECT * FROM big AS b WHERE b.a IN (1, 2)", "SEARCH TABLE big AS b USING INDEX i (a=?)", Good,
            "Goes straight to the rows of big where a=?, by i, for each value asked for.");
        row("SELECT 1", "COMPOUND SUBQUERIES 1 AND 2 USING TEMP B-TREE (UNION)", Notice,
            "Keeps all rows in a temporary index to drop duplicates; UNION ALL would not have to.");
        row("SELECT 1", "REUSE LIST SUBQUERY 1", Neutral, "Uses the values of a list that was made before.");
        row("SELECT count(*) FROM big LIMIT 1", "SCAN big USING COVERING INDEX i", Notice,
            "Reads every row of big, about 60,000; the index i holds every column needed, which is cheaper than the "
            "table.");
        row("SELECT a FROM big LIMIT 1", "SCAN big USING COVERING INDEX i", Neutral,
            "Reads the index i from its first entry; LIMIT stops it early.");
        row("SELECT 1 WHERE EXISTS (SELECT 1 FROM big WHERE a = 1)", "SCAN big EXISTS", Notice,
            "Goes through big until a first row fits; without one it reads them all, since no index leads to it.");
        row("SELECT 1", "CREATE BLOOM FILTER", Neutral,
            "Notes the values of the list in a small filter that tells most others at once.");
        row("SELECT 1", "SCAN CONSTANT ROW", Neutral, "Reads no table.");
        row("SELECT 1", "FROBNICATE big", Neutral,
            "This version of the console does not know this step of the planner.");
    }

    void loneStepIsJudgedByWhatItReads()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, detail);
        QFETCH(PlanSeverity, severity);
        QFETCH(QByteArray, sentence);
        const PlanJudgement judgement = judgedAlone(sql.toStdString(), detail.toStdString());
        QCOMPARE(QByteArray::fromStdString(judgement.sentence), sentence);
        QCOMPARE(judgement.severity, severity);
    }

    void scanInsideALoopIsRepeated_data()
    {
        QTest::addColumn<QByteArray>("inner");
        QTest::addColumn<PlanSeverity>("severity");
        QTest::newRow("big") << QByteArray("SCAN big") << Warning;
        QTest::newRow("unknown size") << QByteArray("SCAN unknown") << Warning;
        QTest::newRow("covering index") << QByteArray("SCAN big USING COVERING INDEX i") << Warning;
        QTest::newRow("tiny") << QByteArray("SCAN tiny") << Notice;
    }

    void scanInsideALoopIsRepeated()
    {
        QFETCH(QByteArray, inner);
        QFETCH(PlanSeverity, severity);
        const auto judgements =
            judged("SELECT 1",
                   {{1, 0, 0, "SCAN small"}, {2, 0, 0, "BLOOM FILTER ON big (a=?)"}, {3, 0, 0, inner.toStdString()}});
        QCOMPARE(judgements[2].severity, severity);
        QVERIFY2(judgements[2].title.ends_with(" for each row"), judgements[2].title.c_str());
        QVERIFY(judgements[2].sentence.contains("again for each row of small"));
        QVERIFY(!judgements[0].sentence.contains("again"));
    }

    void orByIndexesIsALoopToo()
    {
        const auto judgements = judged("SELECT 1 FROM small JOIN tiny WHERE small.a = 1 OR small.b = 2",
                                       {{1, 0, 0, "MULTI-INDEX OR"},
                                        {2, 1, 0, "INDEX 1"},
                                        {3, 2, 0, "SEARCH small USING INDEX i (a=?)"},
                                        {4, 1, 0, "INDEX 2"},
                                        {5, 4, 0, "SEARCH small USING INDEX j (b=?)"},
                                        {6, 0, 0, "SCAN tiny"}});
        QCOMPARE(judgements[5].severity, Notice);
        QVERIFY2(judgements[5].sentence.contains("again for each row of small"), judgements[5].sentence.c_str());
        QCOMPARE(judgements[0].severity, Good);
    }

    void tableIsNamedBesideItsAlias_data()
    {
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("new words") << QByteArray("SCAN b") << QByteArray("big as b");
        QTest::newRow("old words") << QByteArray("SCAN TABLE big AS b") << QByteArray("big as b");
        QTest::newRow("not known") << QByteArray("SCAN other") << QByteArray("other as ");
        QTest::newRow("no table") << QByteArray("USE TEMP B-TREE FOR ORDER BY") << QByteArray(" as ");
    }

    void tableIsNamedBesideItsAlias()
    {
        QFETCH(QByteArray, detail);
        const PlanJudgement judgement = judgedAlone("SELECT * FROM big AS b, other", detail.toStdString());
        QTEST(QByteArray::fromStdString(judgement.table + " as " + judgement.alias), "names");
    }

    void loopOfAnotherLevelDoesNotRepeatAScan()
    {
        const auto judgements = judged(
            "SELECT 1 FROM big", {{1, 0, 0, "SCAN big"}, {2, 0, 0, "SCALAR SUBQUERY 1"}, {3, 2, 0, "SCAN small"}});
        QVERIFY(!judgements[2].sentence.contains("again"));
    }

    void sortOfFewRowsIsCheap_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("purpose");
        QTest::addColumn<PlanSeverity>("severity");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("order") << QByteArray("big") << QByteArray("ORDER BY") << Notice << QByteArray("Sort the rows");
        QTest::newRow("order of few") << QByteArray("tiny") << QByteArray("ORDER BY") << Neutral
                                      << QByteArray("Sort the rows");
        QTest::newRow("part") << QByteArray("big") << QByteArray("RIGHT PART OF ORDER BY") << Notice
                              << QByteArray("Sort part of the order");
        QTest::newRow("last terms") << QByteArray("big") << QByteArray("LAST 2 TERMS OF ORDER BY") << Notice
                                    << QByteArray("Sort part of the order");
        QTest::newRow("group") << QByteArray("big") << QByteArray("GROUP BY") << Notice
                               << QByteArray("Sort into groups");
        QTest::newRow("distinct") << QByteArray("big") << QByteArray("DISTINCT") << Notice
                                  << QByteArray("Drop duplicates");
        QTest::newRow("count distinct") << QByteArray("tiny") << QByteArray("count(DISTINCT)") << Neutral
                                        << QByteArray("Drop duplicates");
    }

    void sortOfFewRowsIsCheap()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, purpose);
        QFETCH(PlanSeverity, severity);
        QFETCH(QByteArray, title);
        const auto judgements = judged("SELECT 1", {{1, 0, 0, "SCAN " + table.toStdString()},
                                                    {2, 0, 0, "USE TEMP B-TREE FOR " + purpose.toStdString()}});
        QCOMPARE(judgements[1].severity, severity);
        QCOMPARE(QByteArray::fromStdString(judgements[1].title), title);
    }

    void limitDoesNotStopAScanThatIsSorted()
    {
        const auto judgements = judged("SELECT * FROM big ORDER BY a LIMIT 5",
                                       {{1, 0, 0, "SCAN big"}, {2, 0, 0, "USE TEMP B-TREE FOR ORDER BY"}});
        QCOMPARE(judgements[0].severity, Notice);
        QVERIFY(!judgements[0].sentence.contains("LIMIT"));
    }

    void correlatedSubqueryIsDearWhenItReadsATable_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<PlanSeverity>("severity");
        QTest::newRow("scan") << QByteArray("SCAN big") << Warning;
        QTest::newRow("scan of few") << QByteArray("SCAN tiny") << Notice;
        QTest::newRow("search") << QByteArray("SEARCH big USING INDEX i (a=?)") << Notice;
    }

    void correlatedSubqueryIsDearWhenItReadsATable()
    {
        QFETCH(QByteArray, inside);
        QFETCH(PlanSeverity, severity);
        const auto judgements = judged("SELECT 1", {{1, 0, 0, "SCAN small"},
                                                    {2, 0, 0, "CORRELATED SCALAR SUBQUERY 1"},
                                                    {3, 2, 0, "CO-ROUTINE x"},
                                                    {4, 3, 0, inside.toStdString()}});
        QCOMPARE(judgements[1].severity, severity);
    }

    void unionThatKeepsItsRowsIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<PlanSeverity>("severity");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("first") << QByteArray("LEFT-MOST SUBQUERY") << Neutral << QByteArray("First part");
        QTest::newRow("all") << QByteArray("UNION ALL") << Neutral << QByteArray("UNION ALL");
        QTest::newRow("union") << QByteArray("UNION USING TEMP B-TREE") << Notice << QByteArray("UNION");
        QTest::newRow("except") << QByteArray("EXCEPT USING TEMP B-TREE") << Notice << QByteArray("EXCEPT");
    }

    void unionThatKeepsItsRowsIsNoticed()
    {
        QFETCH(QByteArray, detail);
        QFETCH(PlanSeverity, severity);
        QFETCH(QByteArray, title);
        const auto judgements = judged("SELECT 1", {{1, 0, 0, "COMPOUND QUERY"}, {2, 1, 0, detail.toStdString()}});
        QCOMPARE(judgements[1].severity, severity);
        QCOMPARE(QByteArray::fromStdString(judgements[1].title), title);
    }

    void rowsOfTheTableAreKept()
    {
        QCOMPARE(judgedAlone("SELECT 1", "SCAN big").tableRows, std::optional<std::int64_t>(60'000));
        QVERIFY(!judgedAlone("SELECT 1", "SCAN unknown").tableRows);
        QCOMPARE(judgedAlone("SELECT 1", "SCAN big").costShare, 0.0);
    }

    void everyRecordedNodeIsKnownAndToldInASentence_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::newRow("SQLite") << QStringLiteral("sqlite-3.40.json");
        QTest::newRow("older D1") << QStringLiteral("d1-4.86.json");
        QTest::newRow("D1") << QStringLiteral("d1-4.164.json");
    }

    void everyRecordedNodeIsKnownAndToldInASentence()
    {
        QFETCH(QString, recording);
        const auto plans = test::recordedPlans(recording);
        QVERIFY(!plans.empty());
        const Schema schema = shop();
        for (const test::RecordedPlan &plan : plans) {
            const sql::PlanTree tree = sql::planTreeFrom(*plan.rows).value();
            const StatementShape shape(plan.sql);
            const auto subjects = planSubjects(tree, shape, schema);
            const PlanSurroundings surroundings(tree, subjects, shape);
            for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
                const PlanJudgement judgement = judgeNode(surroundings, i);
                QVERIFY2(judgement.title != "Step", tree.nodes[i].detail.c_str());
                QVERIFY2(judgement.sentence.ends_with('.'), judgement.sentence.c_str());
                for (const char *gap : {"  ", " ,", ",,", ",;", " .", "where ,", "where ;", "of  ", "of ;"})
                    QVERIFY2(!judgement.sentence.contains(gap), judgement.sentence.c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_NodeJudge)
#include "tst_nodejudge.moc"
