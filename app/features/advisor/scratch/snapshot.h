// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

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
    /// A SQLite file with the same schema and data that nobody else writes to; empty when there is none.
    std::string dataFile;
    /// Of the database, in bytes.
    std::int64_t size = 0;
};

} // namespace d1::advisor
