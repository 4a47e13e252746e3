// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plandiagram.h"

#include "ui/plan/planwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

constexpr double margin = metrics::Space5;
constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 3.0;
constexpr double zoomStep = 1.2;
constexpr double arrowHead = 5;

} // namespace

PlanDiagram::PlanDiagram(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_card(theme, icons)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Plan diagram"));
    connect(&theme, &Theme::changed, this, [this] {
        layOut();
        viewport()->update();
    });
}

void PlanDiagram::setPlan(const Plan &plan)
{
    m_plan = plan;
    m_selected.reset();
    m_zoom = 1.0;
    layOut();
    setAccessibleDescription(PlanWords::text(plan));
    viewport()->update();
}

void PlanDiagram::layOut()
{
    const auto measure = [this](std::size_t node) {
        return m_card.heightFor(m_plan.tree.nodes[node], m_plan.judgements[node]);
    };
    m_layout = PlanLayout::of(m_plan.tree, measure);
    updateScrollBars();
}

void PlanDiagram::updateScrollBars()
{
    const QSizeF whole = (m_layout.size + QSizeF(2 * margin, 2 * margin)) * m_zoom;
    const QSize view = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(whole.width())) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(whole.height())) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
}

QPointF PlanDiagram::origin() const
{
    return {margin * m_zoom - horizontalScrollBar()->value(), margin * m_zoom - verticalScrollBar()->value()};
}

void PlanDiagram::select(std::size_t node)
{
    if (node >= m_plan.tree.nodes.size())
        return;
    m_selected = node;
    reveal(m_layout.cards[node]);
    viewport()->update();
    Q_EMIT selectionChanged(node);
}

void PlanDiagram::reveal(const QRectF &card)
{
    const auto show = [this](QScrollBar *bar, double from, double to, int page) {
        const int low = static_cast<int>(from * m_zoom);
        const int high = static_cast<int>((to + 2 * margin) * m_zoom);
        if (low < bar->value())
            bar->setValue(low);
        else if (high > bar->value() + page)
            bar->setValue(high - page);
    };
    show(verticalScrollBar(), card.top(), card.bottom(), viewport()->height());
    show(horizontalScrollBar(), card.left(), card.right(), viewport()->width());
}

void PlanDiagram::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    updateScrollBars();
    viewport()->update();
}

void PlanDiagram::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void PlanDiagram::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void PlanDiagram::fit()
{
    const QSizeF whole = m_layout.size + QSizeF(2 * margin, 2 * margin);
    setZoom(std::min({1.0, viewport()->width() / whole.width(), viewport()->height() / whole.height()}));
}

void PlanDiagram::paintArrow(QPainter &painter, const PlanLayout::Arrow &arrow) const
{
    painter.setPen(QPen(m_theme.color(ColorRole::MutedText), 1.5));
    painter.drawPolyline(arrow.points.constData(), static_cast<int>(arrow.points.size()));
    const QPointF tip = arrow.points.back();
    const QPointF before = arrow.points[arrow.points.size() - 2];
    const double angle = std::atan2(tip.y() - before.y(), tip.x() - before.x());
    QPainterPath head(tip);
    for (const double side : {2.6, -2.6})
        head.lineTo(tip + arrowHead * 1.6 * QPointF(std::cos(angle + side), std::sin(angle + side)));
    painter.fillPath(head, m_theme.color(ColorRole::MutedText));
}

void PlanDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(ColorRole::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    for (const PlanLayout::Arrow &arrow : m_layout.arrows)
        paintArrow(painter, arrow);
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node)
        m_card.paint(painter, m_layout.cards[node], m_plan.tree.nodes[node], m_plan.judgements[node],
                     m_selected == node);
}

void PlanDiagram::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void PlanDiagram::mousePressEvent(QMouseEvent *event)
{
    const QPointF place = (event->position() - origin()) / m_zoom;
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        if (m_layout.cards[node].contains(place))
            return select(node);
    }
}

void PlanDiagram::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PlanDiagram::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_plan.tree.nodes.size();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        return zoomIn();
    if (control && event->key() == Qt::Key_Minus)
        return zoomOut();
    if (control && event->key() == Qt::Key_0)
        return fit();
    if (count == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return select(m_selected ? std::min(*m_selected + 1, count - 1) : 0);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return select(m_selected && *m_selected > 0 ? *m_selected - 1 : 0);
    case Qt::Key_Home:
        return select(0);
    case Qt::Key_End:
        return select(count - 1);
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace d1
