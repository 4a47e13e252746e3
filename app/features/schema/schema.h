// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

struct SchemaColumn {
    std::string name;
    std::string declaredType; ///< as written, may be empty
    bool notNull = false;
    std::optional<std::string> defaultValue; ///< SQL text
    int primaryKeyPosition = 0;              ///< from 1; 0 when not part of the key
    bool hidden = false;                     ///< hidden column of a virtual table
    bool generated = false;

    bool operator==(const SchemaColumn &) const = default;
};

struct SchemaIndexColumn {
    std::string name; ///< empty for an expression
    bool descending = false;
    std::string collation;

    bool operator==(const SchemaIndexColumn &) const = default;
};

struct SchemaIndex {
    std::string name;
    std::string table;
    bool unique = false;
    bool partial = false;
    char origin = 'c'; ///< SQLite's: c CREATE INDEX, u UNIQUE constraint, p PRIMARY KEY
    std::vector<SchemaIndexColumn> columns;
    std::string sql; ///< empty for an automatic one

    bool operator==(const SchemaIndex &) const = default;
};

struct SchemaForeignKey {
    int id = 0;
    std::string toTable;
    std::vector<std::string> fromColumns;
    std::vector<std::string> toColumns; ///< empty: the primary key of toTable
    std::string onDelete;
    std::string onUpdate;

    bool operator==(const SchemaForeignKey &) const = default;
};

enum class SchemaTableType { Table, View, Virtual, Shadow };

struct SchemaTable {
    std::string name;
    SchemaTableType type = SchemaTableType::Table;
    bool withoutRowId = false;
    bool strict = false;
    std::vector<SchemaColumn> columns;
    std::vector<SchemaIndex> indexes;
    std::vector<SchemaForeignKey> foreignKeys;
    std::optional<std::int64_t> estimatedRows; ///< from sqlite_stat1, when ANALYZE has run
    std::string sql;

    bool operator==(const SchemaTable &) const = default;
};

struct SchemaTrigger {
    std::string name;
    std::string table;
    std::string sql;

    bool operator==(const SchemaTrigger &) const = default;
};

/// What a database holds. Internal names (_cf_*, sqlite_*) and shadow tables are left out.
struct Schema {
    std::vector<SchemaTable> tables; ///< views and virtual tables too, by name
    std::vector<SchemaTrigger> triggers;

    /// ASCII case-insensitive, as SQLite finds names; null when there is none.
    [[nodiscard]] const SchemaTable *find(const std::string &name) const;

    bool operator==(const Schema &) const = default;
};

} // namespace d1
