// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/tokenizer.h"

#include <span>
#include <string>
#include <string_view>

namespace d1 {

/// What SQL wants at the end of an unfinished statement.
struct CompletionPlace {
    enum class Wanted {
        Statement,  ///< its first word
        Table,      ///< a name to take rows from or to change
        Column,     ///< the name of a column of `table`, or of the table that is changed
        Expression, ///< a value
        Keyword,    ///< something is complete; what goes on
        Pragma,     ///< the name of one
        Type,       ///< CAST(x AS ...
        NewName,    ///< one that only the person knows
    };

    Wanted wanted = Wanted::Statement;
    std::string_view clause{};     ///< upper case: SELECT, FROM, JOIN, ON, WHERE, SET, ...; empty for none
    std::string table{};           ///< of Column; empty when the statement's sources tell
    bool afterParenthesis = false; ///< a subquery may begin here

    /// `before`: the significant tokens in front of the word that is being written.
    static CompletionPlace after(std::span<const sql::Token> before);

    bool operator==(const CompletionPlace &) const = default;
};

} // namespace d1
