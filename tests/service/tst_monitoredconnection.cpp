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
        const QueryEvent &succeeded = log.events()[1];
        QCOMPARE(succeeded.attempt, 2);
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
