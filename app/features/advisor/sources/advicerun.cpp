// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/sources/advicerun.h"

namespace d1::advisor {

namespace {

QCoro::Task<Result<Advice>> search(SessionPtr session, WorkloadWish wish, AdvisorOptions options,
                                   std::shared_ptr<QueryLogReader> log, std::shared_ptr<AdvisorJob> job,
                                   CancelToken cancel)
{
    auto workload = co_await workloadFor(std::move(wish), session, std::move(log), cancel);
    if (!workload)
        co_return std::unexpected(std::move(workload.error()));
    std::vector<std::string> problems = workload->problems;
    AdvisorInput input;
    input.workload = *std::move(workload);
    input.options = options;
    Result<Advice> advice = co_await adviseOn(session, std::move(input), job, cancel);
    if (advice)
        advice->notes.insert(advice->notes.end(), problems.begin(), problems.end());
    co_return advice;
}

} // namespace

AdviceRun::AdviceRun(std::shared_ptr<QueryLogReader> log, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
{}

AdviceRun::~AdviceRun()
{
    m_cancel.cancel();
}

void AdviceRun::start(SessionPtr session, WorkloadWish wish, AdvisorOptions options)
{
    leave();
    m_cancel = CancelSource();
    m_isRunning = true;
    const quint64 generation = ++m_generation;
    const auto job = std::make_shared<AdvisorJob>();
    connect(job.get(), &AdvisorJob::progressed, this, [this, generation](const AdvisorProgress &progress) {
        if (generation == m_generation)
            Q_EMIT progressed(progress);
    });
    auto task = search(std::move(session), std::move(wish), options, m_log, job, m_cancel.token());
    QCoro::connect(std::move(task), this, [this, generation](const Result<Advice> &advice) {
        if (generation != m_generation)
            return;
        m_isRunning = false;
        if (advice)
            Q_EMIT found(*advice);
        else
            Q_EMIT failed(advice.error());
    });
}

void AdviceRun::stop()
{
    m_cancel.cancel();
}

void AdviceRun::leave()
{
    ++m_generation;
    m_isRunning = false;
    m_cancel.cancel();
}

} // namespace d1::advisor
