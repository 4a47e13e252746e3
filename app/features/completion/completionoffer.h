// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace d1 {

enum class OfferKind { Column, Condition, Table, View, Relation, Function, Keyword, Pragma, Snippet };

/// Something that may be written at the caret. UTF-8.
struct CompletionOffer {
    OfferKind kind = OfferKind::Keyword;
    std::string name;   ///< what is matched with the letters already written
    std::string text;   ///< to insert, quoted where needed; of a snippet its body
    std::string detail; ///< a column's type and table, a function's arguments, what a snippet does; may be empty

    bool operator==(const CompletionOffer &) const = default;
};

struct CompletionOffers {
    std::size_t prefixLength = 0;        ///< bytes before the caret that a choice replaces
    std::vector<CompletionOffer> offers; ///< the best first
};

} // namespace d1
