// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"
#include "service/querylog.h"
#include "sql/parameters.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"
#include "support/recordedplans.h"

using namespace d1;

namespace {

Reply planReply()
{
    Reply reply;
    reply.statements.emplace_back(test::planRows({{1, 0, 0, "SCAN t"}}), Meta());
    return reply;
}

/// An error at `word` of the statement that was sent.
std::function<Result<Reply>(const Request &)> errorAt(std::string word)
{
    return [word = std::move(word)](const Request &request) -> Result<Reply> {
        ErrorFacts facts;
        facts.delivery = Delivery::Answered;
        facts.sqliteCode = "SQLITE_ERROR";
        facts.message = "no such column: " + word;
        facts.byteOffset = static_cast<std::int64_t>(request.statements.at(0).sql.find(word));
        return std::unexpected(Error(std::move(facts)));
    };
}

} // namespace

class tst_Explain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto connection = std::make_unique<test::FakeConnection>();
        m_connection = connection.get();
        Session::Parts parts;
        parts.primary = std::move(connection);
        parts.clock = &m_clock;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
    }

    void cleanup() { m_session.reset(); }

    void questionIsAskedOfTheStatementBehindAnyExplain_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("explained");
        const auto row = [](const char *given, const char *sent, const char *explained) {
            QTest::newRow(given) << QByteArray(given) << QByteArray(sent) << QByteArray(explained);
        };
        row("SELECT 1", "EXPLAIN QUERY PLAN SELECT 1", "SELECT 1");
        row("-- x\nSELECT 1", "EXPLAIN QUERY PLAN -- x\nSELECT 1", "-- x\nSELECT 1");
        row("EXPLAIN SELECT 1", "EXPLAIN QUERY PLAN SELECT 1", "SELECT 1");
        row("/* x */ explain /* y */ query plan\n SELECT 1", "EXPLAIN QUERY PLAN SELECT 1", "SELECT 1");
        row("EXPLAIN QUERY SELECT 1", "EXPLAIN QUERY PLAN QUERY SELECT 1", "QUERY SELECT 1");
        row("EXPLAIN", "EXPLAIN QUERY PLAN EXPLAIN", "EXPLAIN");
        row("EXPLAIN QUERY PLAN", "EXPLAIN QUERY PLAN EXPLAIN QUERY PLAN", "EXPLAIN QUERY PLAN");
        row("", "EXPLAIN QUERY PLAN ", "");
        row("SELECT :a, @b, :a, ?", "EXPLAIN QUERY PLAN SELECT ?1, ?2, ?1, ?3", "SELECT :a, @b, :a, ?");
    }

    void questionIsAskedOfTheStatementBehindAnyExplain()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, explained);
        m_connection->answer(planReply());
        D1_AWAIT_OK(plan, explain(m_session, Statement(given.toStdString()), Schema(), CancelToken()));
        const Request &request = m_connection->requests().back();
        QCOMPARE(request.statements.size(), std::size_t{1});
        QCOMPARE(request.statements[0].sql, sent.toStdString());
        QCOMPARE(request.intent, Intent::Read);
        QCOMPARE(request.origin, std::string("plan"));
        QCOMPARE(plan->sql, explained.toStdString());
    }

    void unboundParametersAreNull_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("sent");
        QTest::newRow("none") << QByteArray("SELECT 1") << 0 << 0;
        QTest::newRow("unbound") << QByteArray("SELECT ?, :a, ?5") << 0 << 5;
        QTest::newRow("half bound") << QByteArray("SELECT ?, ?") << 1 << 2;
        QTest::newRow("too many") << QByteArray("SELECT ?") << 3 << 1;
    }

    void unboundParametersAreNull()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, given);
        QFETCH(int, sent);
        m_connection->answer(planReply());
        const Cell value(std::string("x"));
        Statement statement(sql.toStdString(), std::vector<Cell>(static_cast<std::size_t>(given), value));
        D1_AWAIT_OK(plan, explain(m_session, std::move(statement), Schema(), CancelToken()));
        const std::vector<Cell> &params = m_connection->requests().back().statements.at(0).params;
        QCOMPARE(params.size(), static_cast<std::size_t>(sent));
        for (std::size_t i = 0; i < params.size(); ++i)
            QVERIFY(params[i] == (i < static_cast<std::size_t>(given) ? value : Cell()));
    }

    void placeOfAnErrorCountsInTheNumberedStatement_data()
    {
        QTest::addColumn<QByteArray>("given");
        for (const char *given :
             {"SELECT nope FROM t", "/* größe */ SELECT nope", "EXPLAIN SELECT nope", "explain query plan\nSELECT nope",
              "SELECT :a_long_name, nope", "EXPLAIN SELECT :a_long_name, ?, nope"})
            QTest::newRow(given) << QByteArray(given);
    }

    void placeOfAnErrorCountsInTheNumberedStatement()
    {
        QFETCH(QByteArray, given);
        m_connection->answer(errorAt("nope"));
        D1_AWAIT_ERROR(error, explain(m_session, Statement(given.toStdString()), Schema(), CancelToken()));
        const std::string numbered = sql::withNumberedParameters(given.toStdString());
        QCOMPARE(error.facts.byteOffset, std::optional(static_cast<std::int64_t>(numbered.find("nope"))));
        QCOMPARE(error.verdict.kind, ErrorKind::Syntax);
    }

    void placeInOurOwnWordsIsTheBeginning()
    {
        m_connection->answer(errorAt("QUERY"));
        D1_AWAIT_ERROR(error, explain(m_session, Statement("SELECT 1"), Schema(), CancelToken()));
        QCOMPARE(error.facts.byteOffset, std::optional<std::int64_t>(0));
    }

    void answerOfAnotherFormIsAnError_data()
    {
        QTest::addColumn<bool>("hasStatement");
        QTest::newRow("no result") << false;
        QTest::newRow("other columns") << true;
    }

    void answerOfAnotherFormIsAnError()
    {
        QFETCH(bool, hasStatement);
        m_connection->answer(hasStatement ? test::replyOf({"addr", "opcode"}, {}) : Reply());
        D1_AWAIT_ERROR(error, explain(m_session, Statement("SELECT 1"), Schema(), CancelToken()));
        QVERIFY(error.facts.message.contains("in a form this version does not know"));
    }

    void emptyPlanIsAPlan()
    {
        Reply reply;
        reply.statements.emplace_back(test::planRows({}), Meta());
        m_connection->answer(reply);
        D1_AWAIT_OK(plan, explain(m_session, Statement("CREATE TABLE t(a)"), Schema(), CancelToken()));
        QVERIFY(plan->tree.nodes.empty() && plan->judgements.empty() && plan->findings.empty());
    }

    void cancelledQuestionIsCancelled()
    {
        CancelSource source;
        source.cancel();
        D1_AWAIT_ERROR(error, explain(m_session, Statement("SELECT 1"), Schema(), source.token()));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
    }

private:
    test::FakeClock m_clock;
    QueryLog m_log;
    SessionPtr m_session;
    test::FakeConnection *m_connection = nullptr;
};

QTEST_GUILESS_MAIN(tst_Explain)
#include "tst_explain.moc"
