// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retryingconnection.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"

#include <QTimer>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Error lost()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "connection closed";
    return Error(facts);
}

Error refused()
{
    ErrorFacts facts;
    facts.delivery = Delivery::NotSent;
    facts.message = "connection refused";
    return Error(facts);
}

Error tooManyRequests(std::chrono::milliseconds retryAfter)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = 429;
    facts.retryAfter = retryAfter;
    return Error(facts);
}

Request readRequest()
{
    return Request(Statement("SELECT 1"));
}

Request insertRequest()
{
    return Request(Statement("INSERT INTO t VALUES (1)"), Intent::Write);
}

/// The layer over a fake connection; waits are half of their ceiling.
struct Stack {
    Stack()
    {
        auto owned = std::make_unique<test::FakeConnection>();
        inner = owned.get();
        retrying = std::make_unique<RetryingConnection>(std::move(owned), clock, [] { return 0.5; });
    }

    test::FakeClock clock;
    test::FakeConnection *inner;
    std::unique_ptr<RetryingConnection> retrying;
};

} // namespace

class tst_RetryingConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void successNeedsOneAttempt()
    {
        Stack stack;
        stack.inner->answer(test::replyOf({"a"}, {{Cell(std::int64_t{1})}}));
        D1_AWAIT_OK(reply, stack.retrying->execute(readRequest()));
        QCOMPARE(reply->attempts.size(), std::size_t{1});
        QVERIFY(!reply->attempts[0].failure);
        QVERIFY(stack.clock.sleeps().empty());
    }

    void readIsTriedFiveTimesWithGrowingWaits()
    {
        Stack stack;
        stack.inner->answer(9, lost());
        D1_AWAIT_ERROR(error, stack.retrying->execute(readRequest()));
        QCOMPARE(error.verdict.kind, ErrorKind::Network);
        QCOMPARE(error.attempts.size(), std::size_t{5});
        QCOMPARE(stack.inner->requests().size(), std::size_t{5});
        QCOMPARE(stack.clock.sleeps(), (std::vector<std::chrono::nanoseconds>{50ms, 100ms, 200ms, 400ms}));
    }

    void readSucceedsOnItsThirdAttempt()
    {
        Stack stack;
        stack.inner->answer(2, lost());
        stack.inner->answer(test::replyOf({"a"}, {}));
        D1_AWAIT_OK(reply, stack.retrying->execute(readRequest()));
        QCOMPARE(reply->attempts.size(), std::size_t{3});
        QVERIFY(reply->attempts[0].failure);
        QVERIFY(!reply->attempts[2].failure);
        QCOMPARE(reply->attempts[2].waitedBefore, std::chrono::nanoseconds(100ms));
    }

    void lostReplyOfWriteIsNotRetried()
    {
        Stack stack;
        stack.inner->answer(9, lost());
        D1_AWAIT_ERROR(error, stack.retrying->execute(insertRequest()));
        QVERIFY(error.verdict.outcomeUnknown);
        QCOMPARE(stack.inner->requests().size(), std::size_t{1});
    }

    void refusedWriteIsRetriedThreeTimes()
    {
        Stack stack;
        stack.inner->answer(9, refused());
        D1_AWAIT_ERROR(error, stack.retrying->execute(insertRequest()));
        QVERIFY(!error.verdict.outcomeUnknown);
        QCOMPARE(stack.inner->requests().size(), std::size_t{3});
    }

    void refusedThenLostWriteEndsThere()
    {
        Stack stack;
        stack.inner->answer(refused());
        stack.inner->answer(lost());
        D1_AWAIT_ERROR(error, stack.retrying->execute(insertRequest()));
        QVERIFY(error.verdict.outcomeUnknown);
        QCOMPARE(error.attempts.size(), std::size_t{2});
    }

    void retryAfterIsWaitedFor()
    {
        Stack stack;
        stack.inner->answer(tooManyRequests(7s));
        stack.inner->answer(test::replyOf({"a"}, {}));
        D1_AWAIT_OK(reply, stack.retrying->execute(insertRequest()));
        QCOMPARE(stack.clock.sleeps(), (std::vector<std::chrono::nanoseconds>{7s}));
        QCOMPARE(reply->attempts.size(), std::size_t{2});
    }

    void retryAfterBeyondTheDeadlineGivesUpAtOnce()
    {
        Stack stack;
        stack.inner->answer(9, tooManyRequests(60s));
        D1_AWAIT_ERROR(error, stack.retrying->execute(readRequest()));
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        QCOMPARE(stack.inner->requests().size(), std::size_t{1});
        QVERIFY(stack.clock.sleeps().empty());
    }

    void eachAttemptGetsTheTimeThatIsLeft()
    {
        Stack stack;
        stack.inner->answer(lost());
        stack.inner->answer(test::replyOf({"a"}, {}));
        Request request = readRequest();
        request.timeout = 1000ms;
        D1_AWAIT_OK(reply, stack.retrying->execute(std::move(request)));
        QCOMPARE(stack.inner->requests()[0].timeout, 1000ms);
        QCOMPARE(stack.inner->requests()[1].timeout, 950ms);
    }

    void errorFoundBeforeSendingKeepsItsKind()
    {
        Stack stack;
        stack.inner->answer(Error(ErrorKind::Auth, "The token holds a character that a header cannot carry."));
        D1_AWAIT_ERROR(error, stack.retrying->execute(readRequest()));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QCOMPARE(stack.inner->requests().size(), std::size_t{1});
    }

    void cancelDuringTheWaitEndsIt()
    {
        Stack stack;
        stack.inner->answer(9, lost());
        CancelSource source;
        Request request = readRequest();
        request.cancel = source.token();
        QTimer::singleShot(0, this, [&source] { source.cancel(); });
        D1_AWAIT_ERROR(error, stack.retrying->execute(std::move(request)));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        QCOMPARE(stack.inner->requests().size(), std::size_t{1});
    }

    void sickDatabaseIsNotHammered()
    {
        Stack stack;
        stack.inner->answer(1000, lost());
        for (int request = 0; request < 100; ++request)
            test::await(stack.retrying->execute(readRequest()));
        // Without a budget these would be 500.
        QVERIFY(stack.inner->requests().size() <= 140);
        QVERIFY(stack.inner->requests().size() >= 120);
    }
};

QTEST_GUILESS_MAIN(tst_RetryingConnection)
#include "tst_retryingconnection.moc"
