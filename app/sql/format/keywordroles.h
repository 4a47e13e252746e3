// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/format/writtenword.h"

#include <span>

namespace d1::sql {

/// Tells the words that act as keywords from those that are names: in `SELECT key FROM plan` neither `key` nor `plan`
/// is one. In doubt it is a name, and keeps its case.
void findKeywordRoles(std::span<WrittenWord> words);

/// Whether an operand may end with this word, so that an operator, a suffix or a comma may follow.
[[nodiscard]] bool endsOperand(const WrittenWord &word);

} // namespace d1::sql
