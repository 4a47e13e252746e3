// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "ui/charts/chartcontent.h"
#include "ui/charts/crosshair.h"
#include "ui/monitor/chartsubject.h"
#include "ui/monitor/timemark.h"

#include <map>
#include <optional>

namespace d1 {

/// One chart of a page as it is drawn: what the lines of a subject look like on axes, and what stands where the
/// crosshair is. A value, made anew when the figures change.
class TrafficFigure
{
public:
    /// `lines` are those drawn, of `series`' steps; `columns` of pixels there are.
    TrafficFigure(const ChartSubject &subject, const std::vector<MeasureSeries> &lines,
                  const std::vector<Clock::WallTime> &edges, bool isLogarithmic, std::size_t columns);

    /// By time; those out of sight are left out.
    void setMarks(const std::vector<TimeMark> &marks);

    [[nodiscard]] const ChartContent &content() const { return m_content; }
    /// What the marks of each step say, of those that have any.
    [[nodiscard]] const std::map<std::size_t, QString> &notes() const { return m_notes; }
    [[nodiscard]] std::size_t steps() const { return m_edges.size() < 2 ? 0 : m_edges.size() - 1; }

    /// Of a step that the span does not cut off.
    [[nodiscard]] std::chrono::seconds stepLength() const;

    /// The step of a moment, or of a fraction of the horizontal axis; nothing outside.
    [[nodiscard]] std::optional<std::size_t> stepAt(Clock::WallTime time) const;
    [[nodiscard]] std::optional<std::size_t> stepAt(double fraction) const;
    /// Needs a step there is.
    [[nodiscard]] Clock::WallTime middleOf(std::size_t step) const;
    [[nodiscard]] Crosshair crosshairAt(std::size_t step) const;
    /// From the beginning of the first to the end of the last of these steps.
    [[nodiscard]] TimeSpan spanOf(std::size_t first, std::size_t last) const;
    [[nodiscard]] double fractionOf(Clock::WallTime time) const;

    /// What a crosshair says, in words, and the marks of its step.
    [[nodiscard]] QString sentence(const Crosshair &crosshair) const;

private:
    [[nodiscard]] QString titleOf(std::size_t step) const;

    std::vector<MeasureSeries> m_lines;
    std::vector<Clock::WallTime> m_edges;
    ChartContent m_content;
    std::map<std::size_t, QString> m_notes;
    bool m_clocksChange = false; ///< within what is shown
};

} // namespace d1
