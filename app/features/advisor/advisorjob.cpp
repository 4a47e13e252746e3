// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advisorjob.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <mutex>

namespace d1::advisor {

/// Where the search leaves its latest progress.
struct AdvisorJob::Mailbox {
    std::mutex mutex;
    AdvisorJob *job = nullptr;
    std::optional<AdvisorProgress> latest;

    void post(const AdvisorProgress &progress)
    {
        const std::lock_guard lock(mutex);
        const bool isWaiting = latest.has_value();
        latest = progress;
        if (job && !isWaiting)
            QMetaObject::invokeMethod(
                job, [target = job] { target->deliver(); }, Qt::QueuedConnection);
    }
};

AdvisorJob::AdvisorJob(QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->job = this;
}

AdvisorJob::~AdvisorJob()
{
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->job = nullptr;
}

void AdvisorJob::deliver()
{
    std::optional<AdvisorProgress> latest;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        latest = std::exchange(m_mailbox->latest, std::nullopt);
    }
    if (latest)
        Q_EMIT progressed(*latest);
}

QCoro::Task<Result<Advice>> AdvisorJob::run(AdvisorInput input, CancelToken cancel)
{
    const std::shared_ptr<Mailbox> mailbox = m_mailbox;
    const auto search = [input = std::move(input), cancel = std::move(cancel), mailbox]() mutable {
        return findIndexes(std::move(input), std::move(cancel),
                           [mailbox](const AdvisorProgress &progress) { mailbox->post(progress); });
    };
    const QFuture<Result<Advice>> searching = QtConcurrent::run(search);
    const Result<Advice> found = co_await searching;
    co_return found;
}

} // namespace d1::advisor
