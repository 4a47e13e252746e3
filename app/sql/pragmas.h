// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace d1::sql {

class TokenCursor;

/// PRAGMA main.name = argument, or name(argument).
struct PragmaCall {
    std::string name;     ///< lower case
    std::string argument; ///< unquoted; empty when there is none
    bool hasArgument = false;
    std::size_t offset = 0; ///< of the name
    std::size_t length = 0;
};

/// Reads what follows the word PRAGMA; an empty name when nothing usable does.
[[nodiscard]] PragmaCall takePragma(TokenCursor &cursor);

/// Cannot change the database, its settings or its file.
[[nodiscard]] bool onlyAsks(const PragmaCall &call);
/// Its argument names a table.
[[nodiscard]] bool takesTable(const PragmaCall &call);
/// Known to work on D1; all others are refused there, known to SQLite or not.
[[nodiscard]] bool isAllowedOnD1(std::string_view lowerCaseName);
/// All of those, in alphabetical order.
[[nodiscard]] std::span<const std::string_view> pragmasOfD1();

} // namespace d1::sql
