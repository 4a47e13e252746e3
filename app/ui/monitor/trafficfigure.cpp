// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/trafficfigure.h"

#include "features/charts/peakthinning.h"
#include "ui/monitor/measurewords.h"
#include "ui/traffic/rangewords.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

constexpr int ticks = 3; // as many labels as a chart of this page has room for, so that the axis ends on one

double millisecondsOf(Clock::WallTime time)
{
    return std::chrono::duration<double, std::milli>(time.time_since_epoch()).count();
}

double utcOffsetMsAt(double time)
{
    return 1000.0 * QDateTime::fromMSecsSinceEpoch(std::llround(time)).offsetFromUtc();
}

ChartScale heightOf(const std::vector<MeasureSeries> &lines, bool isLogarithmic)
{
    ValueRange range;
    for (const MeasureSeries &line : lines) {
        for (const double value : line.values) {
            const double height = MeasureWords::onAxis(unitOf(line.measure), value);
            if (!isLogarithmic || height > 0)
                range.add(height);
        }
    }
    if (isLogarithmic)
        return ChartScale::roomy(ChartScale::Kind::Logarithmic, range, ticks);
    if (range.isEmpty() || range.most <= 0)
        range = {0, 1};
    return ChartScale::roomy(ChartScale::Kind::Linear, range, ticks, true);
}

} // namespace

TrafficFigure::TrafficFigure(const ChartSubject &subject, const std::vector<MeasureSeries> &lines,
                             const std::vector<Clock::WallTime> &edges, bool isLogarithmic, std::size_t columns)
    : m_lines(lines)
    , m_edges(edges)
{
    if (steps() == 0)
        return;
    m_content.kind = ChartKind::Line;
    m_content.x.scale =
        ChartScale::exactly(ChartScale::Kind::Time, {millisecondsOf(m_edges.front()), millisecondsOf(m_edges.back())});
    m_content.y.scale = heightOf(m_lines, isLogarithmic);
    m_content.utcOffsetMs = utcOffsetMsAt(millisecondsOf(m_edges.back()));
    m_clocksChange = utcOffsetMsAt(millisecondsOf(m_edges.front())) != m_content.utcOffsetMs;
    if (m_clocksChange)
        m_content.utcOffsetMsAt = utcOffsetMsAt;
    for (const MeasureSeries &line : m_lines) {
        PeakThinning thinning(std::max<std::size_t>(columns, 1));
        for (std::size_t step = 0; step < std::min(steps(), line.values.size()); ++step) {
            const double height = MeasureWords::onAxis(subject.unit(), line.values[step]);
            thinning.add({fractionOf(middleOf(step)), m_content.y.scale.fractionOf(height), step});
        }
        m_content.series.push_back({MeasureWords::lineName(line), thinning.finish()});
    }
}

void TrafficFigure::setMarks(const std::vector<TimeMark> &marks)
{
    m_content.marks.clear();
    m_notes.clear();
    for (const TimeMark &mark : marks) {
        const std::optional<std::size_t> step = stepAt(mark.time);
        if (!step)
            continue;
        m_content.marks.push_back({fractionOf(mark.time), mark.text});
        QString &note = m_notes[*step];
        note += note.isEmpty() ? mark.text : QStringLiteral("; ") + mark.text;
    }
}

double TrafficFigure::fractionOf(Clock::WallTime time) const
{
    return m_content.x.scale.fractionOf(millisecondsOf(time));
}

std::chrono::seconds TrafficFigure::stepLength() const
{
    if (steps() == 0)
        return {};
    const std::size_t step = steps() > 2 ? 1 : 0;
    return std::chrono::round<std::chrono::seconds>(m_edges[step + 1] - m_edges[step]);
}

Clock::WallTime TrafficFigure::middleOf(std::size_t step) const
{
    return m_edges[step] + (m_edges[step + 1] - m_edges[step]) / 2;
}

std::optional<std::size_t> TrafficFigure::stepAt(Clock::WallTime time) const
{
    if (steps() == 0 || time < m_edges.front() || time >= m_edges.back())
        return std::nullopt;
    return static_cast<std::size_t>(std::ranges::upper_bound(m_edges, time) - m_edges.begin()) - 1;
}

std::optional<std::size_t> TrafficFigure::stepAt(double fraction) const
{
    if (steps() == 0)
        return std::nullopt;
    const auto length = std::chrono::duration<double>(m_edges.back() - m_edges.front());
    const auto time = m_edges.front() + std::chrono::duration_cast<Clock::WallTime::duration>(length * fraction);
    return stepAt(std::clamp(time, m_edges.front(), m_edges.back() - Clock::WallTime::duration(1)));
}

TimeSpan TrafficFigure::spanOf(std::size_t first, std::size_t last) const
{
    return {m_edges[std::min(first, last)], m_edges[std::max(first, last) + 1]};
}

QString TrafficFigure::titleOf(std::size_t step) const
{
    using namespace std::chrono_literals;
    const QDateTime begin = RangeWords::localTime(m_edges[step]);
    const QDateTime end = RangeWords::localTime(m_edges[step + 1]);
    const auto length = m_edges[step + 1] - m_edges[step];
    const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
    if (length <= 1s)
        return begin.toString(QStringLiteral("HH:mm:ss"));
    QString clock = length < 1min ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    if (m_clocksChange) // an hour comes twice
        clock += QStringLiteral(" t");
    const QString day = locale.toString(begin.date(), u"ddd d MMM");
    if (length >= 24h) {
        const QTime midnight(0, 0);
        const bool isOfDays = begin.time() == midnight && end.time() == midnight;
        const QString last = locale.toString(isOfDays ? end.date().addDays(-1) : end.date(), u"ddd d MMM");
        if (isOfDays)
            return last == day ? day : QStringLiteral("%1 – %2").arg(day, last);
        return QStringLiteral("%1 %2 – %3 %4").arg(day, begin.toString(clock), last, end.toString(clock));
    }
    return QStringLiteral("%1 %2–%3").arg(day, begin.toString(clock), end.toString(clock));
}

Crosshair TrafficFigure::crosshairAt(std::size_t step) const
{
    Crosshair crosshair;
    crosshair.x = fractionOf(middleOf(step));
    crosshair.title = titleOf(step);
    for (std::size_t series = 0; series < m_lines.size(); ++series) {
        const MeasureSeries &line = m_lines[series];
        const double value = step < line.values.size() ? line.values[step] : std::numeric_limits<double>::quiet_NaN();
        const double height = MeasureWords::onAxis(unitOf(line.measure), value);
        crosshair.readings.append(
            {static_cast<int>(series), m_content.y.scale.fractionOf(height), MeasureWords::brief(line.measure, value)});
    }
    return crosshair;
}

QString TrafficFigure::sentence(const Crosshair &crosshair) const
{
    QStringList parts{crosshair.title};
    for (const Crosshair::Reading &reading : crosshair.readings)
        parts << QStringLiteral("%1 %2").arg(m_content.series[static_cast<std::size_t>(reading.series)].name,
                                             reading.text);
    const auto step = stepAt(crosshair.x);
    if (const auto note = step ? m_notes.find(*step) : m_notes.end(); note != m_notes.end())
        parts << note->second;
    return parts.join(QStringLiteral(", "));
}

} // namespace d1
