// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/samplefigures.h"

#include "features/monitor/growth.h"
#include "features/monitor/measuredtraffic.h"

#include <cmath>
#include <numbers>
#include <random>

namespace d1 {

namespace {

using namespace std::chrono_literals;

constexpr const char *target = "d1:shop";

/// The traffic of one step of an operation; `busy` is how much goes on, about 1.
class SampleTraffic
{
public:
    [[nodiscard]] Traffic of(const char *operation, double busy, double slowness)
    {
        Traffic traffic;
        const auto count = static_cast<int>(std::lround(busy * 12 * (1 + m_noise(m_random))));
        for (int i = 0; i < count; ++i)
            traffic.record(event(operation, slowness), &m_plans.at(m_random() % m_plans.size()));
        return traffic;
    }

private:
    [[nodiscard]] QueryEvent event(const char *operation, double slowness)
    {
        QueryEvent event;
        event.target = target;
        event.operation = operation;
        event.serverTime = Milliseconds(m_milliseconds(m_random) * slowness);
        event.roundTrip = std::chrono::round<std::chrono::nanoseconds>(*event.serverTime + Milliseconds(24));
        const bool isRead = operation == std::string_view("select");
        event.rowsRead = isRead ? 400 : 1;
        event.rowsWritten = isRead ? 0 : 2;
        const unsigned long luck = m_random() % 200;
        event.attempt = luck == 1 ? 2 : 1;
        if (luck < 2) {
            event.failure = Verdict{luck == 0 ? ErrorKind::Timeout : ErrorKind::Capacity, true, false};
            event.serverTime.reset();
        }
        return event;
    }

    static std::vector<sql::PlanFacts> plans()
    {
        std::vector<sql::PlanFacts> plans(9);
        for (std::size_t plan = 0; plan < plans.size(); ++plan) {
            sql::PlanStep step;
            step.access = plan == 0 ? sql::PlanAccess::FullScan : sql::PlanAccess::Index;
            step.table = "orders";
            step.index = plan == 0 ? std::string() : "idx_orders_customer_id";
            plans[plan].steps.push_back(step);
        }
        return plans;
    }

    std::mt19937_64 m_random{7};
    std::lognormal_distribution<double> m_milliseconds{0.6, 0.8};
    std::uniform_real_distribution<double> m_noise{-0.25, 0.25};
    std::vector<sql::PlanFacts> m_plans = plans();
};

std::vector<SizeSample> sampleSizes(TimeSpan span)
{
    std::vector<SizeSample> sizes;
    const auto add = [&](const char *table, std::int64_t first, std::int64_t grows) {
        for (int hour = 0; hour <= 24; ++hour) {
            SizeSample sample;
            sample.target = target;
            sample.table = table;
            sample.at = span.from + span.length() / 24 * hour;
            const std::int64_t amount = first + grows * hour;
            if (*table == '\0') {
                sample.bytes = amount;
            } else {
                sample.rows = amount;
                sample.how = SizeSample::How::HighestRow;
            }
            sizes.push_back(std::move(sample));
        }
    };
    add("", 182'452'224, 131'072);
    add("customers", 48'210, 3);
    add("order_lines", 1'904'112, 870);
    add("orders", 612'030, 290);
    return sizes;
}

} // namespace

MonitorFigures sampleFigures(TimeSpan span, std::size_t steps)
{
    std::vector<Clock::WallTime> edges;
    for (std::size_t edge = 0; edge <= steps; ++edge)
        edges.push_back(span.from + span.length() * static_cast<std::int64_t>(edge) / static_cast<std::int64_t>(steps));
    SampleTraffic sample;
    std::vector<OperationTraffic> operations;
    for (std::size_t step = 0; step < steps; ++step) {
        const double along = static_cast<double>(step) / static_cast<double>(steps);
        const bool isQuiet = along > 0.30 && along < 0.36;
        const double day = 1 - 0.7 * std::cos(2 * std::numbers::pi * along);
        const double peak = along > 0.70 && along < 0.72 ? 6 : 1;
        for (const auto &[operation, share] : {std::pair("select", 1.0), {"insert", 0.25}, {"update", 0.12}}) {
            if (!isQuiet)
                operations.push_back({target, true, operation, step, sample.of(operation, day * share, peak)});
        }
    }
    MonitorFigures figures;
    figures.series = seriesOf(operations, edges);
    const std::vector<SizeSample> sizes = sampleSizes(span);
    figures.growth = growthOf(sizes);
    for (MeasureSeries &line : sizeLinesOf(sizes, edges, span.to))
        figures.series.lines.push_back(std::move(line));
    for (OperationTraffic &operation : operations)
        operation.step = 0;
    figures.totals = seriesOf(operations, {span.from, span.to});
    Usage usage;
    usage.lastHour = {480'000, 900};
    usage.today = {3'160'000, 21'400};
    usage.lastWeek = {38'400'000, 171'000};
    usage.thisMonth = {152'000'000, 690'000};
    usage.storedBytes = 185'597'952;
    const auto noon = std::chrono::floor<std::chrono::days>(span.to) + 12h;
    figures.cost = costOf(usage, std::chrono::time_point_cast<Clock::WallTime::duration>(noon));
    return figures;
}

} // namespace d1
