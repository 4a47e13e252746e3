// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace d1::advisor {

/// The statement without INDEXED BY and NOT INDEXED.
[[nodiscard]] std::string withoutIndexHints(std::string_view sql);

/// Names behind INDEXED BY, in lower case: without such an index the statement fails.
[[nodiscard]] std::set<std::string> indexHints(std::string_view sql);

/// The statement without its own ON CONFLICT and RETURNING clauses, which change nothing about how rows are found.
[[nodiscard]] std::string withoutUpsertAndReturning(std::string_view sql);

} // namespace d1::advisor
