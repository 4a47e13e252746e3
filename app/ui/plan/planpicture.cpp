// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planpicture.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace d1 {

PlanPicture::PlanPicture(const Theme &theme, const IconSet &icons)
    : m_theme(theme)
    , m_card(theme, icons)
{}

void PlanPicture::setPlan(Plan plan)
{
    m_plan = std::move(plan);
    m_marks.clear();
    m_selected.reset();
    layOut();
}

void PlanPicture::setMarks(std::vector<PlanCard::Mark> marks)
{
    m_marks = std::move(marks);
    layOut();
}

void PlanPicture::select(std::optional<std::size_t> node)
{
    m_selected = node;
    layOut();
}

PlanCard::Look PlanPicture::lookOf(std::size_t node) const
{
    PlanCard::Look look;
    look.isSelected = m_selected == node;
    if (node < m_marks.size())
        look.mark = m_marks[node];
    return look;
}

void PlanPicture::layOut()
{
    m_layout = PlanLayout::of(m_plan.tree, [this](std::size_t node) {
        return m_card.heightFor(m_plan.tree.nodes[node], m_plan.judgements[node], lookOf(node));
    });
}

QSizeF PlanPicture::size() const
{
    return m_layout.size + QSizeF(2 * Margin, 2 * Margin);
}

QRectF PlanPicture::cardOf(std::size_t node) const
{
    return m_layout.cards[node].translated(Margin, Margin);
}

std::optional<std::size_t> PlanPicture::nodeAt(QPointF point) const
{
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        if (cardOf(node).contains(point))
            return node;
    }
    return std::nullopt;
}

void PlanPicture::paintArrow(QPainter &painter, const PlanLayout::Arrow &arrow) const
{
    constexpr double headLength = 8;
    painter.setPen(QPen(m_theme.color(ColorRole::MutedText), 1.5));
    painter.drawPolyline(arrow.points.constData(), static_cast<int>(arrow.points.size()));
    const QPointF tip = arrow.points.back();
    const QPointF before = arrow.points[arrow.points.size() - 2];
    const double angle = std::atan2(tip.y() - before.y(), tip.x() - before.x());
    QPainterPath head(tip);
    for (const double side : {2.6, -2.6})
        head.lineTo(tip + headLength * QPointF(std::cos(angle + side), std::sin(angle + side)));
    painter.fillPath(head, m_theme.color(ColorRole::MutedText));
}

void PlanPicture::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(Margin, Margin);
    for (const PlanLayout::Arrow &arrow : m_layout.arrows)
        paintArrow(painter, arrow);
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node)
        m_card.paint(painter, m_layout.cards[node], m_plan.tree.nodes[node], m_plan.judgements[node], lookOf(node));
    painter.restore();
}

} // namespace d1
