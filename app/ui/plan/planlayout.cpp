// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planlayout.h"

#include <algorithm>

namespace d1 {

namespace {

using sql::PlanOperation;

/// Its children are inputs of equal rank, not a chain.
bool joinsBranches(const sql::PlanNode &node)
{
    return node.operation == PlanOperation::Compound || node.operation == PlanOperation::Merge
           || node.operation == PlanOperation::MultiIndexOr;
}

class Placing
{
public:
    Placing(const sql::PlanTree &tree, const PlanLayout::Measure &measure, PlanLayout &layout)
        : m_tree(tree)
        , m_measure(measure)
        , m_layout(layout)
    {}

    /// Lays the steps of one level below each other; gives the room they take.
    QSizeF chain(const std::vector<std::size_t> &level, QPointF corner)
    {
        QSizeF taken(0, 0);
        for (std::size_t place = 0; place < level.size(); ++place) {
            if (place > 0)
                taken.rheight() += PlanLayout::Gap;
            const QSizeF room = step(level[place], corner + QPointF(0, taken.height()));
            taken.rheight() += room.height();
            taken.setWidth(std::max(taken.width(), room.width()));
            if (place > 0)
                downArrow(level[place - 1], level[place]);
        }
        return taken;
    }

private:
    QSizeF step(std::size_t node, QPointF corner)
    {
        const QSizeF card(PlanLayout::CardWidth, m_measure(node));
        const std::vector<std::size_t> &children = m_tree.nodes[node].children;
        if (children.empty()) {
            place(node, QRectF(corner, card));
            return card;
        }
        return joinsBranches(m_tree.nodes[node]) ? below(node, card, corner) : beside(node, card, corner);
    }

    /// The card under its inputs, which stand side by side.
    QSizeF below(std::size_t node, QSizeF card, QPointF corner)
    {
        QSizeF inputs(0, 0);
        for (const std::size_t child : m_tree.nodes[node].children) {
            if (inputs.width() > 0)
                inputs.rwidth() += PlanLayout::Gap;
            const QSizeF room = step(child, corner + QPointF(inputs.width(), 0));
            inputs.rwidth() += room.width();
            inputs.setHeight(std::max(inputs.height(), room.height()));
        }
        const double top = inputs.height() + PlanLayout::Gap;
        place(node, QRectF(corner + QPointF(0, top), card));
        for (const std::size_t child : m_tree.nodes[node].children)
            downArrow(child, node);
        return {std::max(inputs.width(), card.width()), top + card.height()};
    }

    /// The card left of what feeds it, on the line of the last step there.
    QSizeF beside(std::size_t node, QSizeF card, QPointF corner)
    {
        const std::vector<std::size_t> &children = m_tree.nodes[node].children;
        const double indent = card.width() + PlanLayout::Gap;
        const QSizeF inputs = chain(children, corner + QPointF(indent, 0));
        const double height = std::max(inputs.height(), card.height());
        place(node, QRectF(corner + QPointF(0, height - card.height()), card));
        const QRectF last = m_layout.cards[children.back()];
        const double level = std::min(last.center().y(), m_layout.cards[node].bottom() - 1);
        const double y = std::max(level, m_layout.cards[node].top() + 1);
        m_layout.arrows.push_back(
            {children.back(), node, {QPointF(last.left(), y), QPointF(corner.x() + card.width(), y)}});
        return {indent + inputs.width(), height};
    }

    void place(std::size_t node, const QRectF &card)
    {
        m_layout.cards[node] = card;
        m_layout.readingOrder.push_back(node);
    }

    void downArrow(std::size_t from, std::size_t to)
    {
        const QPointF start(m_layout.cards[from].center().x(), m_layout.cards[from].bottom());
        const QPointF end(m_layout.cards[to].center().x(), m_layout.cards[to].top());
        QList<QPointF> points{start};
        if (start.x() != end.x()) {
            const double bend = end.y() - PlanLayout::Gap / 2;
            points << QPointF(start.x(), bend) << QPointF(end.x(), bend);
        }
        m_layout.arrows.push_back({from, to, points << end});
    }

    const sql::PlanTree &m_tree;
    const PlanLayout::Measure &m_measure;
    PlanLayout &m_layout;
};

} // namespace

PlanLayout PlanLayout::of(const sql::PlanTree &tree, const Measure &measure)
{
    PlanLayout layout;
    layout.cards.resize(tree.nodes.size());
    Placing placing(tree, measure, layout);
    layout.size = placing.chain(tree.roots, QPointF(0, 0));
    return layout;
}

} // namespace d1
