// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/monitorfigures.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace d1 {

namespace {

struct SampledSizes {
    std::vector<Growth> growth;
    std::vector<SizeSample> ofDatabases;
};

} // namespace

bool MonitorFigures::isEmpty() const
{
    const MeasureSeries *requests = series.find(Measure::RequestsPerSecond);
    return !requests || std::ranges::none_of(requests->values, [](double value) { return value > 0; });
}

TimeSpan growthSpanAt(Clock::WallTime now)
{
    return {now - std::chrono::days(31), now + std::chrono::minutes(1)};
}

QCoro::Task<Result<MonitorFigures>> readMonitorFigures(MonitorQuestion question)
{
    MonitorFigures figures;
    if (question.edges.size() > 1) {
        std::vector<Clock::WallTime> ends{question.edges.front(), question.edges.back()};
        auto series = co_await question.provider->series(std::move(question.edges), question.target);
        if (!series)
            co_return std::unexpected(std::move(series.error()));
        figures.series = *std::move(series);
        auto totals = co_await question.provider->series(std::move(ends), question.target);
        if (!totals)
            co_return std::unexpected(std::move(totals.error()));
        figures.totals = *std::move(totals);
    }
    const auto usage = co_await question.provider->usage(question.now, question.target);
    if (usage)
        figures.cost = costOf(*usage, question.now);
    const TimeSpan month = growthSpanAt(question.now);
    auto sizes = co_await question.provider->sizes(month, question.target);
    if (!sizes)
        co_return figures;
    const auto sampled = std::make_shared<SampledSizes>();
    const auto sorting = QtConcurrent::run([sampled, samples = *std::move(sizes)]() mutable {
        sampled->growth = growthOf(samples);
        std::erase_if(samples, [](const SizeSample &sample) { return !sample.table.empty(); });
        sampled->ofDatabases = std::move(samples);
    });
    co_await sorting;
    figures.growth = std::move(sampled->growth);
    figures.databaseSizes = std::move(sampled->ofDatabases);
    co_return figures;
}

} // namespace d1
