// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/cellcondition.h"

#include <map>
#include <vector>

namespace d1 {

struct SortKey {
    std::size_t column = 0;
    bool descending = false;

    bool operator==(const SortKey &) const = default;
};

/// Which rows of a result are shown, and in what order. Every column is one of the result's.
struct Arrangement {
    std::vector<SortKey> sortKeys;                ///< the first decides
    std::map<std::size_t, CellCondition> filters; ///< by column; a row must fit them all

    [[nodiscard]] bool isAsReturned() const { return sortKeys.empty() && filters.empty(); }
    bool operator==(const Arrangement &) const = default;
};

} // namespace d1
