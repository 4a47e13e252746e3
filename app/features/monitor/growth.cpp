// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/growth.h"

#include <algorithm>
#include <limits>

namespace d1 {

namespace {

using std::chrono::days;
using std::chrono::duration;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::optional<double> rateOf(std::optional<std::int64_t> before, std::optional<std::int64_t> after, double daysBetween)
{
    if (!before || !after || daysBetween < 1.0 / 24)
        return std::nullopt;
    return static_cast<double>(*after - *before) / daysBetween;
}

/// Of samples of one thing, in order. What was counted once is more than that nothing is known.
Growth growthBetween(std::span<const SizeSample> samples)
{
    const auto known = std::find_if_not(samples.rbegin(), samples.rend(), [](const SizeSample &sample) {
        return sample.how == SizeSample::How::NotKnown;
    });
    const SizeSample &last = known == samples.rend() ? samples.back() : *known;
    const SizeSample &first = *std::ranges::find(samples, last.how, &SizeSample::how);
    const double between = duration<double, days::period>(last.at - first.at).count();
    Growth growth;
    growth.target = last.target;
    growth.table = last.table;
    growth.at = last.at;
    growth.how = last.how;
    growth.isLatest = last.at == samples.back().at;
    growth.bytes = last.bytes;
    growth.bytesPerDay = rateOf(first.bytes, last.bytes, between);
    growth.rows = last.rows;
    growth.rowsPerDay = rateOf(first.rows, last.rows, between);
    return growth;
}

} // namespace

std::vector<Growth> growthOf(const std::vector<SizeSample> &samples)
{
    std::vector<Growth> growths;
    const std::span all(samples);
    for (std::size_t begin = 0; begin < samples.size();) {
        std::size_t end = begin + 1;
        while (end < samples.size() && samples[end].target == samples[begin].target
               && samples[end].table == samples[begin].table)
            ++end;
        growths.push_back(growthBetween(all.subspan(begin, end - begin)));
        begin = end;
    }
    return growths;
}

std::vector<MeasureSeries> sizeLinesOf(const std::vector<SizeSample> &samples,
                                       const std::vector<Clock::WallTime> &edges, Clock::WallTime now)
{
    std::vector<MeasureSeries> lines;
    if (edges.size() < 2)
        return lines;
    // What is known of the database so far is the value of all steps that end before its next sample.
    double bytes = unknown;
    const auto hold = [&](Clock::WallTime until) {
        std::vector<double> &values = lines.back().values;
        while (values.size() + 1 < edges.size() && edges[values.size() + 1] <= until)
            values.push_back(edges[values.size()] <= now ? bytes : unknown);
    };
    for (const SizeSample &sample : samples) {
        if (!sample.table.empty() || !sample.bytes)
            continue;
        if (lines.empty() || lines.back().part != sample.target) {
            if (!lines.empty())
                hold(edges.back());
            lines.push_back({Measure::StoredBytes, sample.target, {}});
            bytes = unknown;
        }
        hold(sample.at);
        bytes = static_cast<double>(*sample.bytes);
    }
    if (!lines.empty())
        hold(edges.back());
    return lines;
}

std::string_view nameOf(SizeSample::How how)
{
    switch (how) {
    case SizeSample::How::Told:
        return "told";
    case SizeSample::How::HighestRow:
        return "highest_rowid";
    case SizeSample::How::Statistics:
        return "statistics";
    case SizeSample::How::Counted:
        return "counted";
    case SizeSample::How::NotKnown:
        break;
    }
    return "not_known";
}

} // namespace d1
