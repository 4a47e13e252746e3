// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/measure.h"

namespace d1 {

std::string_view nameOf(Measure measure)
{
    switch (measure) {
    case Measure::RequestsPerSecond:
        return "requests_per_second";
    case Measure::AttemptsPerRequest:
        return "attempts_per_request";
    case Measure::Retries:
        return "retries";
    case Measure::ErrorShare:
        return "error_share";
    case Measure::Errors:
        return "errors";
    case Measure::ServerP50:
        return "server_p50_seconds";
    case Measure::ServerP95:
        return "server_p95_seconds";
    case Measure::ServerP99:
        return "server_p99_seconds";
    case Measure::ServerLargest:
        return "server_max_seconds";
    case Measure::RoundTripP50:
        return "round_trip_p50_seconds";
    case Measure::RoundTripP95:
        return "round_trip_p95_seconds";
    case Measure::RoundTripP99:
        return "round_trip_p99_seconds";
    case Measure::RoundTripLargest:
        return "round_trip_max_seconds";
    case Measure::RowsRead:
        return "rows_read";
    case Measure::RowsWritten:
        return "rows_written";
    case Measure::ListPrice:
        return "list_price_dollars";
    case Measure::IndexShare:
        return "index_share";
    case Measure::ScanShare:
        return "scan_share";
    case Measure::StoredBytes:
        break;
    }
    return "stored_bytes";
}

MeasureUnit unitOf(Measure measure)
{
    switch (measure) {
    case Measure::RequestsPerSecond:
        return MeasureUnit::PerSecond;
    case Measure::AttemptsPerRequest:
        return MeasureUnit::Ratio;
    case Measure::Retries:
    case Measure::Errors:
        return MeasureUnit::Count;
    case Measure::ErrorShare:
    case Measure::IndexShare:
    case Measure::ScanShare:
        return MeasureUnit::Share;
    case Measure::RowsRead:
    case Measure::RowsWritten:
        return MeasureUnit::Rows;
    case Measure::ListPrice:
        return MeasureUnit::Dollars;
    case Measure::StoredBytes:
        return MeasureUnit::Bytes;
    default:
        break;
    }
    return MeasureUnit::Seconds;
}

} // namespace d1
