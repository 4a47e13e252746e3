// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/matching/nearestname.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace d1 {

namespace {

/// How many letters are changed, left out, put in or swapped with their neighbour.
std::size_t distance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    std::vector<std::size_t> before(row);
    std::vector<std::size_t> twoBefore(row);
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::swap(twoBefore, before);
        std::swap(before, row);
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = before[j] + (left[i] == right[j] ? 0 : 1);
            row[j + 1] = std::min({changed, row[j] + 1, before[j + 1] + 1});
            if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j])
                row[j + 1] = std::min(row[j + 1], twoBefore[j - 1] + 1);
        }
    }
    return row.back();
}

/// In a short name more would make any other of it: "id" of "paid".
std::size_t editsAllowed(std::string_view typed)
{
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longName = 6;
    return typed.size() < shortest ? 0 : typed.size() < longName ? 1 : 2;
}

} // namespace

std::string_view nearestName(std::string_view typed, std::span<const std::string_view> names)
{
    std::string_view nearest;
    std::size_t best = editsAllowed(typed) + 1;
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
