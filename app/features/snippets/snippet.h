// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d1 {

/// A piece of SQL to be written under a short name. UTF-8.
struct Snippet {
    std::string name;        ///< as typed: "upsert"
    std::string description; ///< a sentence without a full stop; may be empty
    std::string body;        ///< with ${1:orders} for places to fill in, see expandSnippet()

    bool operator==(const Snippet &) const = default;
};

/// A whole statement, or several; otherwise a part of one.
[[nodiscard]] bool isWholeStatement(const Snippet &snippet);

} // namespace d1
