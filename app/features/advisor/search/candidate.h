// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/echodatabase.h"
#include "features/advisor/scratch/plannerdatabase.h"
#include "features/advisor/scratch/tablesketch.h"
#include "features/advisor/search/query.h"
#include "features/schema/schema.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace d1::advisor {

/// An index that may be recommended.
struct Candidate {
    IndexDefinition index;
    PlannedIndex planned; ///< under a name of the advisor's own
    IndexFigures figures;
    std::size_t table = 0;       ///< into Schema::tables
    std::vector<int> keyColumns; ///< as the echo numbers them, expressions behind the columns
    std::set<int> filterColumns;
    std::set<int> heldColumns; ///< whose values stand in it: its own, and the key of the row
    /// Lower-case columns that it holds or its filter names; an update of another touches no entry of it.
    std::set<std::string> columns;
    double entryShare = 1.0; ///< of the table's rows that stand in it
};

/// An index of the database's own.
struct OwnIndex {
    std::string name;
    std::size_t table = 0;
    std::set<std::string> columns; ///< as in Candidate; empty when that cannot be told
    bool mayGo = false;            ///< it enforces nothing
    bool isPartial = false;
    double entryShare = 1.0;
};

/// What the planner calls candidate `number`.
[[nodiscard]] std::string candidateName(std::size_t number);
/// The inverse; nothing for any other index.
[[nodiscard]] std::optional<std::size_t> candidateNumber(std::string_view indexName);

/// With everything but the figures.
[[nodiscard]] Candidate candidateOf(IndexDefinition index, std::size_t number, const Schema &schema,
                                    const TableExpressions &expressions);
[[nodiscard]] std::vector<OwnIndex> ownIndexesOf(const Schema &schema);

/// A condition or an order of the query begins with what the index begins with, or the index holds all that it needs,
/// or what it begins with has so few values that SQLite may skip it.
[[nodiscard]] bool couldUse(const Query &query, const Candidate &candidate);

} // namespace d1::advisor
