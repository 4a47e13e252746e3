// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>

namespace d1::advisor {

/// A set of indexes to judge: what is added to the database's own, and what is taken from them.
struct IndexSet {
    std::set<std::size_t> added;   ///< into the candidates
    std::set<std::size_t> dropped; ///< into the own indexes that may go

    [[nodiscard]] IndexSet with(std::size_t candidate) const
    {
        IndexSet other = *this;
        other.added.insert(candidate);
        return other;
    }
    [[nodiscard]] IndexSet without(std::size_t candidate) const
    {
        IndexSet other = *this;
        other.added.erase(candidate);
        return other;
    }
    [[nodiscard]] IndexSet withoutOwn(std::size_t own) const
    {
        IndexSet other = *this;
        other.dropped.insert(own);
        return other;
    }
    auto operator<=>(const IndexSet &) const = default;
};

} // namespace d1::advisor
