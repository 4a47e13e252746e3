// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace d1 {

/// Measures in words and units. Charts draw milliseconds and percent; values everywhere else are those of the series.
class MeasureWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::MeasureWords)

public:
    /// What a line is called in a chart: "P95", "all", "select", "timeout", the name of a database.
    [[nodiscard]] static QString lineName(const MeasureSeries &line);
    /// At most three significant digits and a unit: "3.1 ms", "12.4 k rows"; "–" for what is not known.
    [[nodiscard]] static QString brief(Measure measure, double value);
    /// As exact as it is known, with its unit; empty for what is not known.
    [[nodiscard]] static QString exact(Measure measure, double value);

    /// Along the axis of a chart: "ms", "%", "per second". What is summed up says over how long: "rows in 5 min".
    [[nodiscard]] static QString axisUnit(MeasureUnit unit, std::chrono::seconds step = std::chrono::seconds(0));
    /// In that unit.
    [[nodiscard]] static double onAxis(MeasureUnit unit, double value);
};

} // namespace d1
