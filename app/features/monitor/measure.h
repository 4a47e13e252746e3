// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace d1 {

/// What a chart or a tile shows. Each has one unit.
enum class Measure {
    RequestsPerSecond,
    AttemptsPerRequest,
    Retries,    ///< count
    ErrorShare, ///< requests that failed in the end, of all
    Errors,     ///< attempts that failed, count; by kind too
    ServerP50,  ///< seconds, by the server
    ServerP95,
    ServerP99,
    ServerLargest,
    RoundTripP50, ///< seconds, from outside
    RoundTripP95,
    RoundTripP99,
    RoundTripLargest,
    RowsRead,
    RowsWritten,
    ListPrice,   ///< US dollars
    IndexShare,  ///< of the reads whose plan is known, those that use an index
    ScanShare,   ///< of the same, those that read a whole table
    StoredBytes, ///< by database; sampled, so it is no measure of the traffic itself
};

enum class MeasureUnit { PerSecond, Ratio, Count, Share, Seconds, Rows, Dollars, Bytes };

/// Of the traffic.
inline constexpr std::array allMeasures{Measure::RequestsPerSecond,
                                        Measure::AttemptsPerRequest,
                                        Measure::Retries,
                                        Measure::ErrorShare,
                                        Measure::Errors,
                                        Measure::ServerP50,
                                        Measure::ServerP95,
                                        Measure::ServerP99,
                                        Measure::ServerLargest,
                                        Measure::RoundTripP50,
                                        Measure::RoundTripP95,
                                        Measure::RoundTripP99,
                                        Measure::RoundTripLargest,
                                        Measure::RowsRead,
                                        Measure::RowsWritten,
                                        Measure::ListPrice,
                                        Measure::IndexShare,
                                        Measure::ScanShare};

/// The word used in JSON: "requests_per_second", "server_p95_seconds", ...
[[nodiscard]] std::string_view nameOf(Measure measure);
[[nodiscard]] MeasureUnit unitOf(Measure measure);

} // namespace d1
