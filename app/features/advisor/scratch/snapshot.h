// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"
#include "sql/ascii.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace d1::advisor {

/// An entry of sqlite_schema.
struct SchemaObject {
    std::string type; ///< "table", "index", "view", "trigger"
    std::string name;
    std::string table;
    std::string sql;

    /// A table with rows of its own, not a virtual one.
    [[nodiscard]] bool isPlainTable() const
    {
        return type == "table" && !sql::startsWithIgnoringCase(sql, "CREATE VIRTUAL");
    }
    bool operator==(const SchemaObject &) const = default;
};

/// A row of sqlite_stat1.
struct StatisticsRow {
    std::string table;
    std::string index; ///< empty: the table's row count alone
    std::string figures;

    bool operator==(const StatisticsRow &) const = default;
};

/// A few rows of a table, to take values from where a workload tells none.
struct SampledRows {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
    /// They are the whole table.
    bool complete = false;
};

/// What the advisor knows of a database; made once, on any thread, from wherever the database is.
struct DatabaseImage {
    std::vector<SchemaObject> objects; ///< in sqlite_schema's order, without internal ones
    std::vector<StatisticsRow> statistics;
    std::map<std::string, std::int64_t> rowCounts; ///< by table, where statistics do not tell
    std::map<std::string, SampledRows> samples;
    std::int64_t size = 0;     ///< of the database, in bytes; 0 when unknown
    std::int64_t rowsRead = 0; ///< about so many, to make this

    [[nodiscard]] bool hasStatisticsFor(const std::string &table) const
    {
        return std::ranges::any_of(statistics, [&table](const StatisticsRow &row) { return row.table == table; });
    }
};

} // namespace d1::advisor
