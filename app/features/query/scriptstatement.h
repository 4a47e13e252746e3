// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/parameters.h"
#include "sql/splitter.h"
#include "sql/statementkind.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// One statement of a script, with what is needed to run it and to point back into the script.
struct ScriptStatement {
    std::size_t number = 0; ///< its place in the script, from 1
    sql::StatementSpan span;
    std::string sql; ///< as written, comments inside included
    sql::StatementKind kind;
    std::vector<sql::Parameter> parameters;

    bool operator==(const ScriptStatement &) const = default;
};

[[nodiscard]] std::vector<ScriptStatement> scriptStatements(std::string_view script);

/// The statement meant with the caret at `offset`, see sql::statementAt.
[[nodiscard]] std::optional<ScriptStatement> scriptStatementAt(std::string_view script, std::size_t offset);

/// Maps a byte offset in sql::withNumberedParameters(statement.sql), which is what a database saw and complains about,
/// to the script. Offsets past the end map to the statement's end.
[[nodiscard]] std::size_t scriptOffset(const ScriptStatement &statement, std::size_t sentOffset);

} // namespace d1
