// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace d1::sql {

enum class KeywordClass {
    None,       ///< not a keyword
    Reserved,   ///< a name only in quotes: SELECT
    Contextual, ///< SQLite also reads it as a bare name: KEY, BEGIN
};

/// SQLite's keywords, any case.
[[nodiscard]] KeywordClass keywordClassOf(std::string_view word);

/// All of them in upper case, the reserved ones first, each part in alphabetical order.
[[nodiscard]] std::vector<std::string_view> keywords();

} // namespace d1::sql
