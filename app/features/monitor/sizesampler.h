// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"

#include <QObject>
#include <QTimer>

namespace d1 {

class Clock;
class QueryLogKeeper;
class QueryLogReader;

/// Samples the sizes of the open database into the query log while somebody looks, once an hour and never more often,
/// whoever sampled last. Rows are counted only when asked to. Main thread.
class SizeSampler : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::hours Every{1};

    /// Does nothing where one of the first two is null. The clock must outlive it.
    SizeSampler(std::shared_ptr<QueryLogReader> log, std::shared_ptr<QueryLogKeeper> keeper, Clock &clock,
                QObject *parent = nullptr);

    /// Null: none is open.
    void setSession(const SessionPtr &session);
    void setRunning(bool running);
    /// Counts the rows of a table of the open database, which reads all of them. Ends with sampled() or
    /// countFailed(); does nothing without a session, a log, or while it counts.
    void countRows(const std::string &table);
    [[nodiscard]] bool isCounting() const { return m_isCounting; }

Q_SIGNALS:
    /// There are new samples in the log.
    void sampled();
    void countFailed(const d1::Error &error);

private:
    void sample();

    std::shared_ptr<QueryLogReader> m_log;
    std::shared_ptr<QueryLogKeeper> m_keeper;
    Clock &m_clock;
    std::weak_ptr<Session> m_session;
    QTimer m_timer;
    bool m_isRunning = false;
    bool m_isCounting = false;
};

} // namespace d1
