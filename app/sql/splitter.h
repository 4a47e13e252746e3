// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace d1::sql {

/// A statement's place in its script, in UTF-8 bytes, from its first significant token to its last one; the semicolon,
/// surrounding comments and white space lie outside.
struct StatementSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view in(std::string_view script) const { return script.substr(begin, end - begin); }
    bool operator==(const StatementSpan &) const = default;
};

/// Splits as SQLite would: semicolons in strings, comments and trigger bodies (CASE...END inside them too) do not
/// count; empty statements and comments between statements are left out.
[[nodiscard]] std::vector<StatementSpan> splitStatements(std::string_view script);

/// The statement that a person means with the caret at `offset`: the one around it, else the one just ended before it
/// on the same line, else the next, else the last.
[[nodiscard]] std::optional<StatementSpan> statementAt(std::string_view script, std::size_t offset);

/// The same among the statements that the script was split into: its place there.
[[nodiscard]] std::optional<std::size_t> statementAt(std::span<const StatementSpan> statements, std::string_view script,
                                                     std::size_t offset);

} // namespace d1::sql
