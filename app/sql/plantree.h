// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1::sql {

/// What a line of EXPLAIN QUERY PLAN says, in the words of SQLite before and after 3.36.
enum class PlanOperation {
    Scan,
    Search,
    UseTempBTree,
    ScalarSubquery,
    ListSubquery,
    CorrelatedSubquery, ///< scalar or list, run again for every row of the outer query
    InOperator,         ///< IN answered from an index or the rowid, without a subquery
    CoRoutine,
    Materialize,
    Compound,
    CompoundPart,
    MultiIndexOr,
    OrTerm,
    BloomFilter,
    RecursiveStep,
    Setup,
    ConstantRow,
    VirtualTable,
    Merge,
    MergePart,
    RightJoin,
    Other,
};

enum class PlanAccess {
    None,
    FullScan,
    CoveringIndex,
    Index,
    PrimaryKey,
    RowId,
    AutomaticIndex,
    AutomaticPartialIndex,
    VirtualTable
};

/// The words of JSON: "scan", "use_temp_b_tree", ...; "full_scan", "covering_index", ..., "" for none.
[[nodiscard]] std::string_view nameOf(PlanOperation operation);
[[nodiscard]] std::string_view nameOf(PlanAccess access);

/// One node; `children` index into PlanTree::nodes.
struct PlanNode {
    std::int64_t id = 0;
    std::int64_t parent = 0;
    std::int64_t estimate = 0; ///< EXPLAIN QUERY PLAN's third column: D1's planner puts a log estimate there, SQLite 0
    std::string detail;        ///< verbatim
    PlanOperation operation = PlanOperation::Other;
    PlanAccess access = PlanAccess::None;
    std::string table; ///< as printed: the alias when SQLite prints one (since 3.36)
    std::string alias; ///< "t AS x" of older SQLite, else empty
    std::string index;
    std::string constraint; ///< "customer_id=? AND created_at>?", or empty
    std::string purpose; ///< of a temp B-tree: "ORDER BY", "GROUP BY", "DISTINCT", "LAST TERM OF ORDER BY", ...; of a
                         ///< compound: "UNION ALL"
    bool leftJoin = false;
    bool stopsAtFirst = false; ///< an EXISTS run as a join: only the first match counts
    std::vector<std::size_t> children;

    bool operator==(const PlanNode &) const = default;
};

struct PlanTree {
    std::vector<PlanNode> nodes; ///< in SQLite's order
    std::vector<std::size_t> roots;

    bool operator==(const PlanTree &) const = default;
};

/// Reads one detail text into a node's fields (id, parent and children untouched). Unknown texts stay Other.
[[nodiscard]] PlanNode parsePlanDetail(std::string_view detail);

/// From the rows of EXPLAIN QUERY PLAN (id, parent, notused, detail); nullopt when the columns are others.
[[nodiscard]] std::optional<PlanTree> planTreeFrom(const ResultSet &rows);

} // namespace d1::sql
