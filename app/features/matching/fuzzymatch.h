// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace d1 {

/// Where the letters of a pattern stand in a text, and how good a find that is.
struct FuzzyMatch {
    int score = 0;        ///< larger is better; comparable between texts for the same pattern
    QList<int> positions; ///< in the text, one a letter of the pattern, ascending

    bool operator==(const FuzzyMatch &) const = default;
};

/// Finds the letters of `pattern` in `text` in this order, not necessarily side by side, whatever their case. Prefers
/// the beginning, beginnings of words ("oc" finds "order_customers") and letters side by side. An empty pattern matches
/// everything alike; white space in it is skipped.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace d1
