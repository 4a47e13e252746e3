// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartoverlay.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

constexpr double tickLength = 4;
constexpr double dotRadius = 3.5;
constexpr double swatch = 8;

struct Name {
    int series = 0;
    double y = 0; ///< in the middle of the text
};

/// The names' places from top to bottom, moved apart where they would touch, and kept within the plot.
std::vector<Name> placedNames(const ChartFrame &frame, const ChartContent &content, double height)
{
    std::vector<Name> names;
    for (std::size_t series = 0; series < content.series.size(); ++series) {
        const auto &points = content.series[series].points;
        const auto last =
            std::find_if_not(points.rbegin(), points.rend(), [](const ChartPoint &point) { return point.isGap(); });
        if (last != points.rend())
            names.push_back({static_cast<int>(series), frame.at(last->x, last->y).y()});
    }
    std::ranges::stable_sort(names, {}, &Name::y);
    double lowest = frame.plot.top();
    for (Name &name : names) {
        name.y = std::max(name.y, lowest + height / 2);
        lowest = name.y + height / 2;
    }
    double highest = frame.plot.bottom();
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        name->y = std::min(name->y, highest - height / 2);
        highest = name->y - height / 2;
    }
    return names;
}

} // namespace

ChartOverlay::ChartOverlay(const Theme &theme)
    : m_theme(theme)
{}

void ChartOverlay::paintAxes(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const
{
    const QRectF &plot = frame.plot;
    const QFont font = m_theme.font(FontRole::Secondary);
    const double line = QFontMetricsF(font).height();
    const QColor text = m_theme.color(ColorRole::SecondaryText);
    const QPen grid(m_theme.color(ColorRole::Border), 1);
    painter.setRenderHint(QPainter::Antialiasing, false); // hairlines on whole pixels
    painter.setFont(font);
    for (std::size_t label = 0; label < frame.y.fractions.size(); ++label) {
        const double y = std::round(frame.at(0, frame.y.fractions[label]).y());
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(text);
        painter.drawText(QRectF(0, y - line / 2, plot.left() - metrics::Space2, line),
                         Qt::AlignRight | Qt::AlignVCenter, frame.y.texts[static_cast<qsizetype>(label)]);
    }
    painter.setPen(m_theme.color(ColorRole::MutedText));
    const double zero = content.y.scale.fractionOf(0);
    const double ground = zero > 0 && zero < 1 ? std::round(frame.at(0, zero).y()) : plot.bottom();
    painter.drawLine(QPointF(plot.left(), ground), QPointF(plot.right(), ground));
    const double rightEdge = frame.size.width();
    for (std::size_t label = 0; label < frame.x.fractions.size(); ++label) {
        const double x = std::round(frame.at(frame.x.fractions[label], 0).x());
        painter.setPen(m_theme.color(ColorRole::MutedText));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + tickLength));
        painter.setPen(text);
        constexpr double room = 200;
        QRectF place =
            painter.boundingRect(QRectF(x - room / 2, plot.bottom() + metrics::Space2, room, 2 * line),
                                 Qt::AlignHCenter | Qt::AlignTop, frame.x.texts[static_cast<qsizetype>(label)]);
        place.moveRight(std::min(place.right(), rightEdge)); // the last one stays in the picture
        place.moveLeft(std::max(place.left(), 0.0));
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, frame.x.texts[static_cast<qsizetype>(label)]);
    }
    paintTitles(painter, frame, content);
}

void ChartOverlay::paintTitles(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const
{
    const QRectF &plot = frame.plot;
    const QFontMetricsF font(painter.font());
    painter.setPen(m_theme.color(ColorRole::SecondaryText));
    const QRectF below(plot.left(), frame.size.height() - metrics::Space2 - font.height(), plot.width(), font.height());
    painter.drawText(below, Qt::AlignCenter, font.elidedText(content.x.title, Qt::ElideRight, below.width()));
    if (content.y.title.isEmpty())
        return;
    painter.save();
    painter.translate(metrics::Space3, plot.bottom());
    painter.rotate(-90);
    const QRectF beside(0, 0, plot.height(), font.height());
    painter.drawText(beside, Qt::AlignCenter, font.elidedText(content.y.title, Qt::ElideRight, beside.width()));
    painter.restore();
}

void ChartOverlay::paintNames(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const
{
    if (content.series.size() < 2) // the axis names it
        return;
    if (content.kind == ChartKind::Line)
        paintEndNames(painter, frame, content);
    else
        paintLegend(painter, frame, content);
}

void ChartOverlay::paintLegend(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const
{
    const QRectF &plot = frame.plot;
    const QFont font = m_theme.font(FontRole::Secondary);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double middle = plot.top() - metrics::Space2 - metrics.height() / 2;
    double left = plot.left();
    for (std::size_t series = 0; series < content.series.size(); ++series) {
        painter.fillRect(QRectF(left, middle - swatch / 2, swatch, swatch), m_theme.series(static_cast<int>(series)));
        left += swatch + metrics::Space1;
        const QString name = metrics.elidedText(content.series[series].name, Qt::ElideRight, WidestSeriesName);
        painter.setPen(m_theme.color(ColorRole::SecondaryText));
        painter.drawText(QRectF(left, middle - metrics.height() / 2, WidestSeriesName, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        left += metrics.horizontalAdvance(name) + metrics::Space4;
    }
}

void ChartOverlay::paintEndNames(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const
{
    const QRectF &plot = frame.plot;
    const QFont font = m_theme.font(FontRole::Secondary);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const Name &name : placedNames(frame, content, metrics.height())) {
        const QRectF place(plot.right() + metrics::Space2, name.y - metrics.height() / 2, WidestSeriesName,
                           metrics.height());
        painter.setPen(m_theme.series(name.series));
        const QString &text = content.series[static_cast<std::size_t>(name.series)].name;
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, WidestSeriesName));
    }
}

void ChartOverlay::paintMarks(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const
{
    const QRectF &plot = frame.plot;
    const QFontMetricsF metrics(m_theme.font(FontRole::Secondary));
    painter.setFont(m_theme.font(FontRole::Secondary));
    constexpr int half = 128; // of 255: neither the words nor the lines below may go
    QColor ground = m_theme.color(ColorRole::Surface);
    ground.setAlpha(half);
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const ChartContent::Mark &mark = content.marks[i];
        const double x = frame.at(mark.x, 0).x();
        if (x < plot.left() || x > plot.right())
            continue;
        painter.setPen(QPen(m_theme.color(ColorRole::MutedText), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(m_theme.color(ColorRole::SecondaryText));
        // Up to the next mark, which says its own.
        const double end = i + 1 < content.marks.size() ? frame.at(content.marks[i + 1].x, 0).x() : plot.right();
        const double room = std::min(end, plot.right()) - x - metrics::Space1;
        constexpr double narrowest = 24;
        if (room < narrowest)
            continue;
        const QString text = metrics.elidedText(mark.text, Qt::ElideRight, room);
        const QRectF place(x + metrics::Space1, plot.top(), metrics.horizontalAdvance(text) + 1, metrics.height());
        painter.fillRect(place.adjusted(-2, 0, 2, 0), ground);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, text);
    }
}

void ChartOverlay::paintSelection(QPainter &painter, const ChartFrame &frame, double from, double to) const
{
    constexpr int lightly = 48; // of 255: what lies below is still read
    const QRectF chosen(frame.at(from, 1), frame.at(to, 0));
    QColor ground = m_theme.color(ColorRole::Accent);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(ground);
    for (const double x : {chosen.left(), chosen.right()})
        painter.drawLine(QPointF(std::round(x), chosen.top()), QPointF(std::round(x), chosen.bottom()));
    ground.setAlpha(lightly);
    painter.fillRect(chosen, ground);
}

void ChartOverlay::paintCrosshair(QPainter &painter, const ChartFrame &frame, const ChartContent &content,
                                  const Crosshair &crosshair) const
{
    const QRectF &plot = frame.plot;
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = frame.at(crosshair.x, 0).x();
    painter.setPen(QPen(m_theme.color(ColorRole::MutedText), 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(QPen(m_theme.color(ColorRole::Surface), 1.5));
    for (const Crosshair::Reading &reading : crosshair.readings) {
        if (std::isnan(reading.y))
            continue;
        painter.setBrush(m_theme.series(reading.series));
        painter.drawEllipse(frame.at(crosshair.x, reading.y), dotRadius, dotRadius);
    }
    paintReadings(painter, frame, content, crosshair);
}

void ChartOverlay::paintReadings(QPainter &painter, const ChartFrame &frame, const ChartContent &content,
                                 const Crosshair &crosshair) const
{
    const QRectF &plot = frame.plot;
    const QFont font = m_theme.font(FontRole::Secondary);
    const QFontMetricsF metrics(font);
    const auto nameOf = [&](const Crosshair::Reading &reading) {
        return metrics.elidedText(content.series[static_cast<std::size_t>(reading.series)].name, Qt::ElideRight,
                                  WidestSeriesName);
    };
    double names = 0;
    double values = 0;
    for (const Crosshair::Reading &reading : crosshair.readings) {
        names = std::max(names, metrics.horizontalAdvance(nameOf(reading)));
        values = std::max(values, metrics.horizontalAdvance(reading.text));
    }
    names += swatch + metrics::Space2 + metrics::Space4;
    const double width = std::max(names + values, metrics.horizontalAdvance(crosshair.title));
    const double line = metrics.height();
    const QSizeF size(width + 2 * metrics::Space2,
                      line * static_cast<double>(1 + crosshair.readings.size()) + 2 * metrics::Space2);
    // Beside the line, on the side where there is more room.
    const double x = frame.at(crosshair.x, 0).x();
    const bool isRight = x - plot.left() < plot.width() / 2;
    const QRectF box(
        QPointF(isRight ? x + metrics::Space3 : x - metrics::Space3 - size.width(), plot.top() + metrics::Space2),
        size);
    painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(box, metrics::ControlRadius, metrics::ControlRadius);
    painter.setFont(font);
    QRectF text = box.adjusted(metrics::Space2, metrics::Space2, -metrics::Space2, -metrics::Space2);
    text.setHeight(line);
    painter.setPen(m_theme.color(ColorRole::SecondaryText));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, crosshair.title);
    for (const Crosshair::Reading &reading : crosshair.readings) {
        text.translate(0, line);
        const QRectF square(text.left(), text.center().y() - swatch / 2, swatch, swatch);
        painter.fillRect(square, m_theme.series(reading.series));
        painter.setPen(m_theme.color(ColorRole::SecondaryText));
        painter.drawText(text.adjusted(swatch + metrics::Space2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         nameOf(reading));
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, reading.text);
    }
}

} // namespace d1
