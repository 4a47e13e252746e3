// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitoredconnection.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/fakeconnection.h"

using namespace d1;
using namespace std::chrono_literals;

class tst_MonitoredConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEventAnAttempt()
    {
        QueryLog log;
        auto inner = std::make_unique<test::FakeConnection>();
        Meta meta;
        meta.serverTime = Milliseconds(1.5);
        meta.rowsRead = 10;
        Reply reply = test::replyOf({"a"}, {{Cell(std::int64_t{1})}, {Cell(std::int64_t{2})}}, meta);
        reply.attempts.resize(2);
        reply.attempts[0].failure = Verdict{ErrorKind::Network, true, false};
        reply.attempts[1].waitedBefore = 50ms;
        reply.attempts[1].roundTrip = 7ms;
        inner->answer(reply);
        MonitoredConnection connection(std::move(inner), "demo:", log);

        Request request(Statement("SELECT a FROM t WHERE b = 7"));
        request.origin = "editor";
        D1_AWAIT_OK(answer, connection.execute(std::move(request)));

        QCOMPARE(log.events().size(), std::size_t{2});
        const QueryEvent &failed = log.events()[0];
        QCOMPARE(failed.attempt, 1);
        QVERIFY(failed.failure);
        QVERIFY(!failed.serverTime);
        QVERIFY(!failed.isLastAttempt);
        const QueryEvent &succeeded = log.events()[1];
        QCOMPARE(succeeded.attempt, 2);
        QVERIFY(succeeded.isLastAttempt);
        QCOMPARE(succeeded.target, std::string("demo:"));
        QCOMPARE(succeeded.origin, std::string("editor"));
        QCOMPARE(succeeded.operation, std::string("select"));
        QCOMPARE(succeeded.table, std::string("t"));
        QCOMPARE(succeeded.fingerprint, std::string("SELECT a FROM t WHERE b = ?"));
        QCOMPARE(succeeded.rowsReturned, std::int64_t{2});
        QCOMPARE(succeeded.rowsRead, std::optional<std::int64_t>(10));
        QCOMPARE(succeeded.roundTrip, std::chrono::nanoseconds(7ms));
        QCOMPARE(succeeded.waitedBefore, std::chrono::nanoseconds(50ms));
        QCOMPARE(succeeded.serverTime, std::optional(Milliseconds(1.5)));
        QVERIFY(!succeeded.rowsWritten); // the database did not tell
    }

    void batchIsSummedUp()
    {
        QueryLog log;
        auto inner = std::make_unique<test::FakeConnection>();
        Meta meta;
        meta.serverTime = Milliseconds(2);
        meta.rowsWritten = 3;
        Reply reply = test::replyOf({}, {}, meta);
        reply.statements.push_back(reply.statements.front());
        reply.attempts.resize(1);
        inner->answer(reply);
        MonitoredConnection connection(std::move(inner), "demo:", log);
        std::vector<Statement> batch{Statement("DELETE FROM a"), Statement("DELETE FROM b")};
        Request request(std::move(batch), Intent::Write);
        D1_AWAIT_OK(answer, connection.execute(std::move(request)));
        QCOMPARE(log.events().front().statementCount, std::size_t{2});
        QCOMPARE(log.events().front().serverTime, std::optional(Milliseconds(4)));
        QCOMPARE(log.events().front().rowsWritten, std::optional<std::int64_t>(6));
    }

    void boundValuesComeAlongWhenAskedFor()
    {
        QueryLog log;
        log.setKeepsValues(true);
        auto inner = std::make_unique<test::FakeConnection>();
        Reply reply = test::replyOf({"a"}, {});
        reply.attempts.resize(1);
        inner->answer(reply);
        MonitoredConnection connection(std::move(inner), "demo:", log);
        std::vector<Cell> values{Cell(std::int64_t{7})};
        Request request(Statement("SELECT ?", values));
        D1_AWAIT_OK(answer, connection.execute(std::move(request)));
        QVERIFY(log.events().front().boundValues == values);
    }

    void plansAreObserved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("beside");
        QTest::newRow("beside the rows") << QStringLiteral("SELECT * FROM t WHERE a = 5") << true;
        QTest::newRow("as the rows") << QStringLiteral("explain query plan SELECT * FROM t WHERE a = ?1") << false;
    }

    void plansAreObserved()
    {
        QFETCH(QString, sql);
        QFETCH(bool, beside);
        QueryLog log;
        auto inner = std::make_unique<test::FakeConnection>();
        const Cell zero(std::int64_t{0});
        const Cell detail(std::string("SEARCH t USING INDEX idx_t_a (a=?)"));
        Reply reply =
            test::replyOf({"id", "parent", "notused", "detail"}, {{Cell(std::int64_t{1}), zero, zero, detail}});
        if (beside)
            reply.statements.front().plan =
                std::exchange(reply.statements.front().rows, test::replyOf({"a"}, {}).statements.front().rows);
        reply.attempts.resize(1);
        inner->answer(reply);
        MonitoredConnection connection(std::move(inner), "d1:shop", log);
        Request request(Statement(sql.toStdString()));
        D1_AWAIT_OK(answer, connection.execute(std::move(request)));
        const std::optional<ObservedPlan> &plan = log.events().front().plan;
        QVERIFY(plan);
        QCOMPARE(plan->fingerprint, std::string("SELECT * FROM t WHERE a = ?"));
        QVERIFY(plan->facts == (sql::PlanFacts{{{sql::PlanAccess::Index, "t", "idx_t_a"}}}));
    }

    void theSizeAndThePriceAreTold()
    {
        QueryLog log;
        auto inner = std::make_unique<test::FakeConnection>();
        Capabilities hosted;
        hosted.billed = true;
        inner->setCapabilities(hosted);
        Meta meta;
        meta.sizeAfter = 8192;
        Reply reply = test::replyOf({"a"}, {}, meta);
        reply.attempts.resize(1);
        inner->answer(reply);
        MonitoredConnection connection(std::move(inner), "d1:shop", log);
        Request request(Statement("SELECT 1"));
        D1_AWAIT_OK(answer, connection.execute(std::move(request)));
        QVERIFY(log.events().front().isBilled);
        QCOMPARE(log.events().front().databaseBytes, std::optional<std::int64_t>(8192));
    }

    void boundValuesAreNotLogged()
    {
        QueryLog log;
        auto inner = std::make_unique<test::FakeConnection>();
        Error error(ErrorKind::Constraint, "UNIQUE constraint failed: t.a");
        error.attempts.resize(1);
        inner->answer(error);
        MonitoredConnection connection(std::move(inner), "demo:", log);
        std::vector<Cell> values{Cell(std::string("secret"))};
        Statement statement("INSERT INTO t VALUES (?)", std::move(values));
        Request request(std::move(statement), Intent::Write);
        D1_AWAIT_ERROR(told, connection.execute(std::move(request)));
        const QueryEvent &event = log.events().front();
        for (const std::string &text : {event.sql, event.fingerprint, event.failureMessage, event.table})
            QVERIFY(text.find("secret") == std::string::npos);
        QCOMPARE(event.failureMessage, std::string("UNIQUE constraint failed: t.a"));
    }
};

QTEST_GUILESS_MAIN(tst_MonitoredConnection)
#include "tst_monitoredconnection.moc"
