// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/tokenizer.h"

#include <span>

namespace d1::sql {

/// Whether running an UPDATE (`fromSet` begins behind SET) or a DELETE (`fromTable` begins behind the table's name) a
/// second time surely changes nothing more. True only when it
/// - reads no other rows than the one it changes: no subquery, no IN table, no FROM, no LIMIT;
/// - returns no rows, which a second run could not return again;
/// - calls only functions whose result depends on their arguments alone, so no random(), no date or time;
/// - for UPDATE: reads no column on the right side of SET, since a generated column may hide one that is set.
/// Triggers cannot be seen from here and are taken to be harmless.
[[nodiscard]] bool isIdempotentUpdate(std::span<const Token> fromSet);
[[nodiscard]] bool isIdempotentDelete(std::span<const Token> fromTable);

} // namespace d1::sql
