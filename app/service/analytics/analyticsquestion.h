// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/request.h"
#include "service/analytics/timespans.h"

#include <string>
#include <vector>

namespace d1 {

/// Which figures.
struct AnalyticsQuestion {
    AnalyticsQuestion() = default;
    AnalyticsQuestion(TimeSpan of, AnalyticsStep in, std::string database)
        : span(of)
        , step(in)
        , databaseId(std::move(database))
    {}

    TimeSpan span; ///< widened to whole steps, and to whole hours for AnalyticsStep::Whole
    AnalyticsStep step = AnalyticsStep::Hour;
    std::string databaseId; ///< the UUID; empty: every database of the account, each with rows of its own
    /// Of queries over the Whole span: only so many, those that took the most time; 0 is all.
    std::size_t most = 0;
    bool byDatabase = true; ///< else one row for all of them, with percentiles of all
    bool byQuery = true;    ///< of queries; else one row for all that ended alike
    Priority priority = Priority::Foreground;
    CancelToken cancel;
};

/// The figures. Cloudflare's come about 15 minutes late, so the newest steps are still growing.
template<typename Row>
struct AnalyticsReport {
    std::vector<Row> rows; ///< in the order of time
    TimeSpan covered;      ///< what is answered, less than asked when Cloudflare no longer has the rest
    AnalyticsStep step = AnalyticsStep::Hour; ///< coarser than asked where the account has no finer figures
    bool isEstimated = false;                 ///< some rows are
    bool tellsErrors = false;                 ///< of queries: which of them failed
    std::vector<std::string> notices;         ///< sentences for the person about what is missing, and why
    std::size_t requests = 0;                 ///< how many questions it took; 0: all from the disk
};

} // namespace d1
