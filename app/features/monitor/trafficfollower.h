// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/monitor/livetraffic.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace d1 {

class QueryLogReader;

/// Follows what all programs write into the query log, every second while it runs, and sums up the last minutes of it.
/// Main thread; reads and sums on others.
class TrafficFollower : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Held{5};

    /// The clock must outlive it.
    TrafficFollower(std::shared_ptr<QueryLogReader> log, Clock &clock, QObject *parent = nullptr);

    /// Begins with what is in the log of the last minutes; of one target or, when it is empty, of all. Does nothing
    /// while it runs.
    void start(const std::string &target);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Of the last minutes up to the last second that is whole, when it advanced last.
    [[nodiscard]] const LiveFigures &figures() const { return m_figures; }

Q_SIGNALS:
    /// A second went by, whether something arrived or not.
    void advanced();
    void failed(const d1::Error &error);

private:
    /// What came in with a reading, or with a part of it.
    struct Advance;

    static QCoro::Task<Result<Advance>> readOn(std::shared_ptr<QueryLogReader> log,
                                               std::shared_ptr<LiveTraffic> traffic, std::optional<std::int64_t> lastId,
                                               TimeSpan span, std::string target);
    void follow();
    void take(Result<Advance> advance);
    [[nodiscard]] TimeSpan span() const;

    std::shared_ptr<QueryLogReader> m_log;
    Clock &m_clock;
    QTimer m_timer;
    std::string m_target;
    std::shared_ptr<LiveTraffic> m_traffic; ///< shared with the thread that sums, and its own while it is reading
    LiveFigures m_figures;
    std::optional<std::int64_t> m_lastId; ///< nothing: not read yet
    bool m_isRunning = false;
    bool m_isReading = false;
    quint64 m_generation = 0;
};

} // namespace d1
