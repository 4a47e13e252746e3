// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace d1 {

/// A text as one line of a terminal: control characters and broken UTF-8 are written as escapes (\n, \t, \x1B), so that
/// what a database holds cannot steer the terminal. Cut after `maxWidth` columns, with … in the last one.
struct DisplayText {
    DisplayText(std::string_view utf8, std::size_t maxWidth);

    std::string text;
    std::size_t width = 0; ///< columns it takes: 2 for a wide character, 0 for a combining one
};

} // namespace d1
