// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/exporter/exportrequest.h"
#include "features/schema/schema.h"

#include <string>
#include <vector>

namespace d1 {

/// A table or a view whose rows are exported.
struct PlannedTable {
    SchemaTable table;
    std::vector<std::string> columns; ///< "rowid" among them where an index needs the old numbers

    bool operator==(const PlannedTable &) const = default;
};

/// What an export writes, in this order. Statements have no semicolon.
struct ExportPlan {
    std::vector<std::string> before;
    std::vector<PlannedTable> tables;
    std::vector<std::string> counters; ///< tables with AUTOINCREMENT, whose counters come next
    std::vector<std::string> settings; ///< FTS5 tables, whose settings come next
    std::vector<std::string> after;
    std::vector<std::string> notices; ///< sentences about what cannot be carried over

    bool operator==(const ExportPlan &) const = default;
};

/// What the request means on this database. Tables come before those that refer to them; indexes, views and triggers
/// come after the rows, so that loading is fast and no trigger fires; shadow tables and what belongs to SQLite or
/// Cloudflare is left out. NotFound when a table is not there. For requests without a query.
[[nodiscard]] Result<ExportPlan> planExport(const ExportRequest &request, const Schema &schema);

/// Of the statement that begins every script: references may come before what they refer to.
inline constexpr const char *deferForeignKeys = "PRAGMA defer_foreign_keys=TRUE";

} // namespace d1
