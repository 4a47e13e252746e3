// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>

namespace d1 {

/// The value as text with nothing lost: NULL is empty, a real is realText(), a blob is X'..' as SQL writes it.
[[nodiscard]] std::string plainTextOf(const CellView &cell);

} // namespace d1
