// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logsearch.h"
#include "features/schema/schema.h"

#include <map>

namespace d1 {

/// What one index is good for, as far as the query log knows.
struct IndexUse {
    struct Query {
        std::string fingerprint;
        std::uint64_t runs = 0; ///< in the span

        bool operator==(const Query &) const = default;
    };

    std::string table;
    std::string index;
    std::vector<std::string> columns; ///< empty name: an expression
    bool isUnique = false;
    bool isConstraint = false;       ///< made by UNIQUE or PRIMARY KEY, so it cannot be dropped alone
    std::vector<Query> queries;      ///< whose plan uses it, the most runs first
    std::uint64_t runs = 0;          ///< of all of them
    std::uint64_t writes = 0;        ///< requests that wrote its table, each of which may have to keep it up to date
    std::optional<double> sizeShare; ///< of the database, 0 to 1, where sizes are known
    /// No known plan uses it. Only a candidate: there may be statements that the log has not seen.
    bool isUnused = false;
    std::string coveredBy; ///< another index of the table whose first columns are the same; empty when there is none

    bool operator==(const IndexUse &) const = default;
};

/// How the indexes of a database are used.
struct IndexReport {
    std::vector<IndexUse> indexes; ///< by table and name
    std::size_t queries = 0;       ///< in the span
    std::size_t knownPlans = 0;    ///< of them

    bool operator==(const IndexReport &) const = default;
};

/// `queries` and `plans` are those of one target; `bytes` the sizes of its indexes by name and of the whole database
/// under the empty name, as far as they are known.
[[nodiscard]] IndexReport indexReportOf(const Schema &schema, const std::vector<QueryTraffic> &queries,
                                        const std::vector<LoggedPlan> &plans,
                                        const std::map<std::string, std::int64_t> &bytes = {});

} // namespace d1
