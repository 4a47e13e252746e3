// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/jobpolling.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <deque>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using Status = JobAnswer::Status;

namespace {

JobAnswer answerOf(Status status, std::string bookmark = "b", std::size_t messages = 0)
{
    JobAnswer answer;
    answer.status = status;
    answer.bookmark = std::move(bookmark);
    answer.messages.resize(messages);
    return answer;
}

Error failing(int status)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = status;
    return Error(facts);
}

} // namespace

class tst_JobPolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_limiter = RateLimiter::create(*m_clock);
        m_script.clear();
        m_asked.clear();
    }

    void endedJobIsNotAskedAfter()
    {
        D1_AWAIT_OK(end, polling().untilEnd(answerOf(Status::Complete)));
        QVERIFY(m_asked.empty());
        QVERIFY(m_clock->sleeps().empty());
    }

    void latestBookmarkIsAskedWith()
    {
        m_script = {answerOf(Status::Active, "c"), answerOf(Status::Active, ""), answerOf(Status::Failed, "d")};
        D1_AWAIT_OK(end, polling().untilEnd(answerOf(Status::Active, "b")));
        QCOMPARE(end->status, Status::Failed);
        QCOMPARE(m_asked, (std::vector<std::string>{"b", "c", "c"}));
    }

    void messagesAreCounted()
    {
        std::vector<std::size_t> steps;
        HostedJobTerms terms;
        terms.progress = [&steps](const HostedProgress &progress) { steps.push_back(progress.steps); };
        m_script = {answerOf(Status::Active, "b", 2), answerOf(Status::Complete, "b", 3)};
        D1_AWAIT_OK(end, polling(terms).untilEnd(answerOf(Status::Active, "b", 1)));
        QCOMPARE(steps, (std::vector<std::size_t>{1, 3, 6}));
    }

    void hardRefusalEndsIt()
    {
        m_script = {failing(401), answerOf(Status::Complete)};
        D1_AWAIT_ERROR(error, polling().untilEnd(answerOf(Status::Active)));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QCOMPARE(m_asked.size(), std::size_t{1});
    }

    void disturbanceIsBridged()
    {
        m_script.insert(m_script.end(), 12, failing(503));
        m_script.emplace_back(answerOf(Status::Complete));
        D1_AWAIT_OK(end, polling().untilEnd(answerOf(Status::Active)));
        QCOMPARE(m_asked.size(), std::size_t{13});
    }

    void backgroundQuestionIsNeverLateForALimit()
    {
        // Nothing is left of the burst, and what comes back is within the foreground's reserve.
        for (int i = 0; i < 60; ++i)
            QCOMPARE(await(m_limiter->acquire(Priority::Foreground, 0s, {})), RateLimiter::Outcome::Granted);
        HostedJobTerms terms;
        terms.priority = Priority::Background;
        m_script = {answerOf(Status::Active), answerOf(Status::Complete)};
        const auto start = m_clock->now();
        D1_AWAIT_OK(end, polling(terms).untilEnd(answerOf(Status::Active)));
        QVERIFY(m_clock->now() - start < 20s);
        QCOMPARE(m_asked.size(), std::size_t{2});
    }

    void cancelledWhileWaiting()
    {
        CancelSource cancel;
        HostedJobTerms terms;
        terms.cancel = cancel.token();
        auto task = polling(terms).untilEnd(answerOf(Status::Active));
        cancel.cancel();
        D1_AWAIT_ERROR(error, std::move(task));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        QVERIFY(m_asked.empty());
    }

private:
    JobPolling &polling(const HostedJobTerms &terms = HostedJobTerms())
    {
        JobPolling::Ask ask = [this](std::string bookmark) { return answer(std::move(bookmark)); };
        const ApiCalls calls(m_clock.get(), m_limiter);
        m_polling =
            std::make_unique<JobPolling>(calls, *m_clock, terms, HostedProgress::Stage::Importing, std::move(ask));
        return *m_polling;
    }

    QCoro::Task<Result<JobAnswer>> answer(std::string bookmark)
    {
        m_asked.push_back(std::move(bookmark));
        const std::variant<JobAnswer, Error> next = m_script.front();
        m_script.pop_front();
        if (const auto *error = std::get_if<Error>(&next))
            co_return std::unexpected(*error);
        co_return std::get<JobAnswer>(next);
    }

    std::unique_ptr<FakeClock> m_clock;
    std::shared_ptr<RateLimiter> m_limiter;
    std::unique_ptr<JobPolling> m_polling;
    std::deque<std::variant<JobAnswer, Error>> m_script;
    std::vector<std::string> m_asked;
};

QTEST_GUILESS_MAIN(tst_JobPolling)
#include "tst_jobpolling.moc"
