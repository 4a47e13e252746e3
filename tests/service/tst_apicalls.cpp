// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/apicalls.h"
#include "support/await.h"
#include "support/fakeclock.h"

using namespace d1;
using namespace d1::test;

namespace {

Error failing(int status, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = status;
    facts.message = "It failed";
    facts.retryAfter = retryAfter;
    return Error(std::move(facts));
}

/// Fails as often as it is told, then answers 7.
class Source
{
public:
    Source(int failures, Error error)
        : m_failures(failures)
        , m_error(std::move(error))
    {}

    std::function<QCoro::Task<Result<int>>()> asker()
    {
        return [this] { return ask(); };
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    QCoro::Task<Result<int>> ask()
    {
        ++m_asked;
        Result<int> answer = 7;
        if (m_asked <= m_failures)
            answer = std::unexpected(m_error);
        co_return answer;
    }

    int m_failures;
    Error m_error;
    int m_asked = 0;
};

} // namespace

class tst_ApiCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passingFailureIsAskedAgain()
    {
        FakeClock clock;
        Source source(2, failing(503));
        const ApiCalls calls(&clock, nullptr);
        D1_AWAIT_OK(answer, calls.run(CallTerms(), source.asker()));
        QCOMPARE(*answer, 7);
        QCOMPARE(source.asked(), 3);
        QCOMPARE(clock.sleeps().size(), std::size_t{2});
    }

    void finalFailureIsToldAtOnce()
    {
        FakeClock clock;
        Source source(9, failing(401));
        const ApiCalls calls(&clock, nullptr);
        D1_AWAIT_ERROR(error, calls.run(CallTerms(), source.asker()));
        QCOMPARE(source.asked(), 1);
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QCOMPARE(error.attempts.size(), std::size_t{1});
        QVERIFY(error.attempts[0].failure.has_value());
    }

    void lastingFailureEndsAfterFiveAttempts()
    {
        FakeClock clock;
        Source source(9, failing(503));
        const ApiCalls calls(&clock, nullptr);
        D1_AWAIT_ERROR(error, calls.run(CallTerms(), source.asker()));
        QCOMPARE(source.asked(), 5);
        QCOMPARE(error.attempts.size(), std::size_t{5});
    }

    void retryAfterHoldsBackTheWholeToken()
    {
        FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        Source source(1, failing(429, std::chrono::seconds(3)));
        const ApiCalls calls(&clock, limiter);
        D1_AWAIT_OK(answer, calls.run(CallTerms(), source.asker()));
        QCOMPARE(clock.sleeps().front(), std::chrono::nanoseconds(std::chrono::seconds(3)));
        QCOMPARE(source.asked(), 2);
    }

    void longRetryAfterIsNotWaitedFor()
    {
        FakeClock clock;
        const auto limiter = RateLimiter::create(clock);
        Source source(1, failing(429, std::chrono::minutes(5)));
        const ApiCalls calls(&clock, limiter);
        D1_AWAIT_ERROR(error, calls.run(CallTerms(), source.asker()));
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        QVERIFY(clock.sleeps().empty());
        QVERIFY(limiter->pauseLeft() > std::chrono::minutes(4));
    }

    void cancelledIsNotAsked()
    {
        FakeClock clock;
        CancelSource cancel;
        cancel.cancel();
        Source source(0, Error());
        const ApiCalls calls(&clock, nullptr);
        D1_AWAIT_ERROR(error, calls.run(CallTerms(cancel.token()), source.asker()));
        QCOMPARE(source.asked(), 0);
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_ApiCalls)
#include "tst_apicalls.moc"
