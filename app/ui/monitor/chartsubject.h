// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"

#include <QString>

#include <vector>

namespace d1 {

/// What one chart of the monitor is about. Its measures share a unit.
struct ChartSubject {
    /// Which lines of a measure: that of everything, those of its parts (operations, kinds, databases), or both.
    enum class Parts { Whole, Each, WholeAndEach };

    QString name; ///< of the object, and of files: "server-time"
    QString title;
    QString absence; ///< why there is no line; a sentence
    std::vector<Measure> measures;
    std::vector<Measure> hidden; ///< of these, lines that are only drawn when asked for
    Parts parts = Parts::Whole;
    bool hasLogarithm = false;

    [[nodiscard]] MeasureUnit unit() const { return unitOf(measures.front()); }
    /// The lines of the series that are about it: at most as many as can be told apart, those that come to most.
    [[nodiscard]] std::vector<MeasureSeries> linesOf(const TrafficSeries &series) const;
};

/// All charts of the monitor, in order. Round trip and server time are two.
[[nodiscard]] std::vector<ChartSubject> monitorCharts();

} // namespace d1
