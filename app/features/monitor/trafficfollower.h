// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/monitor/livetraffic.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace d1 {

class QueryLogReader;

/// Follows what all programs write into the query log, every second while it runs, and holds the last minutes of it.
/// Main thread; reads on another.
class TrafficFollower : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Held{5};

    /// The clock must outlive it.
    TrafficFollower(std::shared_ptr<QueryLogReader> log, Clock &clock, QObject *parent = nullptr);

    /// Begins with what is in the log of the last minutes.
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    [[nodiscard]] const LiveTraffic &traffic() const { return m_traffic; }
    /// The last minutes up to the last second that is whole.
    [[nodiscard]] TimeSpan span() const;

Q_SIGNALS:
    /// A second went by, whether something arrived or not.
    void advanced();
    void failed(const d1::Error &error);

private:
    void follow();
    void take(const Result<ArrivedTraffic> &arrived);

    std::shared_ptr<QueryLogReader> m_log;
    Clock &m_clock;
    QTimer m_timer;
    LiveTraffic m_traffic;
    std::int64_t m_lastId = 0;
    bool m_isRunning = false;
    bool m_isReading = false;
    quint64 m_generation = 0;
};

} // namespace d1
