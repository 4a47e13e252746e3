// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "features/maintenance/indexaudit/auditevidence.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// What is wrong with an index, or with its absence.
enum class IndexFault {
    Duplicate,  ///< another one is the same
    Redundant,  ///< another one begins with the same columns
    Name,       ///< not idx_TABLE_COLUMNS
    ForeignKey, ///< no index finds the rows that refer to another table
    Statistics, ///< the planner knows nothing of a table or an index
    Unused,     ///< no logged statement used it
};

/// The word of the command line and of JSON: "duplicate", "foreign-key", ...
[[nodiscard]] std::string_view nameOf(IndexFault fault);
[[nodiscard]] std::optional<IndexFault> indexFaultFrom(std::string_view name);

/// One thing to mend.
struct IndexFinding {
    IndexFault fault = IndexFault::Name;
    std::string table;
    std::string index;                ///< empty where there is none, and for statistics
    std::vector<std::string> columns; ///< or expressions
    std::string other;                ///< the index that does the same, or the name it should have; may be empty
    std::string reason;               ///< a sentence or two for the person
    std::vector<std::string> sql;     ///< that mends it, without semicolons; empty where it cannot be done so
    std::vector<std::string> undoSql;
    std::optional<std::int64_t> entriesWritten; ///< by it, which D1 bills; absent when unknown

    bool operator==(const IndexFinding &) const = default;
};

/// How far the log can tell of use.
struct AuditedLog {
    TimeSpan span;
    std::size_t statements = 0; ///< with equal ones counted once
    std::size_t knownPlans = 0; ///< of them

    bool operator==(const AuditedLog &) const = default;
};

/// What was found, by fault and table. A value; everything in it can be shown as it is.
struct IndexAudit {
    std::size_t tables = 0;
    std::size_t indexes = 0; ///< those of constraints among them
    std::vector<IndexFinding> findings;
    std::optional<AuditedLog> log;
    std::vector<std::string> notes; ///< what could not be judged, a sentence each

    bool operator==(const IndexAudit &) const = default;
};

/// Pure. An index that enforces something is never advised to be dropped, unless another enforces the same.
[[nodiscard]] IndexAudit auditIndexes(const AuditEvidence &evidence);

} // namespace d1
