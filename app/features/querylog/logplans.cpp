// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logplans.h"

namespace d1 {

namespace {

/// Nothing when there is no plan.
std::optional<std::int64_t> planId(LogDatabase &database, std::int64_t target, std::int64_t query)
{
    LogStatement &found =
        database.statement("SELECT id FROM plans WHERE target = ?1 AND query = ?2").with(target, query);
    const std::optional<std::int64_t> id = found.step() ? std::optional(found.integer(0)) : std::nullopt;
    found.reset();
    return id;
}

} // namespace

std::optional<sql::PlanFacts> readPlan(LogDatabase &database, std::int64_t target, std::int64_t query)
{
    const std::optional<std::int64_t> plan = planId(database, target, query);
    if (!plan)
        return std::nullopt;
    sql::PlanFacts facts;
    LogStatement &steps =
        database.statement("SELECT access, table_name, index_name FROM plan_steps WHERE plan = ?1 ORDER BY position")
            .with(*plan);
    while (steps.step())
        facts.steps.push_back(
            {sql::planAccessOf(steps.bytes(0)), std::string(steps.bytes(1)), std::string(steps.bytes(2))});
    return facts;
}

void writePlan(LogDatabase &database, std::int64_t target, std::int64_t query, std::int64_t seen,
               const sql::PlanFacts &facts)
{
    database
        .statement("INSERT INTO plans(target, query, seen) VALUES (?1, ?2, ?3) ON CONFLICT(target, query) DO UPDATE "
                   "SET seen = excluded.seen")
        .with(target, query, seen)
        .run();
    const std::optional<std::int64_t> plan = planId(database, target, query);
    if (!plan)
        return;
    database.statement("DELETE FROM plan_steps WHERE plan = ?1").with(*plan).run();
    std::int64_t position = 0;
    for (const sql::PlanStep &step : facts.steps)
        database
            .statement("INSERT INTO plan_steps(plan, position, access, table_name, index_name) "
                       "VALUES (?1, ?2, ?3, ?4, ?5)")
            .with(*plan, position++, sql::nameOf(step.access), std::string_view(step.table),
                  std::string_view(step.index))
            .run();
}

} // namespace d1
