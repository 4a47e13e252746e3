// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advisoroptions.h"
#include "features/advisor/advisorprogress.h"
#include "features/advisor/sources/databaseadvice.h"
#include "features/advisor/sources/workloadwish.h"

#include <QObject>

#include <memory>

namespace d1::advisor {

/// One search at a time for a view: reads the workload, then the database, then searches off the main thread. A search
/// that was stopped may answer with the best so far; one that was left behind is not heard of again. Main thread.
class AdviceRun : public QObject
{
    Q_OBJECT

public:
    /// `log` may be null: no workload from it.
    explicit AdviceRun(std::shared_ptr<QueryLogReader> log, QObject *parent = nullptr);
    ~AdviceRun() override;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Leaves the one before.
    void start(SessionPtr session, WorkloadWish wish, AdvisorOptions options);
    /// It ends soon, with the best answer so far.
    void stop();
    /// Ends it without an answer.
    void leave();

Q_SIGNALS:
    void progressed(const d1::advisor::AdvisorProgress &progress);
    /// One of these two ends it.
    void found(const d1::advisor::Advice &advice);
    void failed(const d1::Error &error);

private:
    std::shared_ptr<QueryLogReader> m_log;
    CancelSource m_cancel;
    quint64 m_generation = 0;
    bool m_isRunning = false;
};

} // namespace d1::advisor
