// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/reordering.h"

#include <numeric>

namespace d1 {

namespace {

RowOrder rowsOf(const RowOrderPtr &order, std::size_t rows)
{
    if (order)
        return *order;
    RowOrder all(rows);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

/// The rows of `first`, then those that only `second` has; null when there are none of these.
RowOrderPtr joined(const RowOrderPtr &first, const RowOrder &second, std::size_t rows)
{
    RowOrder order = rowsOf(first, rows);
    std::vector<bool> isIn(rows);
    for (const std::uint32_t row : order)
        isIn[row] = true;
    const std::size_t count = order.size();
    for (const std::uint32_t row : second) {
        if (!isIn[row])
            order.push_back(row);
    }
    return order.size() == count ? nullptr : std::make_shared<const RowOrder>(std::move(order));
}

} // namespace

Reordering reordering(std::size_t rows, RowOrderPtr before, RowOrderPtr after)
{
    Reordering steps;
    if (before) // else no row can come
        steps.grown = joined(before, rowsOf(after, rows), rows);
    if (after) // else no row can go
        steps.all = joined(after, rowsOf(before, rows), rows);
    steps.before = std::move(before);
    steps.after = std::move(after);
    return steps;
}

} // namespace d1
