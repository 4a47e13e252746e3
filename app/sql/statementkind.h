// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace d1::sql {

enum class StatementCategory {
    Read,   ///< SELECT, VALUES, WITH ... SELECT, EXPLAIN of anything
    Write,  ///< INSERT, UPDATE, DELETE, REPLACE, also behind WITH
    Schema, ///< CREATE, DROP, ALTER, REINDEX, ANALYZE
    Pragma,
    Transaction, ///< BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, END
    Attachment,  ///< ATTACH, DETACH
    Vacuum,
    Other, ///< empty or not recognised
};

struct StatementKind {
    StatementCategory category = StatementCategory::Other;
    std::string verb;        ///< "SELECT", "INSERT", "CREATE TABLE", "PRAGMA", upper case
    bool readOnly = false;   ///< cannot change the database; a PRAGMA that only asks counts
    bool idempotent = false; ///< running it twice surely leaves what running it once leaves (reads; CREATE/DROP IF
                             ///< [NOT] EXISTS; DELETE; INSERT OR IGNORE/REPLACE with an explicit key is NOT assumed)
    bool returnsRows = false;
    std::string table; ///< the table written or first read, unquoted; empty when there is none

    bool operator==(const StatementKind &) const = default;
};

/// Looks at tokens, never at prefixes of text. One statement.
[[nodiscard]] StatementKind statementKind(std::string_view sql);

/// "query type" of charts and logs: "select", "insert", "update", "delete", "schema", "pragma", "other".
[[nodiscard]] std::string_view operationOf(const StatementKind &kind);

} // namespace d1::sql
