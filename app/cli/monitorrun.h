// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "features/monitor/healthmonitor.h"
#include "features/monitor/metricspage.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "workspace/target.h"

#include <QObject>

#include <functional>

namespace d1 {

class Workspace;

/// What `d1ctl monitor` watches.
struct MonitorPlan {
    std::vector<Target> targets;
    std::vector<std::string> probes; ///< statements that only read, run on each target in every interval
    std::chrono::milliseconds interval{30'000};
};

/// Watches databases without a window: asks each whether it is up, runs the probes, samples sizes once an hour, and
/// follows what all programs write into the query log. A target that cannot be opened is down, and tried again. Main
/// thread. Alert rules listen to its signals.
class MonitorRun : public QObject
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    MonitorRun(Workspace *workspace, MonitorPlan plan);

    /// Until it is cancelled.
    QCoro::Task<> run(CancelToken cancel);

    [[nodiscard]] const MetricsPage &page() const { return m_page; }
    /// Why the query log could not be read last; empty while it can.
    [[nodiscard]] const std::string &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// Every second in which something was logged.
    void arrived(const d1::ArrivedTraffic &traffic);
    void checked(const d1::Health &health);

private:
    QCoro::Task<> follow(CancelToken cancel);
    QCoro::Task<> watch(Target target, CancelToken cancel);
    QCoro::Task<> probe(SessionPtr session, CancelToken cancel);
    QCoro::Task<> sample(SessionPtr session, CancelToken cancel);
    void tell(const Health &health);

    Workspace *m_workspace;
    MonitorPlan m_plan;
    SystemClock m_clock;
    HealthMonitor m_health;
    QueryLogReader m_reader;
    QueryLogKeeper m_keeper;
    MetricsPage m_page;
    std::string m_trouble;
};

} // namespace d1
