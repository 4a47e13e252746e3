// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"
#include "features/querylog/logsearch.h"

#include <string_view>

namespace d1 {

/// How large something is and how fast it grows, from samples taken over time. Shrinking is a negative rate; there is
/// no rate from a single sample, nor from samples of less than an hour.
struct Growth {
    std::string target;
    std::string table;  ///< empty: the whole database
    Clock::WallTime at; ///< of the last sample
    SizeSample::How how = SizeSample::How::Told;
    std::optional<std::int64_t> bytes;
    std::optional<double> bytesPerDay;
    std::optional<std::int64_t> rows; ///< by the highest rowid: rows at most
    std::optional<double> rowsPerDay;
    bool isLatest = true; ///< else it was looked at again since, and nothing could be told

    bool operator==(const Growth &) const = default;
};

/// `samples` by target, table and time, as QueryLogReader::samples() brings them. Only samples of the kind of the last
/// one are compared.
[[nodiscard]] std::vector<Growth> growthOf(const std::vector<SizeSample> &samples);

/// How large whole databases were at the end of each step between `edges`: a line a database, named by its target, with
/// what was sampled last; nothing before the first sample and in steps that begin after `now`.
[[nodiscard]] std::vector<MeasureSeries> sizeLinesOf(const std::vector<SizeSample> &samples,
                                                     const std::vector<Clock::WallTime> &edges, Clock::WallTime now);

/// The word used in JSON: "told", "highest_rowid", "statistics", "counted", "not_known".
[[nodiscard]] std::string_view nameOf(SizeSample::How how);

} // namespace d1
