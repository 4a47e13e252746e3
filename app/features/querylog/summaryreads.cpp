// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/summaryreads.h"

#include "features/querylog/logretention.h"
#include "features/querylog/logtime.h"

namespace d1 {

LogSummary readSummary(LogDatabase &database)
{
    LogSummary summary;
    const std::int64_t firstId = database.numberOf("SELECT min(id) FROM events");
    // Events go from the oldest on: what a wrong clock wrote aside, there is no gap to count.
    if (firstId > 0) {
        summary.events = database.numberOf("SELECT max(id) FROM events") - firstId + 1;
        summary.firstEvent = wallTimeOf(database.numberOf("SELECT min(at) FROM events"));
        summary.lastEvent = wallTimeOf(database.numberOf("SELECT max(at) FROM events"));
    }
    summary.queries = database.numberOf("SELECT count(*) FROM queries");
    summary.bytes = usedBytes(database);
    LogStatement &targets = database.statement("SELECT name FROM targets ORDER BY name").with();
    while (targets.step())
        summary.targets.emplace_back(targets.bytes(0));
    return summary;
}

std::vector<LoggedPlan> readPlans(LogDatabase &database, const std::string &target)
{
    std::vector<LoggedPlan> plans;
    std::int64_t before = 0;
    LogStatement &rows = database
                             .statement("SELECT p.id, t.name, q.fingerprint, p.seen, s.access, s.table_name, "
                                        "s.index_name FROM plans p JOIN targets t ON t.id = p.target JOIN queries q "
                                        "ON q.id = p.query LEFT JOIN plan_steps s ON s.plan = p.id "
                                        "WHERE (?1 = '' OR t.name = ?1) ORDER BY p.id, s.position")
                             .with(std::string_view(target));
    while (rows.step()) {
        if (std::exchange(before, rows.integer(0)) != rows.integer(0))
            plans.push_back({std::string(rows.bytes(1)), std::string(rows.bytes(2)), wallTimeOf(rows.integer(3)), {}});
        if (!rows.isNull(4))
            plans.back().facts.steps.push_back(
                {sql::planAccessOf(rows.bytes(4)), std::string(rows.bytes(5)), std::string(rows.bytes(6))});
    }
    return plans;
}

std::vector<MutedQuery> readMuted(LogDatabase &database)
{
    std::vector<MutedQuery> muted;
    LogStatement &rows = database
                             .statement("SELECT t.name, q.fingerprint FROM muted m JOIN targets t ON t.id = m.target "
                                        "JOIN queries q ON q.id = m.query")
                             .with();
    while (rows.step())
        muted.push_back({std::string(rows.bytes(0)), std::string(rows.bytes(1))});
    return muted;
}

std::vector<SizeSample> readSamples(LogDatabase &database, TimeSpan span, const std::string &target)
{
    std::vector<SizeSample> samples;
    LogStatement &rows =
        database
            .statement("SELECT t.name, s.table_name, s.at, s.bytes, s.row_count, s.how FROM samples s JOIN targets t "
                       "ON t.id = s.target WHERE (?1 = '' OR t.name = ?1) AND s.at >= ?2 AND s.at < ?3 "
                       "ORDER BY t.name, s.table_name, s.at")
            .with(std::string_view(target), microsecondsOf(span.from), microsecondsOf(span.to));
    while (rows.step()) {
        SizeSample sample;
        sample.target = rows.bytes(0);
        sample.table = rows.bytes(1);
        sample.at = wallTimeOf(rows.integer(2));
        sample.bytes = rows.optionalInteger(3);
        sample.rows = rows.optionalInteger(4);
        const std::int64_t last = static_cast<std::int64_t>(SizeSample::How::NotKnown);
        sample.how = static_cast<SizeSample::How>(std::clamp(rows.integer(5), std::int64_t{0}, last));
        samples.push_back(std::move(sample));
    }
    return samples;
}

} // namespace d1
