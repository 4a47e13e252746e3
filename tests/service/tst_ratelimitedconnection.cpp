// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ratelimitedconnection.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"

#include <QTimer>

using namespace d1;
using namespace std::chrono_literals;

namespace {

/// Wakes later than asked, as a busy machine does.
class LateClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return m_clock.now(); }
    [[nodiscard]] WallTime wallNow() const override { return m_clock.wallNow(); }
    QCoro::Task<> sleepFor(std::chrono::nanoseconds duration, CancelToken cancel) override
    {
        co_await m_clock.sleepFor(duration, cancel);
        m_clock.advance(50ms);
    }

private:
    test::FakeClock m_clock;
};

RateLimits oneAtATime()
{
    RateLimits limits;
    limits.perSecond = 1.0;
    limits.burst = 1.0;
    limits.foregroundReserve = 0.0;
    return limits;
}

Request read()
{
    return Request(Statement("SELECT 1"));
}

Error refused(int status, std::optional<int> code, std::optional<std::chrono::milliseconds> retryAfter)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = status;
    facts.d1Code = code;
    facts.retryAfter = retryAfter;
    return Error(std::move(facts));
}

struct Limited {
    explicit Limited(RateLimits limits = RateLimits())
        : limiter(RateLimiter::create(clock, limits))
    {
        auto owned = std::make_unique<test::FakeConnection>();
        inner = owned.get();
        connection = std::make_unique<RateLimitedConnection>(std::move(owned), limiter, clock);
    }

    test::FakeClock clock;
    std::shared_ptr<RateLimiter> limiter;
    test::FakeConnection *inner;
    std::unique_ptr<RateLimitedConnection> connection;
};

} // namespace

class tst_RateLimitedConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freePlaceIsTakenWithoutAWait()
    {
        Limited limited;
        limited.inner->answer(test::replyOf({"a"}, {{Cell(std::int64_t{7})}}));
        D1_AWAIT_OK(reply, limited.connection->execute(read()));
        QCOMPARE(reply->statements.at(0).rows->cell(0, 0).integer(), std::int64_t{7});
        QCOMPARE(reply->attempts.size(), std::size_t{1});
        QCOMPARE(reply->attempts[0].waitedBefore, 0ns);
        QVERIFY(limited.clock.sleeps().empty());
    }

    void requestIsPassedOnAsItIs()
    {
        Limited limited;
        limited.inner->answer(test::replyOf({"a"}, {}));
        Request request(Statement("INSERT INTO t VALUES (?)", {Cell(std::string("x"))}), Intent::Critical);
        request.priority = Priority::Background;
        request.timeout = 1234ms;
        request.origin = "editor";
        request.idempotent = true;
        const std::vector<Statement> statements = request.statements;
        D1_AWAIT_OK(reply, limited.connection->execute(std::move(request)));
        const Request &passed = limited.inner->requests().at(0);
        QVERIFY(passed.statements == statements);
        QCOMPARE(passed.intent, Intent::Critical);
        QCOMPARE(passed.priority, Priority::Background);
        QCOMPARE(passed.timeout, 1234ms);
        QCOMPARE(passed.origin, std::string("editor"));
        QVERIFY(passed.idempotent);
    }

    void waitIsNotedAndTakenFromTheTimeout()
    {
        Limited limited(oneAtATime());
        limited.inner->answer(2, test::replyOf({"a"}, {}));
        D1_AWAIT_OK(first, limited.connection->execute(read()));
        D1_AWAIT_OK(second, limited.connection->execute(read()));
        QCOMPARE(second->attempts.at(0).waitedBefore, 1s);
        QCOMPARE(limited.inner->requests().at(1).timeout, Request::DefaultTimeout - 1s);
    }

    void waitBeforeAFailureIsNoted()
    {
        Limited limited(oneAtATime());
        limited.inner->answer(test::replyOf({"a"}, {}));
        Error failing = refused(400, 7500, std::nullopt);
        failing.attempts.resize(3); // none of this layer's business
        limited.inner->answer(failing);
        D1_AWAIT_OK(first, limited.connection->execute(read()));
        D1_AWAIT_ERROR(error, limited.connection->execute(read()));
        QCOMPARE(error.facts.d1Code, std::optional(7500));
        QCOMPARE(error.attempts.size(), std::size_t{1});
        QCOMPARE(error.attempts[0].waitedBefore, 1s);
    }

    void tooLongAWaitIsRefusedBeforeAnythingIsSent()
    {
        Limited limited(oneAtATime());
        limited.inner->answer(test::replyOf({"a"}, {}));
        D1_AWAIT_OK(first, limited.connection->execute(read()));
        Request hurried = read();
        hurried.timeout = 500ms;
        D1_AWAIT_ERROR(error, limited.connection->execute(std::move(hurried)));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Nobody);
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        QVERIFY2(error.facts.message.ends_with("try again in a moment."), error.facts.message.c_str());
        QCOMPARE(limited.inner->requests().size(), std::size_t{1});
    }

    void refusalCountsWholeSecondsUpwards()
    {
        Limited limited;
        limited.limiter->pauseFor(60'001ms);
        D1_AWAIT_ERROR(error, limited.connection->execute(read()));
        QVERIFY2(error.facts.message.ends_with("try again in 61 s."), error.facts.message.c_str());
        QVERIFY(limited.inner->requests().empty());
    }

    void cancelledWaitSendsNothing()
    {
        Limited limited;
        limited.limiter->pauseFor(10s);
        CancelSource source;
        Request request = read();
        request.cancel = source.token();
        QTimer::singleShot(0, this, [&source] { source.cancel(); });
        D1_AWAIT_ERROR(error, limited.connection->execute(std::move(request)));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QCOMPARE(error.attempts.size(), std::size_t{1});
        QVERIFY(limited.inner->requests().empty());
    }

    void lateWakeningBeyondTheDeadlineSendsNothing()
    {
        LateClock clock;
        const auto limiter = RateLimiter::create(clock, oneAtATime());
        auto owned = std::make_unique<test::FakeConnection>();
        const test::FakeConnection &inner = *owned;
        owned->answer(2, test::replyOf({"a"}, {}));
        RateLimitedConnection connection(std::move(owned), limiter, clock);
        D1_AWAIT_OK(first, connection.execute(read()));
        Request request = read();
        request.timeout = 1020ms;
        D1_AWAIT_ERROR(error, connection.execute(std::move(request)));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        QCOMPARE(inner.requests().size(), std::size_t{1});
    }

    void requestWithoutTimeIsNotTheLimitersToRefuse()
    {
        Limited limited;
        limited.inner->answer(test::replyOf({"a"}, {}));
        Request request = read();
        request.timeout = 0ms;
        D1_AWAIT_OK(reply, limited.connection->execute(std::move(request)));
        QCOMPARE(limited.inner->requests().at(0).timeout, 0ms);
    }

    void onlyTheAccountsRefusalPausesTheAccount_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("retryAfterSeconds");
        QTest::addColumn<int>("pauseSeconds");
        QTest::newRow("account's limit") << 429 << 0 << 20 << 20;
        QTest::newRow("account's limit with a code") << 429 << 971 << 20 << 20;
        QTest::newRow("one database's load") << 429 << 7429 << 20 << 0;
        QTest::newRow("nobody says how long") << 429 << 0 << 0 << 0;
        QTest::newRow("server's fault") << 503 << 0 << 20 << 0;
    }

    void onlyTheAccountsRefusalPausesTheAccount()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        QFETCH(int, retryAfterSeconds);
        QFETCH(int, pauseSeconds);
        Limited limited;
        const auto d1Code = code > 0 ? std::optional(code) : std::nullopt;
        const auto retryAfter = retryAfterSeconds > 0
                                    ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(retryAfterSeconds))
                                    : std::nullopt;
        limited.inner->answer(refused(status, d1Code, retryAfter));
        D1_AWAIT_ERROR(error, limited.connection->execute(read()));
        QCOMPARE(error.facts.httpStatus, std::optional(status));
        QCOMPARE(limited.limiter->pauseLeft(), std::chrono::nanoseconds(std::chrono::seconds(pauseSeconds)));
    }

    void refusalOfOneConnectionHoldsItsAccountsOthers()
    {
        Limited one;
        auto owned = std::make_unique<test::FakeConnection>();
        owned->answer(test::replyOf({"a"}, {}));
        RateLimitedConnection other(std::move(owned), one.limiter, one.clock);
        one.inner->answer(refused(429, std::nullopt, 5s));
        D1_AWAIT_ERROR(error, one.connection->execute(read()));
        D1_AWAIT_OK(reply, other.execute(read()));
        QCOMPARE(reply->attempts.at(0).waitedBefore, 5s);
    }

    void capabilitiesAreTheInnerOnes()
    {
        Limited limited;
        Capabilities capabilities;
        capabilities.billed = true;
        capabilities.exactIntegers = false;
        limited.inner->setCapabilities(capabilities);
        QVERIFY(limited.connection->capabilities() == capabilities);
    }
};

QTEST_GUILESS_MAIN(tst_RateLimitedConnection)
#include "tst_ratelimitedconnection.moc"
