// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/metricspage.h"

#include "core/price.h"

#include <prometheus/text_serializer.h>

#include <array>
#include <functional>
#include <sstream>

namespace d1 {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

constexpr std::array bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                            0.25,   0.5,   1.0,    2.5,   5.0,  10.0,  30.0}; // seconds

double secondsOf(Histogram::Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

double secondsSince1970(Clock::WallTime time)
{
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

ClientMetric metricOf(std::vector<ClientMetric::Label> labels)
{
    ClientMetric metric;
    metric.label = std::move(labels);
    return metric;
}

ClientMetric counterOf(std::vector<ClientMetric::Label> labels, double value)
{
    ClientMetric metric = metricOf(std::move(labels));
    metric.counter.value = value;
    return metric;
}

ClientMetric gaugeOf(std::vector<ClientMetric::Label> labels, double value)
{
    ClientMetric metric = metricOf(std::move(labels));
    metric.gauge.value = value;
    return metric;
}

ClientMetric histogramOf(std::vector<ClientMetric::Label> labels, const Histogram &histogram)
{
    ClientMetric metric = metricOf(std::move(labels));
    metric.histogram.sample_count = histogram.count();
    metric.histogram.sample_sum = secondsOf(histogram.total());
    for (const double bound : bounds) {
        const auto limit = std::chrono::round<Histogram::Duration>(std::chrono::duration<double>(bound));
        metric.histogram.bucket.push_back({histogram.count() - histogram.countAbove(limit), bound});
    }
    return metric;
}

/// Families in the order they are added; those without a metric are left out.
class Families
{
public:
    void add(const char *name, const char *help, MetricType type, std::vector<ClientMetric> metrics)
    {
        if (!metrics.empty())
            m_all.push_back({name, help, type, std::move(metrics)});
    }
    [[nodiscard]] const std::vector<MetricFamily> &all() const { return m_all; }

private:
    std::vector<MetricFamily> m_all;
};

template<typename Map, typename MetricFrom>
std::vector<ClientMetric> eachOf(const Map &map, MetricFrom metricFrom)
{
    std::vector<ClientMetric> metrics;
    for (const auto &[key, value] : map)
        metrics.push_back(metricFrom(key, value));
    return metrics;
}

} // namespace

void MetricsPage::add(const ArrivedTraffic &arrived)
{
    m_events += arrived.events;
    for (const ArrivedTraffic::Second &second : arrived.seconds) {
        m_traffic[{second.target, second.operation}].merge(second.traffic);
        if (second.isBilled)
            m_dollars[second.target] += Price::ofKnownRows(second.traffic.rowsRead, second.traffic.rowsWritten);
    }
}

void MetricsPage::set(const Health &health)
{
    m_health[health.target] = health;
}

void MetricsPage::set(const std::string &target, const std::vector<SizeSample> &sizes)
{
    std::erase_if(m_sizes, [&target](const auto &known) { return known.first.first == target; });
    for (const SizeSample &size : sizes)
        m_sizes[{target, size.table}] = size;
}

std::string MetricsPage::text() const
{
    Families families;
    const auto labelsOf = [](const TargetAndOperation &key) {
        return std::vector<ClientMetric::Label>{{"target", key.first}, {"operation", key.second}};
    };
    const auto count = [&](const char *name, const char *help, const std::function<double(const Traffic &)> &value) {
        families.add(name, help, MetricType::Counter,
                     eachOf(m_traffic, [&](const TargetAndOperation &key, const Traffic &traffic) {
                         return counterOf(labelsOf(key), value(traffic));
                     }));
    };
    count("d1_requests_total", "Requests, each counted once however often it was tried.",
          [](const Traffic &traffic) { return static_cast<double>(traffic.requests); });
    count("d1_attempts_total", "Attempts of requests.",
          [](const Traffic &traffic) { return static_cast<double>(traffic.attempts); });
    count("d1_retries_total", "Attempts after the first.",
          [](const Traffic &traffic) { return static_cast<double>(traffic.retries()); });
    count("d1_request_failures_total", "Requests that failed in the end, those a person stopped aside.",
          [](const Traffic &traffic) { return static_cast<double>(traffic.failedRequests); });
    std::vector<ClientMetric> failures;
    for (const auto &[key, traffic] : m_traffic) {
        for (std::size_t kind = 0; kind < traffic.failures.size(); ++kind) {
            auto labels = labelsOf(key);
            labels.push_back({"kind", std::string(nameOf(static_cast<ErrorKind>(kind)))});
            if (traffic.failures.at(kind) > 0)
                failures.push_back(counterOf(std::move(labels), static_cast<double>(traffic.failures.at(kind))));
        }
    }
    families.add("d1_attempt_failures_total", "Attempts that failed, by kind.", MetricType::Counter,
                 std::move(failures));
    const auto rowsOf = [&](const char *name, const char *help, std::int64_t Traffic::*sum,
                            std::uint64_t Traffic::*known) {
        std::vector<ClientMetric> metrics;
        for (const auto &[key, traffic] : m_traffic) {
            if (traffic.*known > 0)
                metrics.push_back(counterOf(labelsOf(key), static_cast<double>(traffic.*sum)));
        }
        families.add(name, help, MetricType::Counter, std::move(metrics));
    };
    rowsOf("d1_rows_read_total", "Rows read, where the database tells.", &Traffic::rowsRead, &Traffic::knowRowsRead);
    rowsOf("d1_rows_written_total", "Rows written, index entries included, where the database tells.",
           &Traffic::rowsWritten, &Traffic::knowRowsWritten);
    count("d1_rows_returned_total", "Rows returned.",
          [](const Traffic &traffic) { return static_cast<double>(traffic.rowsReturned); });
    const auto times = [&](const char *name, const char *help, Histogram Traffic::*histogram) {
        families.add(name, help, MetricType::Histogram,
                     eachOf(m_traffic, [&](const TargetAndOperation &key, const Traffic &traffic) {
                         return histogramOf(labelsOf(key), traffic.*histogram);
                     }));
    };
    times("d1_server_time_seconds", "Time that successful attempts took at the server.", &Traffic::serverTime);
    times("d1_round_trip_seconds", "Time that successful attempts took as seen from here.", &Traffic::roundTrip);

    const auto ofTarget = [](const std::string &target) {
        return std::vector<ClientMetric::Label>{{"target", target}};
    };
    families.add("d1_list_price_dollars_total", "What the rows cost at list price, before any allowance.",
                 MetricType::Counter, eachOf(m_dollars, [&](const std::string &target, double dollars) {
                     return counterOf(ofTarget(target), dollars);
                 }));
    std::vector<ClientMetric> up;
    std::vector<ClientMetric> checks;
    for (const auto &[target, health] : m_health) {
        if (health.state != Health::State::Unknown)
            up.push_back(gaugeOf(ofTarget(target), health.state == Health::State::Up ? 1 : 0));
        if (health.lastCheck)
            checks.push_back(gaugeOf(ofTarget(target), secondsSince1970(*health.lastCheck)));
    }
    families.add("d1_up", "Whether the database answered the last check.", MetricType::Gauge, std::move(up));
    families.add("d1_last_check_timestamp_seconds", "When it was checked last.", MetricType::Gauge, std::move(checks));
    std::vector<ClientMetric> bytes;
    std::vector<ClientMetric> rows;
    for (const auto &[key, size] : m_sizes) {
        if (key.second.empty() && size.bytes)
            bytes.push_back(gaugeOf(ofTarget(key.first), static_cast<double>(*size.bytes)));
        if (!key.second.empty() && size.rows)
            rows.push_back(gaugeOf({{"target", key.first}, {"table", key.second}}, static_cast<double>(*size.rows)));
    }
    families.add("d1_database_size_bytes", "Size of the database.", MetricType::Gauge, std::move(bytes));
    families.add("d1_table_rows", "Rows of a table at most, by its highest rowid, or at its last ANALYZE.",
                 MetricType::Gauge, std::move(rows));

    std::ostringstream out;
    prometheus::TextSerializer().Serialize(out, families.all());
    return out.str();
}

} // namespace d1
