// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/charttick.h"

#include <QLocale>
#include <QStringList>

namespace d1 {

/// The labels of an axis: numbers as short as their step allows, in one unit for all ("0", "2.5 k", "5 k"); times with
/// the date on a second line where it is new. Plain text.
class AxisText
{
public:
    /// The person's locale; English where there is none ("C").
    explicit AxisText(QLocale locale = QLocale());

    /// One a tick. Times are those of a clock that is ahead of UTC by `utcOffsetMs`.
    [[nodiscard]] QStringList of(const ChartTicks &ticks, ChartScale::Kind kind, double utcOffsetMs = 0) const;

private:
    [[nodiscard]] QString number(double value, double step) const;
    [[nodiscard]] QStringList times(const ChartTicks &ticks, double utcOffsetMs) const;

    QLocale m_locale;
};

} // namespace d1
