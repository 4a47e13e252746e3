// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "ui/theme/iconset.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace d1 {

class Theme;

/// Paints one step of a plan: icon and title, severity as icon and word, table and index, a sentence, its share of the
/// cost; the constraint too when it is selected. Theme and icons must outlive it.
class PlanCard
{
public:
    /// What sets a step off from the same step of another plan.
    struct Mark {
        QString word; ///< empty for no mark
        ColorRole role = ColorRole::Accent;
    };

    struct Look {
        bool isSelected = false;
        Mark mark;
    };

    PlanCard(const Theme &theme, const IconSet &icons);

    [[nodiscard]] double heightFor(const sql::PlanNode &node, const PlanJudgement &judgement, const Look &look) const;
    void paint(QPainter &painter, const QRectF &place, const sql::PlanNode &node, const PlanJudgement &judgement,
               const Look &look) const;

private:
    /// A paragraph; nothing is cut off, since a picture has no tool tips.
    struct Part {
        QFont font;
        ColorRole colour = ColorRole::Text;
        IconName icon = IconName::Count; ///< before its first line; Count: none
        QString text;
        Qt::TextFlag wrap = Qt::TextWordWrap;

        [[nodiscard]] double indent() const;
        [[nodiscard]] double height() const;
    };

    [[nodiscard]] std::vector<Part> partsOf(const sql::PlanNode &node, const PlanJudgement &judgement,
                                            const Look &look) const;
    void paintPart(QPainter &painter, QPointF corner, const Part &part) const;
    void paintFrame(QPainter &painter, const QRectF &place, ColorRole severity, const Look &look) const;
    void paintShare(QPainter &painter, const QRectF &place, double share, ColorRole severity) const;

    const Theme &m_theme;
    const IconSet &m_icons;
};

} // namespace d1
