// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "ui/charts/axistext.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

constexpr double widestName = 160;
constexpr double namesAsked = 64; // whose width is looked at before it is decided how many stand there
constexpr double linesBetween = 3;

AxisLabels valueLabels(const ChartContent::Axis &axis, double atMost, double utcOffsetMs)
{
    const ChartTicks ticks = ticksOf(axis.scale, static_cast<int>(atMost), utcOffsetMs);
    AxisLabels labels;
    for (const double value : ticks.values)
        labels.fractions.push_back(axis.scale.fractionOf(value));
    labels.texts = AxisText().of(ticks, axis.scale.kind(), utcOffsetMs);
    return labels;
}

/// Before its change the clock said what is written at another time, or never.
void followClock(AxisLabels &labels, const ChartContent &content)
{
    AxisLabels followed;
    for (std::size_t label = 0; label < labels.fractions.size(); ++label) {
        const double written = content.x.scale.valueAt(labels.fractions[label]) + content.utcOffsetMs;
        const double time = written - content.utcOffsetMsAt(written - content.utcOffsetMs);
        const double place = content.x.scale.fractionOf(time);
        const bool isSaid = std::abs(time + content.utcOffsetMsAt(time) - written) < 1;
        if (!isSaid || place < 0 || place > 1)
            continue;
        followed.fractions.push_back(place);
        followed.texts << labels.texts[static_cast<qsizetype>(label)];
    }
    labels = std::move(followed);
}

/// Every one of the places, or every 2nd, 5th, 10th, 20th ..., so that the names do not touch.
AxisLabels nameLabels(const ChartContent::Axis &axis, const QFontMetricsF &font, double width)
{
    const double first = std::ceil(axis.scale.least());
    const double last = std::floor(axis.scale.most());
    const double asked = std::max(1.0, std::floor((last - first) / namesAsked));
    double widest = metrics::Space5;
    for (double place = first; place <= last; place += asked)
        widest = std::max(widest, font.horizontalAdvance(axis.nameOf(place)));
    widest = std::min(widest, widestName);
    const double room = std::max(1.0, width) / (axis.scale.most() - axis.scale.least());
    const double stride = std::max(1.0, tickStep((widest + metrics::Space3) / room, 1));
    AxisLabels labels;
    for (double place = first; place <= last; place += stride) {
        labels.fractions.push_back(axis.scale.fractionOf(place));
        labels.texts << font.elidedText(axis.nameOf(place), Qt::ElideRight, widest);
    }
    return labels;
}

AxisLabels labelsAcross(const ChartContent &content, const QFontMetricsF &font, double width)
{
    if (content.x.nameOf)
        return nameLabels(content.x, font, width);
    constexpr double twoDays = 2 * 24 * 3'600'000.0;
    const bool isClock =
        content.x.scale.kind() == ChartScale::Kind::Time && content.x.scale.most() - content.x.scale.least() < twoDays;
    const QString longLabel = isClock ? QStringLiteral("00 MMM 0000") : QStringLiteral("00 MMM");
    const double atMost = width / (font.horizontalAdvance(longLabel) + metrics::Space4);
    AxisLabels labels = valueLabels(content.x, atMost, content.utcOffsetMs);
    if (content.utcOffsetMsAt && content.x.scale.kind() == ChartScale::Kind::Time)
        followClock(labels, content);
    return labels;
}

double widestOf(const QStringList &texts, const QFontMetricsF &font)
{
    double widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, font.horizontalAdvance(text));
    return widest;
}

bool hasSecondLine(const QStringList &texts)
{
    return std::ranges::any_of(texts, [](const QString &text) { return text.contains(u'\n'); });
}

} // namespace

ChartFrame ChartFrame::of(const ChartContent &content, const QSizeF &size, const QFontMetricsF &font)
{
    ChartFrame frame;
    frame.size = size;
    if (content.isEmpty())
        return frame;
    const double line = std::ceil(font.height());
    const bool hasSeveral = content.series.size() > 1;
    double right = metrics::Space4;
    double top = metrics::Space3;
    if (hasSeveral && content.kind == ChartKind::Line) {
        QStringList names;
        for (const ChartContent::Series &series : content.series)
            names << series.name;
        right = metrics::Space2 + metrics::Space2 + std::min(WidestSeriesName, widestOf(names, font));
    } else if (hasSeveral) {
        top += line + metrics::Space1;
    }
    frame.y = valueLabels(content.y, size.height() / (linesBetween * line), content.utcOffsetMs);
    const double left = metrics::Space3 + (content.y.title.isEmpty() ? 0 : line + metrics::Space1)
                        + widestOf(frame.y.texts, font) + metrics::Space2;
    frame.x = labelsAcross(content, font, size.width() - left - right);
    const double bottom = metrics::Space2 + line * (hasSecondLine(frame.x.texts) ? 2 : 1) + metrics::Space2
                          + (content.x.title.isEmpty() ? 0 : line);
    const QRectF plot(QPointF(std::ceil(left), std::ceil(top)),
                      QPointF(std::floor(size.width() - right), std::floor(size.height() - bottom)));
    frame.plot = plot.isValid() ? plot : QRectF();
    return frame;
}

QPointF ChartFrame::at(double horizontal, double vertical) const
{
    return {plot.left() + horizontal * plot.width(), plot.bottom() - vertical * plot.height()};
}

QPointF ChartFrame::fractionsOf(const QPointF &pixel) const
{
    return {(pixel.x() - plot.left()) / plot.width(), (plot.bottom() - pixel.y()) / plot.height()};
}

} // namespace d1
