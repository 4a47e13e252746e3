// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/analytics/analyticsabilities.h"
#include "service/analytics/analyticscache.h"
#include "service/analytics/analyticsquestion.h"

namespace d1 {

/// How a question is answered within what the account may ask: in which step, for which time, in which pieces the
/// answer is kept. Pure.
struct AnalyticsPlan {
    AnalyticsPlan(const AnalyticsQuestion &question, Dataset dataset, const DatasetAbilities &abilities,
                  Clock::WallTime now);

    TimeSpan span;              ///< that is answered, empty when Cloudflare has none of it
    AnalyticsStep step;         ///< that is offered
    std::chrono::seconds piece; ///< that is asked for and kept as a whole: the hour, the day, or all of the span
    std::vector<Clock::WallTime> pieces;
    std::vector<std::string> notices;

    /// The start of the piece that a time belongs to.
    [[nodiscard]] Clock::WallTime pieceOf(Clock::WallTime time) const;
    /// Nothing more is to be expected of it.
    [[nodiscard]] bool isClosed(Clock::WallTime pieceStart, Clock::WallTime now) const;
};

} // namespace d1
