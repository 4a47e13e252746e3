// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/chartscale.h"

#include "features/charts/charttick.h"

namespace d1 {

namespace {

/// Room around a single value, so that it stands in the middle of its axis.
ValueRange withExtent(ChartScale::Kind kind, ValueRange range)
{
    if (range.isEmpty())
        return {kind == ChartScale::Kind::Logarithmic ? 1.0 : 0.0, kind == ChartScale::Kind::Logarithmic ? 10.0 : 1.0};
    if (range.span() > 0)
        return range;
    constexpr double minute = 60'000;
    switch (kind) {
    case ChartScale::Kind::Time:
        return {range.least - minute, range.most + minute};
    case ChartScale::Kind::Logarithmic:
        return {range.least / 10, range.most * 10};
    case ChartScale::Kind::Linear:
        break;
    }
    const double room = range.least == 0 ? 1 : std::abs(range.least) / 10;
    return {range.least - room, range.most + room};
}

ValueRange roomyDecades(ValueRange range)
{
    const double first = std::floor(std::log10(range.least));
    const double last = std::max(first + 1, std::ceil(std::log10(range.most)));
    return {std::pow(10.0, first), std::pow(10.0, last)};
}

ValueRange roomyLinear(ValueRange range, int ticks, bool withZero)
{
    // Height below the least value that is worth giving up for a bottom of 0.
    constexpr double cheap = 0.5;
    if (withZero || (range.least > 0 && range.least < cheap * range.most))
        range.least = std::min(range.least, 0.0);
    if (withZero || (range.most < 0 && range.most > cheap * range.least))
        range.most = std::max(range.most, 0.0);
    range = withExtent(ChartScale::Kind::Linear, range);
    const double step = tickStep(range.span(), ticks);
    return {std::floor(range.least / step) * step, std::ceil(range.most / step) * step};
}

} // namespace

ChartScale ChartScale::exactly(Kind kind, ValueRange range)
{
    range = withExtent(kind, range);
    return {kind, range.least, range.most};
}

ChartScale ChartScale::roomy(Kind kind, ValueRange range, int ticks, bool withZero)
{
    switch (kind) {
    case Kind::Time:
        break;
    case Kind::Logarithmic:
        range = roomyDecades(withExtent(kind, range));
        break;
    case Kind::Linear:
        range = roomyLinear(range.isEmpty() ? ValueRange{0, 1} : range, ticks, withZero);
        break;
    }
    return exactly(kind, range);
}

double ChartScale::fractionOf(double value) const
{
    if (m_kind == Kind::Logarithmic)
        return value > 0 ? std::log(value / m_least) / std::log(m_most / m_least)
                         : std::numeric_limits<double>::quiet_NaN();
    return (value - m_least) / (m_most - m_least);
}

double ChartScale::valueAt(double fraction) const
{
    if (m_kind == Kind::Logarithmic)
        return m_least * std::pow(m_most / m_least, fraction);
    return m_least + fraction * (m_most - m_least);
}

} // namespace d1
