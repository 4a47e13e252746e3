// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/health.h"
#include "features/querylog/logsearch.h"

#include <map>
#include <string>
#include <vector>

namespace d1 {

/// What Prometheus reads: counters and histograms of everything that arrived in the query log since this page began,
/// and the latest health and sizes. Holds no SQL and no value.
class MetricsPage
{
public:
    void add(const ArrivedTraffic &arrived);
    void set(const Health &health);
    /// Of one target, in place of what was known of it.
    void set(const std::string &target, const std::vector<SizeSample> &sizes);

    /// In Prometheus' text format.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] const std::map<std::string, Health> &health() const { return m_health; }
    [[nodiscard]] std::int64_t events() const { return m_events; }

private:
    using TargetAndOperation = std::pair<std::string, std::string>;

    std::map<TargetAndOperation, Traffic> m_traffic;
    std::map<std::string, double> m_dollars; ///< at list price, of targets whose rows cost something
    std::map<std::string, Health> m_health;
    std::map<std::pair<std::string, std::string>, SizeSample> m_sizes; ///< by target and table
    std::int64_t m_events = 0;
};

} // namespace d1
