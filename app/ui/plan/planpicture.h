// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/plancard.h"
#include "ui/plan/planlayout.h"

#include <optional>
#include <vector>

namespace d1 {

/// A plan laid out and ready to be painted, on a widget, a picture or an SVG. Theme and icons must outlive it.
class PlanPicture
{
public:
    static constexpr double Margin = 24;

    PlanPicture(const Theme &theme, const IconSet &icons);

    void setPlan(Plan plan);
    /// Colour and word beside the severity of each node, to set it off from another plan's; empty for none.
    void setMarks(std::vector<PlanCard::Mark> marks);
    void select(std::optional<std::size_t> node);
    /// After fonts have changed.
    void layOut();

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const PlanLayout &layout() const { return m_layout; }
    [[nodiscard]] std::optional<std::size_t> selected() const { return m_selected; }
    /// With its margins.
    [[nodiscard]] QSizeF size() const;
    /// The card under a point of the picture.
    [[nodiscard]] std::optional<std::size_t> nodeAt(QPointF point) const;
    /// Its card, in the picture.
    [[nodiscard]] QRectF cardOf(std::size_t node) const;

    void paint(QPainter &painter) const;

private:
    [[nodiscard]] PlanCard::Look lookOf(std::size_t node) const;
    void paintArrow(QPainter &painter, const PlanLayout::Arrow &arrow) const;

    const Theme &m_theme;
    PlanCard m_card;
    Plan m_plan;
    PlanLayout m_layout;
    std::vector<PlanCard::Mark> m_marks;
    std::optional<std::size_t> m_selected;
};

} // namespace d1
