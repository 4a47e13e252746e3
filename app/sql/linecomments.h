// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/splitter.h"
#include "sql/textedit.h"

#include <string_view>
#include <vector>

namespace d1::sql {

/// Makes comments of the lines that the span touches, or lines of the comments when all of them are comments already.
/// The dashes stand at the indentation that the lines share, empty lines stay empty, and a line that the span only
/// ends before is left out. Edits are in ascending order.
[[nodiscard]] std::vector<TextEdit> toggleLineComments(std::string_view script, StatementSpan span);

} // namespace d1::sql
