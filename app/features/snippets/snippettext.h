// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/splitter.h"

#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// Where something is to be filled in.
struct SnippetPlace {
    int number = 0; ///< places of one number hold the same text; 0 is where one ends
    sql::StatementSpan span;

    bool operator==(const SnippetPlace &) const = default;
};

/// A snippet as it is put into a script.
struct SnippetText {
    std::string text;
    std::vector<SnippetPlace> places; ///< in the order of the text; one of them at least has the number 0

    bool operator==(const SnippetText &) const = default;
};

/// `body` holds ${1:orders} for a place with a proposal, ${1} for a place that takes what the first ${1:...} proposes,
/// and ${0} for the end, which is behind the text when it is not written. $1 alone is a parameter of SQLite, and stays.
/// Lines after the first begin with `indentation`.
[[nodiscard]] SnippetText expandSnippet(std::string_view body, std::string_view indentation = {});

} // namespace d1
