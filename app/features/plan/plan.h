// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "service/session.h"
#include "sql/plantree.h"

namespace d1 {

enum class PlanSeverity { Good, Neutral, Notice, Warning };

/// A node's meaning, beside sql::PlanNode of the same position.
struct PlanJudgement {
    PlanSeverity severity = PlanSeverity::Neutral;
    std::string title;    ///< "Search orders by index"; English source text, translated in ui through a table of titles
    std::string sentence; ///< what happens and why it may cost
    std::optional<std::int64_t> tableRows; ///< from statistics, when known
    double costShare = 0.0;                ///< 0..1 of the plan, from estimates; 0 when the engine gives none
    std::string table;                     ///< its own name where that is known, else as printed; may be empty
    std::string alias;                     ///< what the statement calls it, when that is something else

    bool operator==(const PlanJudgement &) const = default;
};

/// Something to do about the plan as a whole, or about one node.
struct PlanFinding {
    PlanSeverity severity = PlanSeverity::Notice;
    std::string message;
    std::optional<std::size_t> node;

    bool operator==(const PlanFinding &) const = default;
};

struct Plan {
    std::string sql; ///< the statement explained
    sql::PlanTree tree;
    std::vector<PlanJudgement> judgements; ///< one a node
    std::vector<PlanFinding> findings;

    bool operator==(const Plan &) const = default;
};

/// Pure: judges a tree with what is known of the tables (a covering scan or a tiny table is no alarm).
[[nodiscard]] Plan judgePlan(std::string sql, sql::PlanTree tree, const Schema &schema);

/// EXPLAIN QUERY PLAN of one statement; its parameters may be unbound. Read-only: the statement itself never runs. An
/// error's byteOffset counts in sql::withNumberedParameters(statement.sql), as it does for a statement that is run.
QCoro::Task<Result<Plan>> explain(SessionPtr session, Statement statement, Schema schema, CancelToken cancel);

/// "QUERY PLAN" with |-- and `--, as the sqlite3 shell draws it; what a screen reader gets.
[[nodiscard]] std::string planText(const sql::PlanTree &tree);

} // namespace d1
