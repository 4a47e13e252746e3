// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace d1 {

/// Sixteen bytes a line: their offset, their hexadecimal digits, and those that are printable ASCII, others as dots.
[[nodiscard]] std::string hexDumpOf(std::string_view bytes);

} // namespace d1
