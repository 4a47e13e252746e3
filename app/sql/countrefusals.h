// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/refusals.h"
#include "sql/tokenizer.h"

#include <span>

namespace d1::sql {

/// What has too many parts for D1: columns of a new table, terms of a compound SELECT, arguments of a function. The
/// significant tokens of one statement, whose offsets are kept.
[[nodiscard]] std::vector<Refusal> countRefusals(std::span<const Token> tokens);

} // namespace d1::sql
