// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartfigure.h"

#include "features/charts/peakthinning.h"
#include "features/charts/pointthinning.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace d1 {

namespace {

constexpr int roomyTicks = 6;
constexpr std::size_t pointPixels = 2; // points nearer than this cover each other

/// Points at the edge are painted whole.
ValueRange withRoom(ValueRange range)
{
    constexpr double share = 0.02;
    return {range.least - share * range.span(), range.most + share * range.span()};
}

ChartScale yScaleOf(const ChartData &data)
{
    ValueRange range;
    for (const ChartData::Series &series : data.series()) {
        range.add(series.range.least);
        range.add(series.range.most);
    }
    const auto kind = data.choice().isLogarithmic ? ChartScale::Kind::Logarithmic : ChartScale::Kind::Linear;
    if (data.choice().kind == ChartKind::Points && kind == ChartScale::Kind::Linear)
        range = withRoom(range);
    return ChartScale::roomy(kind, range, roomyTicks, data.choice().kind == ChartKind::Bars);
}

ChartScale xScaleOf(const ChartData &data)
{
    if (data.choice().kind == ChartKind::Points && !data.isByPlace())
        return ChartScale::roomy(data.xKind(), withRoom(data.xRange()), roomyTicks);
    return ChartScale::exactly(data.xKind(), data.xRange());
}

/// The farthest from zero of all series, so that the bars of one row stay together.
std::vector<double> heightsOf(const ChartData &data)
{
    std::vector<double> heights(data.size(), std::numeric_limits<double>::quiet_NaN());
    for (const ChartData::Series &series : data.series()) {
        for (std::size_t entry = 0; entry < heights.size(); ++entry)
            heights[entry] = std::fmax(heights[entry], std::abs(series.values[entry]));
    }
    return heights;
}

std::vector<ChartPoint> pointsOf(const ChartData &data, const ChartFigure &figure, const ChartData::Series &series,
                                 auto thinning)
{
    for (std::size_t entry = 0; entry < data.size(); ++entry) {
        const double y = figure.y.fractionOf(series.values[entry]);
        thinning.add({figure.x.fractionOf(data.xs()[entry]), y, entry});
    }
    return thinning.finish();
}

std::vector<ChartPoint> barsOf(const ChartFigure &figure, const ChartData::Series &series)
{
    std::vector<ChartPoint> points;
    for (const std::size_t entry : figure.bars) {
        const double x = (static_cast<double>(points.size()) + 0.5) / static_cast<double>(figure.bars.size());
        points.push_back({x, figure.y.fractionOf(series.values[entry]), entry});
    }
    return points;
}

} // namespace

ChartFigure ChartFigure::of(const ChartData &data, std::size_t width, std::size_t height)
{
    ChartFigure figure;
    figure.x = xScaleOf(data);
    figure.y = yScaleOf(data);
    if (data.choice().kind == ChartKind::Bars) {
        const std::size_t room = NarrowestBar * std::max<std::size_t>(1, data.series().size());
        figure.bars = thinnedBars(heightsOf(data), std::max<std::size_t>(1, width / room));
        figure.isThinned = figure.bars.size() < data.size();
    }
    for (const ChartData::Series &series : data.series()) {
        Line line;
        line.column = series.column;
        switch (data.choice().kind) {
        case ChartKind::Bars:
            line.points = barsOf(figure, series);
            break;
        case ChartKind::Line:
            line.points = pointsOf(data, figure, series, PeakThinning(width));
            break;
        case ChartKind::Points:
            line.points =
                pointsOf(data, figure, series, PointThinning(1 + width / pointPixels, 1 + height / pointPixels));
            break;
        }
        const auto drawn = std::ranges::count_if(line.points, [](const ChartPoint &point) { return !point.isGap(); });
        const auto values = std::ranges::count_if(series.values, [](double value) { return !std::isnan(value); });
        figure.isThinned = figure.isThinned || drawn < values;
        figure.lines.push_back(std::move(line));
    }
    return figure;
}

std::vector<ChartPoint> ChartFigure::stops() const
{
    std::vector<ChartPoint> stops;
    for (const Line &line : lines)
        std::ranges::remove_copy_if(line.points, std::back_inserter(stops), &ChartPoint::isGap);
    std::ranges::stable_sort(stops, {}, [](const ChartPoint &point) { return std::pair(point.x, point.place); });
    const auto repeated = std::ranges::unique(stops, {}, &ChartPoint::place);
    stops.erase(repeated.begin(), repeated.end());
    return stops;
}

std::size_t ChartFigure::pointCount() const
{
    std::size_t count = 0;
    for (const Line &line : lines)
        count += static_cast<std::size_t>(
            std::ranges::count_if(line.points, [](const ChartPoint &point) { return !point.isGap(); }));
    return count;
}

} // namespace d1
