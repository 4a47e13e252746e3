// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "sql/planfacts.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

namespace {

constexpr const char *schema = "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INTEGER);"
                               "CREATE INDEX idx_orders_customer ON orders(customer);";

} // namespace

class tst_SqlitePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("a.sqlite"));
        QVERIFY(OtherProgram(path).run(schema));
        m_connection = std::make_unique<EmbeddedConnection>(path.toStdString());
    }

    void theFirstRunBringsThePlan()
    {
        const ResultSetPtr plan = planOf("SELECT * FROM orders WHERE customer = ?", {std::int64_t{7}});
        QVERIFY(plan);
        const sql::PlanFacts facts = sql::planFactsOf(*sql::planTreeFrom(*plan));
        QVERIFY(facts == (sql::PlanFacts{{{sql::PlanAccess::CoveringIndex, "orders", "idx_orders_customer"}}}));
    }

    void itsLikeIsNotExplainedAgain()
    {
        QVERIFY(planOf("SELECT * FROM orders WHERE customer = 7"));
        QVERIFY(!planOf("SELECT * FROM orders WHERE customer = 8"));
        QVERIFY(planOf("SELECT * FROM orders"));
    }

    void aNewIndexIsSeenAtOnce()
    {
        QVERIFY(planOf("SELECT * FROM orders WHERE customer = 7"));
        static_cast<void>(planOf("DROP INDEX idx_orders_customer"));
        const ResultSetPtr plan = planOf("SELECT * FROM orders WHERE customer = 7");
        QVERIFY(plan);
        QVERIFY(sql::planFactsOf(*sql::planTreeFrom(*plan)).scansTable());
    }

    void writesAreExplainedToo()
    {
        const ResultSetPtr plan = planOf("DELETE FROM orders WHERE customer = 7");
        QVERIFY(plan);
        QVERIFY(sql::planFactsOf(*sql::planTreeFrom(*plan)).usesIndex());
    }

    void explainingHasNoPlanOfItsOwn()
    {
        QVERIFY(!planOf("EXPLAIN QUERY PLAN SELECT * FROM orders"));
        QVERIFY(!planOf("EXPLAIN SELECT * FROM orders"));
    }

    void whatCannotBeExplainedHasNone() { QVERIFY(!planOf("DROP TABLE orders")); }

private:
    [[nodiscard]] ResultSetPtr planOf(std::string sql, std::vector<Cell> values = {})
    {
        Request request(Statement(std::move(sql), std::move(values)), Intent::Write);
        const auto reply = await(m_connection->execute(std::move(request)));
        return reply ? reply->statements.front().plan : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedConnection> m_connection;
};

QTEST_GUILESS_MAIN(tst_SqlitePlans)
#include "tst_sqliteplans.moc"
