// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/sampleslowqueries.h"

#include "core/price.h"

#include <array>
#include <cmath>
#include <numeric>

namespace d1 {

namespace {

struct Sample {
    const char *sql;
    const char *table;
    std::uint64_t runs;
    double milliseconds;
    std::int64_t readPerRun;
    std::int64_t returnedPerRun;
    std::uint64_t errors;
    double slower;
};

constexpr std::array samples{
    Sample{"SELECT o.id, o.placed_at, c.name\nFROM orders AS o\nJOIN customers AS c ON c.id = o.customer_id\nWHERE "
           "o.status = 'open' -- no index\nORDER BY o.placed_at DESC\nLIMIT 50",
           "orders", 18'204, 41.7, 48'210, 50, 0, 0.34},
    Sample{"SELECT sum(total_cents) FROM orders WHERE customer_id = ?1", "orders", 96'411, 3.2, 812, 1, 12, 0.021},
    Sample{"SELECT * FROM customers WHERE lower(email) = lower(?1)", "customers", 4'120, 9.8, 20'000, 1, 0, 0.018},
    Sample{"UPDATE stock SET quantity = quantity - ?1 WHERE product_id = ?2", "stock", 22'870, 1.1, 1, 1, 371, 0.02},
    Sample{"INSERT INTO events(at, kind, payload) VALUES (?, ?, ?)", "events", 310'552, 0.42, 0, 1, 3, 0.019},
    Sample{"SELECT id, name FROM products WHERE id IN (?)", "products", 51'090, 0.31, 12, 12, 0, 0.024},
    Sample{"SELECT count(*) FROM order_lines", "order_lines", 48, 88.0, 120'000, 1, 0, 0.0},
};

/// The runs, hour by hour, in a wave.
std::vector<double> dayOf(const Sample &sample)
{
    std::vector<double> hours(24);
    for (std::size_t hour = 0; hour < hours.size(); ++hour)
        hours[hour] = 1 + 0.9 * std::sin((static_cast<double>(hour) + sample.milliseconds) / 3.8);
    const double scale = static_cast<double>(sample.runs) / std::accumulate(hours.begin(), hours.end(), 0.0);
    double sum = 0;
    double told = 0;
    for (double &runs : hours) {
        sum += runs * scale;
        runs = std::round(sum) - told; // so that they sum up to the runs
        told += runs;
    }
    return hours;
}

QueryGroup groupOf(const Sample &sample, TrafficSource source, TimeSpan span)
{
    const bool isWhole = source == TrafficSource::WholeTraffic;
    const auto time = std::chrono::round<Latency::Duration>(Milliseconds(sample.milliseconds));
    const auto runs = static_cast<std::int64_t>(sample.runs);
    QueryGroup group;
    group.source = source;
    group.isEstimated = isWhole;
    group.target = "d1:shop";
    group.sql = sample.sql;
    group.fingerprint = QString::fromUtf8(sample.sql).simplified().toStdString();
    group.table = sample.table;
    group.runs = sample.runs;
    group.errors = sample.errors;
    if (sample.errors > 0)
        group.errorKinds = {{ErrorKind::Capacity, isWhole ? "D1 DB is overloaded." : "", sample.errors}};
    group.serverTime = {sample.runs, time, 3 * time, 6 * time, 20 * time, time * runs};
    if (!isWhole) {
        group.origin = "editor";
        group.attempts = sample.runs + sample.errors;
        group.retries = sample.errors / 3;
        group.roundTrip = {sample.runs, time * 5, time * 7, time * 11, time * 30, time * 6 * runs};
        group.anomaly = Anomaly{sample.slower, 3 * time, 120'000, sample.slower > 0.1};
    } else if (sample.readPerRun == 12) { // texts that differ
        group.serverTime.p50.reset();
        group.serverTime.p95.reset();
    }
    group.rowsRead = sample.readPerRun * runs;
    group.rowsWritten = sample.readPerRun < 2 ? runs : 0;
    group.rowsReturned = sample.returnedPerRun * runs;
    group.rowsReadPerRow = static_cast<double>(sample.readPerRun) / static_cast<double>(sample.returnedPerRun);
    group.listPrice = Price::ofRows(group.rowsRead, group.rowsWritten);
    group.sparkline = dayOf(sample);
    group.firstSeen = span.from + std::chrono::minutes(3);
    group.lastSeen = span.to - std::chrono::minutes(2);
    return group;
}

} // namespace

SampleSlowQueries::SampleSlowQueries(TrafficSource source, std::optional<Error> error)
    : m_source(source)
    , m_error(std::move(error))
{}

QCoro::Task<Result<QueryGroups>> SampleSlowQueries::slowQueries(TimeSpan span, std::string)
{
    if (m_error)
        co_return std::unexpected(*m_error);
    QueryGroups groups;
    groups.source = m_source;
    groups.covered = span;
    groups.isEstimated = m_source == TrafficSource::WholeTraffic;
    groups.asOf = span.to - std::chrono::minutes(15);
    if (isEmpty)
        co_return groups;
    for (const Sample &sample : samples)
        groups.groups.push_back(groupOf(sample, m_source, span));
    rankByCost(groups.groups);
    co_return groups;
}

QCoro::Task<Result<TrafficSeries>> SampleSlowQueries::series(std::vector<Clock::WallTime>, std::string)
{
    co_return TrafficSeries();
}

QCoro::Task<Result<Usage>> SampleSlowQueries::usage(Clock::WallTime, std::string)
{
    co_return Usage();
}

QCoro::Task<Result<std::vector<SizeSample>>> SampleSlowQueries::sizes(TimeSpan, std::string)
{
    co_return std::vector<SizeSample>();
}

IndexReport sampleIndexReport()
{
    const auto use = [](std::string table, std::string index, std::vector<std::string> columns, std::uint64_t runs,
                        double share) {
        IndexUse made;
        made.table = std::move(table);
        made.index = std::move(index);
        made.columns = std::move(columns);
        if (runs > 0)
            made.queries = {{"SELECT sum(total_cents) FROM orders WHERE customer_id = ?", runs}};
        made.runs = runs;
        made.writes = 22'870;
        made.sizeShare = share;
        made.isUnused = runs == 0;
        return made;
    };
    IndexReport report;
    report.queries = 42;
    report.knownPlans = 31;
    report.indexes = {use("customers", "idx_customers_city", {"city"}, 1'204, 0.021),
                      use("customers", "idx_customers_email", {"email"}, 0, 0.058),
                      use("orders", "idx_orders_customer_id", {"customer_id"}, 96'411, 0.113),
                      use("orders", "idx_orders_customer_id_placed_at", {"customer_id", "placed_at"}, 18'204, 0.164),
                      use("orders", "idx_orders_placed_at", {"placed_at"}, 310, 0.09)};
    report.indexes[2].coveredBy = "idx_orders_customer_id_placed_at";
    return report;
}

} // namespace d1
