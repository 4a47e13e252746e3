// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/joinedbatch.h"
#include "support/await.h"

using namespace d1;
using namespace std::string_literals;

class JoinedBatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementBeforeTheLastIsWrittenOut_data();
    void statementBeforeTheLastIsWrittenOut();
    void lastStatementKeepsItsParameters();
    void wrongNumberOfValuesIsRefusedWithItsPlace();
    void textTooLongForOneTransactionIsRefused();
};

void JoinedBatchTest::statementBeforeTheLastIsWrittenOut_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const char *sql, const char *written) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(written);
    };
    row("values become literals", "INSERT INTO t VALUES (?, ?2, '?')", "INSERT INTO t VALUES ((1), ('it''s'), '?');\n");
    row("a number may repeat", "UPDATE t SET a = ?1, b = ?2 WHERE c = ?1",
        "UPDATE t SET a = (1), b = ('it''s') WHERE c = (1);\n");
    row("names become literals", "UPDATE t SET a = :a, b = @b", "UPDATE t SET a = (1), b = ('it''s');\n");
    row("comments and the semicolon around it go", "/* ? */ DELETE FROM t WHERE a IN (?, ?); -- ?",
        "DELETE FROM t WHERE a IN ((1), ('it''s'));\n");
    row("rows nobody would read are not asked for",
        "INSERT INTO t SELECT ?1, (SELECT 1 AS returning_id) RETURNING id, ?2 AS x",
        "INSERT INTO t SELECT (1), (SELECT 1 AS returning_id) ;\n");
    row("a query is only checked", "SELECT a FROM t WHERE b = ? OR c = ? -- note",
        "SELECT 1 FROM (SELECT a FROM t WHERE b = (1) OR c = ('it''s')\n) WHERE 0;\n");
    row("other reads are left out", "EXPLAIN SELECT ?, ?", "");
    row("triggers stay whole", "CREATE TRIGGER x AFTER INSERT ON t BEGIN UPDATE t SET a = 1; SELECT ?1, ?2; END",
        "CREATE TRIGGER x AFTER INSERT ON t BEGIN UPDATE t SET a = 1; SELECT (1), ('it''s'); END;\n");
}

void JoinedBatchTest::statementBeforeTheLastIsWrittenOut()
{
    QFETCH(QString, sql);
    QFETCH(QString, written);
    const std::vector<Statement> batch{Statement(sql.toStdString(), {std::int64_t{1}, "it's"s}),
                                       Statement("DELETE FROM u")};
    const auto joined = joinStatements(batch);
    QVERIFY2(joined, test::reason(joined).constData());
    QCOMPARE(joined->sql, written.toStdString() + "DELETE FROM u");
    QVERIFY(joined->params.empty());
}

void JoinedBatchTest::lastStatementKeepsItsParameters()
{
    const std::vector<Statement> batch{Statement("INSERT INTO t VALUES (?)", {"first"s}),
                                       Statement("INSERT INTO t VALUES (?)", {"last"s})};
    const auto joined = joinStatements(batch);
    QVERIFY2(joined, test::reason(joined).constData());
    QCOMPARE(joined->sql, "INSERT INTO t VALUES (('first'));\nINSERT INTO t VALUES (?)"s);
    QCOMPARE(joined->params, std::vector<std::string>{"last"});
}

void JoinedBatchTest::wrongNumberOfValuesIsRefusedWithItsPlace()
{
    const std::vector<Statement> batch{Statement("DELETE FROM t"), Statement("DELETE FROM t WHERE a = ?"),
                                       Statement("SELECT 1")};
    const auto joined = joinStatements(batch);
    QVERIFY(!joined);
    QCOMPARE(joined.error().facts.statementIndex, std::optional<std::size_t>(1));
    QCOMPARE(joined.error().facts.delivery, Delivery::NotSent);
}

void JoinedBatchTest::textTooLongForOneTransactionIsRefused()
{
    const std::vector<Statement> batch(3, Statement("INSERT INTO t VALUES (?)", {std::string(60'000, 'x')}));
    const auto joined = joinStatements(batch);
    QVERIFY(!joined);
    QCOMPARE(
        joined.error().facts.message,
        "This batch takes 120082 bytes as one transaction, and wrangler dev before 4.129 runs at most 100000; send "
        "fewer statements at once, or update wrangler."s);
    QCOMPARE(joined.error().facts.delivery, Delivery::NotSent);
}

QTEST_APPLESS_MAIN(JoinedBatchTest)
#include "tst_joinedbatch.moc"
