// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/nearestname.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace d1 {

namespace {

/// Levenshtein's distance.
std::size_t distance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view nearestName(std::string_view typed, std::span<const std::string_view> names)
{
    std::string_view nearest;
    std::size_t best = std::min<std::size_t>(2, typed.size() / 2) + 1;
    for (const std::string_view name : names) {
        // An abbreviation is as good as a small mistake.
        const bool begins = typed.size() >= 2 && name.starts_with(typed);
        if (const std::size_t edits = begins ? 1 : distance(typed, name); edits < best) {
            best = edits;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace d1
