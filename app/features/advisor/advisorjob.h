// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advisorengine.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace d1::advisor {

/// One search on a thread of its own. Main thread; the job outlives its search.
class AdvisorJob : public QObject
{
    Q_OBJECT

public:
    explicit AdvisorJob(QObject *parent = nullptr);
    ~AdvisorJob() override;

    /// See findIndexes(); resumes on the calling thread. Cancelling gives the best answer so far.
    QCoro::Task<Result<Advice>> run(AdvisorInput input, CancelToken cancel);
    /// Progress of what is done for the search before it.
    void tell(const AdvisorProgress &progress) { Q_EMIT progressed(progress); }

Q_SIGNALS:
    /// On the job's thread, which is the main thread; the newest when several come at once.
    void progressed(const d1::advisor::AdvisorProgress &progress);

private:
    struct Mailbox;
    void deliver();
    std::shared_ptr<Mailbox> m_mailbox; // the search may post after the job is gone
};

} // namespace d1::advisor
