// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"
#include "core/statement.h"
#include "features/query/scriptstatement.h"

#include <span>
#include <string>
#include <vector>

namespace d1 {

/// One --param value: int:5, real:2.5, text:5, blob:00FF or null says the type; else a whole number is an integer, a
/// number a real, anything else text.
[[nodiscard]] CommandResult<Cell> cellFrom(std::string_view text);

/// The statements with the --param values bound. ":id=5" (also @id, $id) fills a name wherever it stands; the other
/// values fill ? and ?NNN from left to right. Wrong usage when one is missing or left over.
[[nodiscard]] CommandResult<std::vector<Statement>> boundStatements(std::span<const ScriptStatement> statements,
                                                                    std::span<const std::string> values);

} // namespace d1
