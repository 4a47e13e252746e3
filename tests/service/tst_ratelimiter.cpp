// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ratelimitedconnection.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"

#include <QTimer>

using namespace d1;
using namespace std::chrono_literals;
using Outcome = RateLimiter::Outcome;

class tst_RateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burstGoesThroughAtOnce()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        for (int call = 0; call < 60; ++call)
            QCOMPARE(test::await(limiter->acquire(Priority::Foreground, 1s, CancelToken())), Outcome::Granted);
        QVERIFY(clock.sleeps().empty());
    }

    void fiveMinutesHoldAtMost1200Requests()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        const auto start = clock.now();
        int granted = 0;
        while (test::await(limiter->acquire(Priority::Foreground, 1h, CancelToken())) == Outcome::Granted
               && clock.now() - start < 300s)
            ++granted;
        QVERIFY2(granted <= 1200, qPrintable(QString::number(granted)));
        QVERIFY2(granted >= 1150, qPrintable(QString::number(granted)));
    }

    void backgroundLeavesPlacesForTheForeground()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        int background = 0;
        while (test::await(limiter->acquire(Priority::Background, 0ns, CancelToken())) == Outcome::Granted)
            ++background;
        QCOMPARE(background, 40);
        QCOMPARE(test::await(limiter->acquire(Priority::Foreground, 0ns, CancelToken())), Outcome::Granted);
    }

    void tooLittlePatienceIsToldAtOnce()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        limiter->pauseFor(30s);
        QCOMPARE(test::await(limiter->acquire(Priority::Foreground, 10s, CancelToken())), Outcome::WouldTakeTooLong);
        QVERIFY(clock.sleeps().empty());
    }

    void pauseHoldsEveryone()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        limiter->pauseFor(30s);
        const auto start = clock.now();
        QCOMPARE(test::await(limiter->acquire(Priority::Foreground, 1min, CancelToken())), Outcome::Granted);
        QVERIFY(clock.now() - start >= 30s);
    }

    void cancelEndsTheWait()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        limiter->pauseFor(30s);
        CancelSource source;
        QTimer::singleShot(0, this, [&source] { source.cancel(); });
        QCOMPARE(test::await(limiter->acquire(Priority::Foreground, 1min, source.token())), Outcome::Cancelled);
    }

    void limiterMayBeDroppedWhileACallWaits()
    {
        test::FakeClock clock;
        auto limiter = RateLimiter::create(clock);
        limiter->pauseFor(1s);
        auto waiting = limiter->acquire(Priority::Foreground, 1min, CancelToken());
        limiter.reset();
        QCOMPARE(test::await(std::move(waiting)), Outcome::Granted);
    }

    void refusalOfTheAccountPausesTheNextCall()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        auto owned = std::make_unique<test::FakeConnection>();
        ErrorFacts facts;
        facts.delivery = Delivery::Answered;
        facts.httpStatus = 429;
        facts.retryAfter = 20s;
        owned->answer(Error(facts));
        owned->answer(test::replyOf({"a"}, {}));
        RateLimitedConnection connection(std::move(owned), limiter, clock);

        D1_AWAIT_ERROR(error, connection.execute(Request(Statement("SELECT 1"))));
        QCOMPARE(error.facts.httpStatus, std::optional(429));
        D1_AWAIT_OK(reply, connection.execute(Request(Statement("SELECT 1"))));
        QVERIFY(reply->attempts.at(0).waitedBefore >= 20s);
    }

    void loadOfOneDatabaseDoesNotPauseTheAccount()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        auto owned = std::make_unique<test::FakeConnection>();
        ErrorFacts facts;
        facts.delivery = Delivery::Answered;
        facts.httpStatus = 429;
        facts.d1Code = 7429;
        facts.retryAfter = 20s;
        owned->answer(Error(facts));
        RateLimitedConnection connection(std::move(owned), limiter, clock);
        D1_AWAIT_ERROR(error, connection.execute(Request(Statement("SELECT 1"))));
        QCOMPARE(error.facts.d1Code, std::optional(7429));
        QCOMPARE(limiter->pauseLeft(), 0ns);
    }

    void refusalSaysWhenToTryAgain()
    {
        test::FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        limiter->pauseFor(90s);
        RateLimitedConnection connection(std::make_unique<test::FakeConnection>(), limiter, clock);
        D1_AWAIT_ERROR(error, connection.execute(Request(Statement("SELECT 1"))));
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        QVERIFY(error.facts.message.find("90 s") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_RateLimiter)
#include "tst_ratelimiter.moc"
