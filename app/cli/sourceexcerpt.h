// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace d1 {

/// The line of `text` at the byte `offset`, with its number when there are several, and a caret under the place: two
/// lines, each with a line break. A long line is shown around the place.
[[nodiscard]] std::string sourceExcerpt(std::string_view text, std::size_t offset);

} // namespace d1
