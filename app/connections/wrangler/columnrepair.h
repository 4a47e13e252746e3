// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"
#include "core/statement.h"

#include <optional>

namespace d1 {

/// A server of the old generation sends rows as objects: columns of one name become one, and no rows mean no columns.
/// These questions, asked about a SELECT or VALUES with the same parameters, bring back what was lost.

/// True when the questions below can be asked about it.
[[nodiscard]] bool canRepairColumns(const Statement &statement);

/// Tells the number of columns without running the statement; see columnCountIn().
[[nodiscard]] Statement columnCountQuestion(const Statement &statement);
[[nodiscard]] std::optional<std::size_t> columnCountIn(const ResultSet &answer);

/// Answers a row of NULLs under the statement's columns, each with a name of its own.
[[nodiscard]] Statement columnNamesQuestion(const Statement &statement);
/// No rows under these columns, with their names as they were.
[[nodiscard]] ResultSetPtr emptyResultFrom(const ResultSet &answer);

/// Answers the statement's rows, each column with a name of its own.
[[nodiscard]] Statement distinctColumnsQuestion(const Statement &statement);
/// The same rows under their names as they were.
[[nodiscard]] ResultSetPtr withOriginalNames(const ResultSet &answer);

/// EXPLAIN QUERY PLAN of something that needs no plan; its columns are always the same.
[[nodiscard]] bool isQueryPlan(const Statement &statement);
[[nodiscard]] ResultSetPtr emptyQueryPlan();

} // namespace d1
