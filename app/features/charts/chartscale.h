// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/valuerange.h"

namespace d1 {

/// Where a value stands along an axis: a fraction from 0 (the axis' beginning) to 1 (its end), and back. A chart paints
/// fractions, so that a logarithmic axis and one of times are no cases of their own. Times are milliseconds since 1970.
class ChartScale
{
public:
    enum class Kind { Linear, Logarithmic, Time };

    /// From 0 to 1.
    ChartScale() = default;

    /// From the least to the greatest value, as they are; a range without extent gets one around its value.
    [[nodiscard]] static ChartScale exactly(Kind kind, ValueRange range);
    /// Wide enough to begin and end on a tick when there are about `ticks` of them. A linear one starts at 0 when that
    /// costs little height, or when `withZero`; a logarithmic one has room for the positive values only.
    [[nodiscard]] static ChartScale roomy(Kind kind, ValueRange range, int ticks, bool withZero = false);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] double most() const { return m_most; }

    /// Below 0 or above 1 outside the axis; NaN for NaN, and for what a logarithm does not know.
    [[nodiscard]] double fractionOf(double value) const;
    [[nodiscard]] double valueAt(double fraction) const;

    bool operator==(const ChartScale &) const = default;

private:
    ChartScale(Kind kind, double least, double most)
        : m_kind(kind)
        , m_least(least)
        , m_most(most)
    {}

    Kind m_kind = Kind::Linear;
    double m_least = 0;
    double m_most = 1;
};

} // namespace d1
