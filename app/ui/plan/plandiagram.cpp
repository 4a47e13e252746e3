// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plandiagram.h"

#include "ui/plan/planwords.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 3.0;
constexpr double zoomStep = 1.2;

} // namespace

PlanDiagram::PlanDiagram(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_picture(theme, icons)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Plan diagram"));
    viewport()->setCursor(Qt::OpenHandCursor);
    connect(&theme, &Theme::changed, this, [this] {
        m_picture.layOut();
        layOut();
    });
}

void PlanDiagram::setPlan(const Plan &plan)
{
    m_picture.setPlan(plan);
    m_zoom = 1.0;
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    setAccessibleDescription(PlanWords::text(plan));
    layOut();
}

void PlanDiagram::setMarks(std::vector<PlanCard::Mark> marks)
{
    m_picture.setMarks(std::move(marks));
    layOut();
}

QSize PlanDiagram::sizeHint() const
{
    return m_picture.size().toSize();
}

void PlanDiagram::layOut()
{
    updateScrollBars();
    viewport()->update();
}

void PlanDiagram::updateScrollBars()
{
    const QSizeF whole = m_picture.size() * m_zoom;
    const QSize view = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(whole.width())) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(whole.height())) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
}

QPointF PlanDiagram::origin() const
{
    const double spare = viewport()->width() - m_picture.size().width() * m_zoom;
    return {std::max(0.0, std::floor(spare / 2)) - horizontalScrollBar()->value(),
            -static_cast<double>(verticalScrollBar()->value())};
}

void PlanDiagram::select(std::size_t node)
{
    if (node >= m_picture.plan().tree.nodes.size())
        return;
    m_picture.select(node);
    layOut();
    reveal(m_picture.cardOf(node));
    Q_EMIT selectionChanged(node);
}

void PlanDiagram::walk(int steps)
{
    const std::vector<std::size_t> &order = m_picture.layout().readingOrder;
    if (order.empty())
        return;
    const std::optional<std::size_t> current = selected();
    const auto place = current ? std::ranges::find(order, *current) - order.begin() : std::ptrdiff_t{-1};
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    select(order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place + steps, 0, last))]);
}

void PlanDiagram::reveal(const QRectF &card)
{
    const auto show = [this](QScrollBar *bar, double from, double to, int page) {
        const int low = static_cast<int>((from - PlanPicture::Margin) * m_zoom);
        const int high = static_cast<int>((to + PlanPicture::Margin) * m_zoom);
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
    layOut();
    Q_EMIT zoomChanged(m_zoom);
}

/// Keeps what is under `point` of the view there.
void PlanDiagram::zoomAt(QPointF point, double zoom)
{
    const QPointF under = (point - origin()) / m_zoom;
    setZoom(zoom);
    const QPointF moved = origin() + under * m_zoom - point;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
}

void PlanDiagram::zoomIn()
{
    zoomAt(QRectF(viewport()->rect()).center(), m_zoom * zoomStep);
}

void PlanDiagram::zoomOut()
{
    zoomAt(QRectF(viewport()->rect()).center(), m_zoom / zoomStep);
}

void PlanDiagram::fit()
{
    const QSizeF whole = m_picture.size();
    setZoom(std::min({1.0, viewport()->width() / whole.width(), viewport()->height() / whole.height()}));
}

void PlanDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(ColorRole::Window));
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    m_picture.paint(painter);
    if (!hasFocus() || selected())
        return; // a chosen card shows where the keyboard is
    painter.resetTransform();
    painter.setPen(m_theme.color(ColorRole::Accent));
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void PlanDiagram::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void PlanDiagram::mousePressEvent(QMouseEvent *event)
{
    const std::optional<std::size_t> node = m_picture.nodeAt((event->position() - origin()) / m_zoom);
    if (node && event->button() == Qt::LeftButton)
        return select(*node);
    m_dragFrom = event->position().toPoint();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void PlanDiagram::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragFrom)
        return;
    const QPoint moved = event->position().toPoint() - *m_dragFrom;
    m_dragFrom = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void PlanDiagram::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
    viewport()->setCursor(Qt::OpenHandCursor);
}

void PlanDiagram::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomAt(event->position(), m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PlanDiagram::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_picture.layout().readingOrder.size());
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        return zoomIn();
    if (control && event->key() == Qt::Key_Minus)
        return zoomOut();
    if (control && event->key() == Qt::Key_0)
        return fit();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return walk(1);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return walk(-1);
    case Qt::Key_Home:
        return walk(-count);
    case Qt::Key_End:
        return walk(count);
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace d1
