// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace d1::sql {

/// A small change of a script; offsets are UTF-8 bytes of the text before any change.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t removed = 0; ///< bytes
    std::string inserted;

    bool operator==(const TextEdit &) const = default;
};

} // namespace d1::sql
