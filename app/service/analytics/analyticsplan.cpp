// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsplan.h"

#include "service/analytics/accountanalytics.h"
#include "service/analytics/analyticsdataset.h"

#include <algorithm>

namespace d1 {

namespace {

using std::chrono::seconds;

constexpr seconds hour = std::chrono::hours(1);

std::string daysText(seconds time)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::days>(time).count()) + " days";
}

} // namespace

AnalyticsPlan::AnalyticsPlan(const AnalyticsQuestion &question, Dataset dataset, const DatasetAbilities &abilities,
                             Clock::WallTime now)
    : span(question.span)
    , step(offeredStep(question.step, dataset, abilities))
    , piece(std::max(hour, lengthOf(step)))
{
    if (step != question.step && dataset != Dataset::Storage)
        notices.emplace_back("Cloudflare has no figures as fine as that for this account; these are coarser.");
    const seconds unit = step == AnalyticsStep::Whole ? hour : lengthOf(step);
    span.from = floorTo(span.from, unit);
    span.to = std::min(ceilTo(span.to, unit), ceilTo(now, unit));
    if (const auto oldest = ceilTo(now - abilities.notOlderThan, piece); span.from < oldest) {
        span.from = oldest;
        notices.emplace_back("Cloudflare keeps these figures for " + daysText(abilities.notOlderThan)
                             + "; what is older is left out.");
    }
    if (span.isEmpty()) {
        span.to = span.from;
        return;
    }
    if (step != AnalyticsStep::Whole) {
        pieces = unitsIn(span, piece);
        return;
    }
    if (span.to - span.from > abilities.longestSpan) {
        span.from = span.to - floorTo(Clock::WallTime(abilities.longestSpan), hour).time_since_epoch();
        notices.emplace_back("Cloudflare sums up at most " + daysText(abilities.longestSpan)
                             + " at once; what is older is left out.");
    }
    piece = std::chrono::duration_cast<seconds>(span.to - span.from);
    pieces = {span.from};
}

Clock::WallTime AnalyticsPlan::pieceOf(Clock::WallTime time) const
{
    return step == AnalyticsStep::Whole ? span.from : floorTo(time, piece);
}

bool AnalyticsPlan::isClosed(Clock::WallTime pieceStart, Clock::WallTime now) const
{
    return pieceStart + piece + AccountAnalytics::ClosesAfter <= now;
}

} // namespace d1
