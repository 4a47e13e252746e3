// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>
#include <string_view>

namespace d1 {

/// Appends a JSON string; bytes that are no UTF-8 become U+FFFD, so that the document is always valid.
void appendJsonString(std::string &json, std::string_view text);

/// Appends a value. Integers keep all their digits; reals have a point or an exponent; an infinite real is null, since
/// JSON has none; a blob is {"blob":"00FF"}.
void appendJsonValue(std::string &json, const CellView &cell);

} // namespace d1
