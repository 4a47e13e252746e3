// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "ui/theme/iconset.h"

#include <QRectF>

class QPainter;

namespace d1 {

class Theme;

/// Paints one step of a plan: icon and title, severity as icon and word, table and index, a sentence, its share of the
/// cost. Theme and icons must outlive it.
class PlanCard
{
public:
    PlanCard(const Theme &theme, const IconSet &icons);

    [[nodiscard]] double heightFor(const sql::PlanNode &node, const PlanJudgement &judgement) const;
    void paint(QPainter &painter, const QRectF &place, const sql::PlanNode &node, const PlanJudgement &judgement,
               bool selected) const;

private:
    [[nodiscard]] double lineHeight(const QFont &font) const;
    [[nodiscard]] double sentenceHeight(const QString &sentence) const;

    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
