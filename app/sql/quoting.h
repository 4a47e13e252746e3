// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>
#include <string_view>

namespace d1::sql {

/// "name", doubled inside; always quoted, so that keywords and odd names are safe.
[[nodiscard]] std::string quoteIdentifier(std::string_view name);
/// Bare where SQLite reads it bare, else quoted; for text that people read.
[[nodiscard]] std::string quoteIdentifierIfNeeded(std::string_view name);
/// The inverse of every quoting style; bare names come back as they are.
[[nodiscard]] std::string unquoteIdentifier(std::string_view token);

/// 'text', doubled inside.
[[nodiscard]] std::string quoteText(std::string_view text);

/// Text that SQLite, of whichever version, reads back as exactly this value and type: NULL, 42, 1.5, 'x', X'00', 9e999.
/// Text that holds NUL bytes or is no UTF-8 becomes CAST(X'..' AS TEXT); for reals see appendRealLiteral().
void appendLiteral(std::string &sql, const CellView &cell);
[[nodiscard]] std::string literalOf(const CellView &cell);
[[nodiscard]] std::string literalOf(const Cell &cell);

} // namespace d1::sql
