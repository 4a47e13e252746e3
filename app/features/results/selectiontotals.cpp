// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/selectiontotals.h"

#include "features/results/cellorder.h"
#include "features/results/numbersum.h"

#include <functional>
#include <unordered_set>

namespace d1 {

namespace {

struct ValueHash {
    std::size_t operator()(const CellView &cell) const
    {
        const bool isNumber = orderRank(cell.type()) == 1;
        const double number = cell.real() == 0 ? 0.0 : cell.real(); // 1 and 1.0 are one value, as are 0.0 and -0.0
        return isNumber ? std::hash<double>()(number) : std::hash<std::string_view>()(cell.bytes());
    }
};

struct SameValue {
    bool operator()(const CellView &left, const CellView &right) const { return compareCells(left, right) == 0; }
};

} // namespace

std::optional<SelectionTotals> selectionTotals(const ResultSet &result, const RowOrderPtr &order,
                                               std::span<const CellRange> ranges, const CancelToken &cancel)
{
    constexpr std::size_t cellsBetweenLooks = 4096;
    SelectionTotals totals;
    NumberSum sum;
    CellView smallest;
    CellView largest;
    std::unordered_set<CellView, ValueHash, SameValue> distinct;
    const auto add = [&](const CellView &cell) {
        ++totals.cells;
        if (cell.isNull())
            return;
        if (totals.values == 0 || compareCells(cell, smallest) < 0)
            smallest = cell;
        if (totals.values == 0 || compareCells(cell, largest) > 0)
            largest = cell;
        ++totals.values;
        distinct.insert(cell);
        totals.hasInexact = totals.hasInexact || cell.isInexact();
        if (orderRank(cell.type()) != 1)
            return;
        ++totals.numbers;
        sum.add(cell);
    };
    for (const CellRange &range : ranges) {
        for (std::size_t column = range.firstColumn; column <= range.lastColumn; ++column) {
            for (std::size_t row = range.firstRow; row <= range.lastRow; ++row) {
                if (totals.cells % cellsBetweenLooks == 0 && cancel.isCancelled())
                    return std::nullopt;
                add(result.cell(resultRow(order, row), column));
            }
        }
    }
    totals.distinct = distinct.size();
    totals.smallest = smallest.toCell();
    totals.largest = largest.toCell();
    if (totals.numbers > 0) {
        totals.sum = sum.text();
        totals.average = sum.value() / static_cast<double>(totals.numbers);
    }
    return totals;
}

} // namespace d1
