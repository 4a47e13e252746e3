// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// One SELECT over tables by name: what it asks for and where from. Names are unquoted.
struct PlainSelect {
    struct Source {
        std::string table;
        std::string name; ///< by which columns name it: the alias, else the table
    };

    struct Item {
        enum Kind { Star, Column, Expression };

        Kind kind = Expression;
        std::string qualifier; ///< may be empty
        std::string column;
        std::string alias; ///< may be empty
    };

    std::vector<Item> items;
    std::vector<Source> sources;

    /// Nothing for any other statement, for WITH, compounds, subqueries and functions in FROM, NATURAL and USING.
    [[nodiscard]] static std::optional<PlainSelect> read(std::string_view sql);
};

} // namespace d1
