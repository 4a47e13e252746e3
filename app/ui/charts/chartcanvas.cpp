// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcanvas.h"

#include "ui/charts/seriespool.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace d1 {

namespace {

constexpr double strokeWidth = 1.6;
constexpr double lonePointSize = 4;
constexpr double cloudPointSize = 5;
constexpr double barShare = 0.75;  // of the room of a row
constexpr double shortestDrag = 4; // pixels; less is a click
constexpr int farAway = std::numeric_limits<int>::max() / 2;

} // namespace

ChartCanvas::ChartCanvas(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_overlay(theme)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
    , m_pool(std::make_unique<SeriesPool>(*chart(), *m_x, *m_y))
{
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    connect(scene(), &QGraphicsScene::changed, this, &ChartCanvas::forgetPicture); // it lays out in its own time
    connect(&theme, &Theme::changed, this, &ChartCanvas::rebuild);
    rebuild();
}

ChartCanvas::~ChartCanvas() = default;

void ChartCanvas::setContent(ChartContent content)
{
    m_content = std::move(content);
    m_crosshair.reset();
    rebuild();
}

void ChartCanvas::setCrosshair(std::optional<Crosshair> crosshair)
{
    m_crosshair = std::move(crosshair);
    viewport()->update();
}

void ChartCanvas::setSelectable(bool selectable)
{
    m_isSelectable = selectable;
}

void ChartCanvas::setSelection(std::optional<ChartSelection> selection)
{
    m_selection = selection;
    viewport()->update();
}

void ChartCanvas::forgetPicture()
{
    m_picture = QPixmap();
    viewport()->update();
}

void ChartCanvas::rebuild()
{
    const bool hasBars = m_content.kind == ChartKind::Bars && !m_content.isEmpty();
    if (std::exchange(m_hasBars, hasBars) || hasBars) {
        chart()->removeAllSeries();
        m_pool->forget();
    }
    addSeries();
    if (hasBars) { // Qt Charts counts them from 0 and lets them stand on 0
        m_x->setRange(-0.5, static_cast<double>(m_content.series.front().points.size()) - 0.5);
        m_y->setRange(-ground(), 1 - ground());
    } else {
        m_x->setRange(0, 1);
        m_y->setRange(0, 1);
    }
    layOut();
}

void ChartCanvas::layOut()
{
    m_frame = ChartFrame::of(m_content, size(), QFontMetricsF(m_theme.font(FontRole::Secondary)));
    chart()->setPlotArea(m_frame.plot);
    forgetPicture();
}

void ChartCanvas::addSeries()
{
    if (m_hasBars)
        return addBars();
    m_pool->begin();
    for (std::size_t series = 0; series < m_content.series.size(); ++series) {
        const QColor color = m_theme.series(static_cast<int>(series));
        if (m_content.kind == ChartKind::Line)
            addLine(m_content.series[series], color);
        else
            addPoints(m_content.series[series].points, color, cloudPointSize);
    }
    m_pool->end();
}

/// A series of Qt Charts knows no gap: each run between two gaps is one.
void ChartCanvas::addLine(const ChartContent::Series &series, const QColor &color)
{
    std::vector<ChartPoint> lone;
    for (const std::span<const ChartPoint> run : runsOf(series.points)) {
        if (run.size() == 1) {
            lone.push_back(run.front());
            continue;
        }
        QList<QPointF> points;
        points.reserve(std::ssize(run));
        for (const ChartPoint &point : run)
            points.append({point.x, point.y});
        m_pool->addLine(points, QPen(color, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    if (!lone.empty())
        addPoints(lone, color, lonePointSize);
}

void ChartCanvas::addPoints(std::span<const ChartPoint> points, const QColor &color, double size)
{
    QList<QPointF> places;
    for (const ChartPoint &point : points) {
        if (!point.isGap())
            places.append({point.x, point.y});
    }
    m_pool->addPoints(places, color, size);
}

/// Where zero is: what bars stand on. A logarithm has none, its bars stand on the axis.
double ChartCanvas::ground() const
{
    const double zero = m_content.y.scale.fractionOf(0);
    return std::isnan(zero) ? 0 : zero;
}

void ChartCanvas::addBars()
{
    auto *bars = new QBarSeries;
    bars->setBarWidth(barShare);
    for (std::size_t series = 0; series < m_content.series.size(); ++series) {
        auto *set = new QBarSet(m_content.series[series].name);
        set->setBrush(m_theme.series(static_cast<int>(series)));
        set->setPen(Qt::NoPen);
        for (const ChartPoint &point : m_content.series[series].points)
            set->append(point.isGap() ? 0 : point.y - ground());
        bars->append(set);
    }
    chart()->addSeries(bars);
    bars->attachAxis(m_x);
    bars->attachAxis(m_y);
}

void ChartCanvas::paintOn(QPainter &painter, const QSizeF &size)
{
    const QScopedValueRollback paper(m_isOnPaper, true);
    render(&painter, QRectF(QPointF(0, 0), size), viewport()->rect(), Qt::IgnoreAspectRatio);
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(viewport()->size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&m_picture);
        painter.setRenderHints(renderHints());
        paintOn(painter, viewport()->size());
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    if (!m_frame.plot.isEmpty()) {
        if (m_selection)
            m_overlay.paintSelection(painter, m_frame, m_selection->from, m_selection->to);
        if (m_crosshair)
            m_overlay.paintCrosshair(painter, m_frame, m_content, *m_crosshair);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.color(ColorRole::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0, 0, -1, -1));
    }
}

void ChartCanvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_theme.color(ColorRole::Surface));
    if (!m_frame.plot.isEmpty())
        m_overlay.paintAxes(*painter, m_frame, m_content);
    painter->setRenderHint(QPainter::Antialiasing);
}

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_frame.plot.isEmpty())
        return;
    m_overlay.paintMarks(*painter, m_frame, m_content);
    m_overlay.paintNames(*painter, m_frame, m_content);
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

double ChartCanvas::alongAxis(const QMouseEvent &event) const
{
    return std::clamp(m_frame.fractionsOf(event.position()).x(), 0.0, 1.0);
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    QChartView::mousePressEvent(event);
    if (m_isSelectable && event->button() == Qt::LeftButton && m_frame.plot.contains(event->position()))
        m_dragFrom = alongAxis(*event);
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    if (m_frame.plot.contains(event->position()))
        Q_EMIT hovered(m_frame.fractionsOf(event->position()));
    else
        Q_EMIT hoverEnded();
    if (m_dragFrom) {
        const auto [from, to] = std::minmax({*m_dragFrom, alongAxis(*event)});
        Q_EMIT dragged({from, to});
    }
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    if (!m_dragFrom || event->button() != Qt::LeftButton)
        return;
    const auto [from, to] = std::minmax({*std::exchange(m_dragFrom, std::nullopt), alongAxis(*event)});
    const bool isClick = (to - from) * m_frame.plot.width() < shortestDrag;
    if (!isClick)
        Q_EMIT selectionMade({from, to});
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    QChartView::mouseDoubleClickEvent(event);
    if (m_crosshair)
        Q_EMIT chosen();
}

void ChartCanvas::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    Q_EMIT hoverEnded();
}

void ChartCanvas::stepBy(int steps, bool stretches)
{
    if (stretches && m_isSelectable)
        Q_EMIT stretched(steps);
    else
        Q_EMIT stepped(steps);
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    constexpr int leap = 10;
    const bool stretches = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return stepBy(-1, stretches);
    case Qt::Key_Right:
        return stepBy(1, stretches);
    case Qt::Key_PageUp:
        return stepBy(-leap, stretches);
    case Qt::Key_PageDown:
        return stepBy(leap, stretches);
    case Qt::Key_Home:
        return stepBy(-farAway, stretches);
    case Qt::Key_End:
        return stepBy(farAway, stretches);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection)
            Q_EMIT selectionMade(*m_selection);
        else if (m_crosshair)
            Q_EMIT chosen();
        return;
    default:
        event->ignore(); // a view of this kind would scroll, and keep Esc
    }
}

} // namespace d1
