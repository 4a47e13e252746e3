// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/columnrepair.h"
#include "core/resultsetbuilder.h"
#include "support/await.h"

using namespace d1;
using namespace std::string_literals;

namespace {

std::vector<std::string> namesOf(const ResultSet &rows)
{
    return {rows.columnNames().begin(), rows.columnNames().end()};
}

ResultSetPtr oneRow(const std::vector<std::string> &names)
{
    ResultSetBuilder rows(names);
    for (std::size_t column = 0; column < names.size(); ++column)
        rows.appendInteger(static_cast<std::int64_t>(column));
    return rows.finish();
}

} // namespace

class ColumnRepairTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyQueriesCanBeAskedAgain_data();
    void onlyQueriesCanBeAskedAgain();
    void questionsLeaveOutWhatStandsAroundTheStatement();
    void columnCountIsTheResultRowsWidth();
    void columnCountNeedsAnExplanation();
    void namesComeBackAsTheyWere_data();
    void namesComeBackAsTheyWere();
    void rowsKeepTheirValuesUnderOriginalNames();
    void emptyQueryPlanHasItsColumns();
};

void ColumnRepairTest::onlyQueriesCanBeAskedAgain_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("can");
    QTest::newRow("select") << QStringLiteral("select 1") << true;
    QTest::newRow("values") << QStringLiteral("VALUES (1)") << true;
    QTest::newRow("common table") << QStringLiteral("WITH a AS (SELECT 1) SELECT * FROM a") << true;
    QTest::newRow("write behind a common table") << QStringLiteral("WITH a AS (SELECT 1) DELETE FROM t") << false;
    QTest::newRow("returning") << QStringLiteral("INSERT INTO t VALUES (1) RETURNING *") << false;
    QTest::newRow("pragma") << QStringLiteral("PRAGMA table_info(t)") << false;
    QTest::newRow("explain") << QStringLiteral("EXPLAIN SELECT 1") << false;
}

void ColumnRepairTest::onlyQueriesCanBeAskedAgain()
{
    QFETCH(QString, sql);
    QFETCH(bool, can);
    QCOMPARE(canRepairColumns(Statement(sql.toStdString())), can);
}

void ColumnRepairTest::questionsLeaveOutWhatStandsAroundTheStatement()
{
    const Statement statement("-- first\nSELECT a FROM t WHERE id = ?1; -- last", {std::int64_t{3}});
    QCOMPARE(columnCountQuestion(statement).sql, "EXPLAIN SELECT a FROM t WHERE id = ?1"s);
    QCOMPARE(columnNamesQuestion(statement).sql,
             "SELECT q.* FROM (SELECT 1) LEFT JOIN (SELECT a FROM t WHERE id = ?1\n) AS q ON 0"s);
    QCOMPARE(distinctColumnsQuestion(statement).sql, "SELECT * FROM (SELECT a FROM t WHERE id = ?1\n)"s);
    QVERIFY(distinctColumnsQuestion(statement).params == statement.params);
}

void ColumnRepairTest::columnCountIsTheResultRowsWidth()
{
    ResultSetBuilder rows({"addr", "opcode", "p1", "p2"});
    for (const auto &[opcode, p2] : {std::pair("Init", 5), std::pair("ResultRow", 3), std::pair("Halt", 0)}) {
        rows.appendInteger(0);
        rows.appendText(opcode);
        rows.appendInteger(1);
        rows.appendInteger(p2);
    }
    QCOMPARE(columnCountIn(*rows.finish()), std::optional<std::size_t>(3));
}

void ColumnRepairTest::columnCountNeedsAnExplanation()
{
    QVERIFY(!columnCountIn(ResultSet()));
    QVERIFY(!columnCountIn(*oneRow({"addr", "opcode", "p1", "p2"})));
}

void ColumnRepairTest::namesComeBackAsTheyWere_data()
{
    QTest::addColumn<QStringList>("distinct");
    QTest::addColumn<QStringList>("original");
    const auto row = [](const char *name, const QStringList &distinct, const QStringList &original) {
        QTest::newRow(name) << distinct << original;
    };
    using List = QStringList;
    const auto words = [](const char *text) { return List(QString::fromLatin1(text).split(u' ')); };
    row("different", words("a b"), words("a b"));
    row("twice", words("a b a:1"), words("a b a"));
    row("many times", words("a a:1 a:2 a:3 a:871236"), words("a a a a a"));
    row("a name that only looks like it", words("a:1 b"), words("a:1 b"));
    row("colon without a number", words("a a:"), words("a a:"));
}

void ColumnRepairTest::namesComeBackAsTheyWere()
{
    QFETCH(QStringList, distinct);
    QFETCH(QStringList, original);
    std::vector<std::string> names;
    for (const QString &name : distinct)
        names.push_back(name.toStdString());
    const ResultSetPtr restored = emptyResultFrom(*oneRow(names));
    QCOMPARE(restored->rowCount(), std::size_t{0});
    QStringList seen;
    for (const std::string &name : restored->columnNames())
        seen.append(QString::fromStdString(name));
    QCOMPARE(seen, original);
}

void ColumnRepairTest::rowsKeepTheirValuesUnderOriginalNames()
{
    const ResultSetPtr restored = withOriginalNames(*oneRow({"a", "a:1"}));
    QCOMPARE(namesOf(*restored), (std::vector<std::string>{"a", "a"}));
    QCOMPARE(restored->cell(0, 0).integer(), 0);
    QCOMPARE(restored->cell(0, 1).integer(), 1);
}

void ColumnRepairTest::emptyQueryPlanHasItsColumns()
{
    QVERIFY(isQueryPlan(Statement("explain query plan DELETE FROM t")));
    QVERIFY(!isQueryPlan(Statement("EXPLAIN DELETE FROM t")));
    QCOMPARE(namesOf(*emptyQueryPlan()), (std::vector<std::string>{"id", "parent", "notused", "detail"}));
}

QTEST_APPLESS_MAIN(ColumnRepairTest)
#include "tst_columnrepair.moc"
