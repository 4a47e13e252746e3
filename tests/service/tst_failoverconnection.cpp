// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/failoverconnection.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"

using namespace d1;
using namespace std::chrono_literals;

namespace {

Error down()
{
    Error error;
    error.facts.delivery = Delivery::NotSent;
    error.facts.message = "connection refused";
    error.verdict = {ErrorKind::Network, true, false};
    error.attempts.resize(1);
    return error;
}

Reply rows()
{
    Reply reply = test::replyOf({"a"}, {{Cell(std::int64_t{1})}});
    reply.attempts.resize(1);
    return reply;
}

Request read()
{
    return Request(Statement("SELECT a FROM t"));
}

struct Pair {
    explicit Pair(bool withFallback = true)
    {
        auto first = std::make_unique<test::FakeConnection>();
        auto second = std::make_unique<test::FakeConnection>();
        primary = first.get();
        fallback = second.get();
        if (!withFallback)
            second.reset();
        failover = std::make_unique<FailoverConnection>(std::move(first), std::move(second), clock,
                                                        [this](bool on) { changes.push_back(on); });
    }

    test::FakeClock clock;
    test::FakeConnection *primary;
    test::FakeConnection *fallback;
    std::vector<bool> changes;
    std::unique_ptr<FailoverConnection> failover;
};

} // namespace

class tst_FailoverConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFallbackNothingIsAsked()
    {
        Pair pair(false);
        pair.primary->answer(down());
        D1_AWAIT_ERROR(error, pair.failover->execute(read()));
        QCOMPARE(error.verdict.kind, ErrorKind::Network);
        QCOMPARE(pair.primary->requests().size(), std::size_t{1});
        QVERIFY(!pair.failover->onFallback());
    }

    void healthIsAskedOnceInThirtySeconds()
    {
        Pair pair;
        pair.primary->answer(9, rows());
        D1_AWAIT_OK(first, pair.failover->execute(read()));
        D1_AWAIT_OK(second, pair.failover->execute(read()));
        QCOMPARE(pair.primary->requests().size(), std::size_t{3});
        QCOMPARE(pair.primary->requests()[0].statements[0].sql, std::string("SELECT 1"));
        pair.clock.advance(31s);
        D1_AWAIT_OK(third, pair.failover->execute(read()));
        QCOMPARE(pair.primary->requests().size(), std::size_t{5});
        QVERIFY(pair.fallback->requests().empty());
    }

    void readsMoveToTheFallbackWhileThePrimaryIsDown()
    {
        Pair pair;
        pair.primary->answer(down());
        pair.fallback->answer(rows());
        D1_AWAIT_OK(reply, pair.failover->execute(read()));
        QCOMPARE(pair.changes, std::vector<bool>{true});
        QVERIFY(reply->attempts.at(0).onFallback);
        QCOMPARE(reply->notices.size(), std::size_t{1});
    }

    void readThatFailsOnThePrimaryIsAnsweredByTheFallback()
    {
        Pair pair;
        pair.primary->answer(rows()); // health
        pair.primary->answer(down());
        pair.fallback->answer(rows());
        D1_AWAIT_OK(reply, pair.failover->execute(read()));
        QCOMPARE(reply->attempts.size(), std::size_t{2});
        QVERIFY(!reply->attempts[0].onFallback);
        QVERIFY(reply->attempts[1].onFallback);
    }

    void refusedStatementIsNoReasonToMove()
    {
        Pair pair;
        pair.primary->answer(rows()); // health
        Error syntax;
        syntax.verdict.kind = ErrorKind::Syntax;
        pair.primary->answer(syntax);
        D1_AWAIT_ERROR(error, pair.failover->execute(read()));
        QCOMPARE(error.verdict.kind, ErrorKind::Syntax);
        QVERIFY(pair.fallback->requests().empty());
        QVERIFY(pair.changes.empty());
    }

    void writesNeverGoToTheFallback()
    {
        Pair pair;
        pair.primary->answer(9, down());
        Request write(Statement("INSERT INTO t VALUES (1)"), Intent::Write);
        D1_AWAIT_ERROR(error, pair.failover->execute(std::move(write)));
        QCOMPARE(error.verdict.kind, ErrorKind::Network);
        QVERIFY(pair.fallback->requests().empty());
    }

    void readsComeBackWhenThePrimaryAnswersAgain()
    {
        Pair pair;
        pair.primary->answer(down());
        pair.fallback->answer(rows());
        D1_AWAIT_OK(first, pair.failover->execute(read()));
        pair.clock.advance(31s);
        pair.primary->answer(2, rows());
        D1_AWAIT_OK(second, pair.failover->execute(read()));
        QCOMPARE(pair.changes, (std::vector<bool>{true, false}));
        QVERIFY(!second->attempts.at(0).onFallback);
    }
};

QTEST_GUILESS_MAIN(tst_FailoverConnection)
#include "tst_failoverconnection.moc"
