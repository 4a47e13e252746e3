// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/plan/plan.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "support/await.h"

#include <QTemporaryDir>

using namespace d1;

Q_DECLARE_METATYPE(d1::PlanSeverity)

namespace {

constexpr const char *setUp[] = {
    "CREATE TABLE customers(id INTEGER PRIMARY KEY, email TEXT UNIQUE, city TEXT)",
    "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer_id INT, total INT, status TEXT)",
    "CREATE INDEX idx_orders_status_total ON orders(status, total)",
    "CREATE TABLE tiny(a INT)",
    "INSERT INTO tiny VALUES (1), (2)",
    "INSERT INTO customers(email, city) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
    "SELECT 'c' || i, 'city' || (i % 50) FROM n",
    "INSERT INTO orders(customer_id, total, status) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
    "WHERE "
    "i < 20000) SELECT i % 5000, i, 's' || (i % 4) FROM n",
    "ANALYZE",
};

} // namespace

class tst_Plan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString path = m_folder.filePath(QStringLiteral("shop.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        Session::Parts parts;
        parts.primary = std::make_unique<EmbeddedConnection>(path.toStdString());
        parts.clock = &m_clock;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
        for (const char *sql : setUp) {
            Request request(Statement(sql), Intent::Write);
            D1_AWAIT_OK(reply, m_session->execute(std::move(request)));
        }
        D1_AWAIT_OK(schema, readSchema(m_session, CancelToken(), "test"));
        m_schema = *schema;
    }

    void severityFollowsTheWork_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<PlanSeverity>("worst");
        using enum PlanSeverity;
        QTest::newRow("by key") << QByteArray("SELECT * FROM orders WHERE id = 7") << Good;
        QTest::newRow("by covering index")
            << QByteArray("SELECT total FROM orders WHERE status = 's1' AND total > 5") << Good;
        QTest::newRow("by unique index") << QByteArray("SELECT * FROM customers WHERE email = 'c7'") << Good;
        QTest::newRow("tiny table") << QByteArray("SELECT * FROM tiny WHERE a = 1") << Neutral;
        QTest::newRow("filtered scan") << QByteArray("SELECT * FROM orders WHERE customer_id = 7") << Warning;
        QTest::newRow("by alias") << QByteArray("SELECT * FROM orders AS o WHERE o.customer_id = 7") << Warning;
        QTest::newRow("all rows asked for") << QByteArray("SELECT * FROM orders") << Notice;
        QTest::newRow("limited scan") << QByteArray("SELECT * FROM orders LIMIT 5") << Neutral;
        QTest::newRow("correlated scan") << QByteArray(
            "SELECT (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) FROM customers c")
                                         << Warning;
        QTest::newRow("no table") << QByteArray("SELECT 1") << Neutral;
    }

    void severityFollowsTheWork()
    {
        QFETCH(QByteArray, sql);
        QFETCH(PlanSeverity, worst);
        D1_AWAIT_OK(plan, explain(m_session, Statement(sql.toStdString()), m_schema, CancelToken()));
        QVERIFY(!plan->judgements.empty());
        QCOMPARE(plan->judgements.size(), plan->tree.nodes.size());
        PlanSeverity found = PlanSeverity::Good;
        for (const PlanJudgement &judgement : plan->judgements) {
            QVERIFY(!judgement.title.empty() && judgement.sentence.ends_with('.'));
            found = std::max(found, judgement.severity);
        }
        QCOMPARE(found, worst);
        QCOMPARE(plan->findings.empty(), worst < PlanSeverity::Notice);
    }

    void scanNamesItsTableAndItsRows()
    {
        Statement statement("SELECT * FROM orders AS o WHERE o.customer_id = ?");
        D1_AWAIT_OK(plan, explain(m_session, std::move(statement), m_schema, CancelToken()));
        QVERIFY(plan->judgements[0].sentence.find("orders") != std::string::npos);
        QCOMPARE(plan->judgements[0].tableRows, std::optional<std::int64_t>(20'000));
    }

    void worstFindingComesFirst()
    {
        Statement statement("SELECT city, count(*) FROM customers WHERE city > 'a' GROUP BY city");
        D1_AWAIT_OK(plan, explain(m_session, std::move(statement), m_schema, CancelToken()));
        QVERIFY(plan->findings.size() >= 2);
        QCOMPARE(plan->findings.front().severity, PlanSeverity::Warning);
    }

    void explainIsNotExplainedTwice_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("plain") << QByteArray("SELECT * FROM tiny");
        QTest::newRow("explain") << QByteArray("EXPLAIN SELECT * FROM tiny");
        QTest::newRow("query plan") << QByteArray("explain query plan SELECT * FROM tiny");
    }

    void explainIsNotExplainedTwice()
    {
        QFETCH(QByteArray, sql);
        D1_AWAIT_OK(plan, explain(m_session, Statement(sql.toStdString()), m_schema, CancelToken()));
        QCOMPARE(plan->sql, std::string("SELECT * FROM tiny"));
        QCOMPARE(planText(plan->tree), std::string("QUERY PLAN\n`--SCAN tiny\n"));
    }

    void writesAreExplainedAndNotRun()
    {
        D1_AWAIT_OK(plan, explain(m_session, Statement("DELETE FROM tiny WHERE a = :a"), m_schema, CancelToken()));
        D1_AWAIT_OK(count, m_session->execute(Request(Statement("SELECT count(*) FROM tiny"))));
        QCOMPARE(count->statements[0].rows->cell(0, 0).integer(), std::int64_t{2});
    }

    void wrongSqlIsAnError()
    {
        D1_AWAIT_ERROR(error, explain(m_session, Statement("SELEC 1"), m_schema, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::Syntax);
    }

    void placeOfAnErrorIsInTheStatementAsGiven()
    {
        D1_AWAIT_ERROR(error, explain(m_session, Statement("SELECT nope FROM tiny"), m_schema, CancelToken()));
        QCOMPARE(error.facts.byteOffset, std::optional<std::int64_t>(7));
        D1_AWAIT_ERROR(inner, explain(m_session, Statement("EXPLAIN SELECT nope FROM tiny"), m_schema, CancelToken()));
        QCOMPARE(inner.facts.byteOffset, std::optional<std::int64_t>(15));
    }

    void treeIsDrawnAsTheShellDoes()
    {
        Statement statement("SELECT * FROM tiny WHERE a IN (SELECT id FROM orders) ORDER BY a");
        D1_AWAIT_OK(plan, explain(m_session, std::move(statement), m_schema, CancelToken()));
        const std::string text = planText(plan->tree);
        QVERIFY2(text.find("|--SCAN tiny\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("`--USE TEMP B-TREE FOR ORDER BY\n") != std::string::npos, text.c_str());
    }

    void cleanupTestCase() { m_session.reset(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    SessionPtr m_session;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_plan.moc"
