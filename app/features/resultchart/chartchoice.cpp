// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartchoice.h"

#include <algorithm>

namespace d1 {

namespace {

using Nature = ChartColumn::Nature;

double magnitudeOf(const ChartColumn &column)
{
    return column.range.isEmpty() ? 0 : std::max(std::abs(column.range.least), std::abs(column.range.most));
}

/// The first measure, and the others that are tall enough beside it to be seen.
std::vector<std::size_t> comparable(const std::vector<ChartColumn> &measures)
{
    constexpr double tallest = 20;
    std::vector<std::size_t> ys;
    for (const ChartColumn &measure : measures) {
        const double own = magnitudeOf(measure);
        const double first = magnitudeOf(measures.front());
        const bool fits = own <= tallest * first && first <= tallest * own;
        if (ys.empty() || (fits && std::ssize(ys) < MaxChartSeries))
            ys.push_back(measure.column);
    }
    return ys;
}

} // namespace

ChartChoice ChartChoice::fitting(const std::vector<ChartColumn> &columns)
{
    const auto of = [&columns](auto isWanted) {
        std::vector<ChartColumn> found;
        std::ranges::copy_if(columns, std::back_inserter(found), isWanted);
        return found;
    };
    const auto times = of([](const ChartColumn &column) { return column.nature == Nature::Time; });
    const auto texts = of([](const ChartColumn &column) { return column.nature == Nature::Text; });
    const auto numbers = of([](const ChartColumn &column) { return column.nature == Nature::Number; });
    auto measures = of([](const ChartColumn &column) { return column.nature == Nature::Number && !column.isKey; });
    ChartChoice choice;
    if (measures.empty())
        measures = numbers;
    if (measures.empty())
        return choice;
    if (!times.empty()) {
        choice.x = times.front().column;
    } else if (!texts.empty()) {
        choice.kind = ChartKind::Bars;
        choice.x = texts.front().column;
    } else if (numbers.size() > 1) {
        const ChartColumn x = numbers.front().ascends ? numbers.front() : measures.front();
        std::erase_if(measures, [&x](const ChartColumn &measure) { return measure.column == x.column; });
        if (measures.empty()) // only keys are left
            std::ranges::copy_if(numbers, std::back_inserter(measures),
                                 [&x](const ChartColumn &number) { return number.column != x.column; });
        choice.kind = x.ascends ? ChartKind::Line : ChartKind::Points;
        choice.x = x.column;
    }
    choice.ys = comparable(measures);
    if (choice.kind == ChartKind::Points)
        choice.ys.resize(1);
    return choice;
}

} // namespace d1
