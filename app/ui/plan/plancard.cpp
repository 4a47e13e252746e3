// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plancard.h"

#include "ui/plan/planlayout.h"
#include "ui/plan/planwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace d1 {

namespace {

constexpr double padding = metrics::Space3;
constexpr double innerWidth = PlanLayout::CardWidth - 2 * padding;
constexpr double barHeight = 4;

QFont titleFont(const Theme &theme)
{
    QFont font = theme.font(FontRole::Ui);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

PlanCard::PlanCard(const Theme &theme, const IconSet &icons)
    : m_theme(theme)
    , m_icons(icons)
{}

double PlanCard::lineHeight(const QFont &font) const
{
    return QFontMetricsF(font).height() + metrics::Space1;
}

double PlanCard::sentenceHeight(const QString &sentence) const
{
    const QFontMetricsF measure(m_theme.font(FontRole::Secondary));
    return measure.boundingRect(QRectF(0, 0, innerWidth, 10'000), Qt::TextWordWrap, sentence).height();
}

double PlanCard::heightFor(const sql::PlanNode &, const PlanJudgement &judgement) const
{
    const double lines = 2 * lineHeight(titleFont(m_theme)) + lineHeight(m_theme.font(FontRole::Fixed));
    const double bar = judgement.costShare > 0 ? barHeight + metrics::Space2 : 0;
    return 2 * padding + lines + sentenceHeight(QString::fromStdString(judgement.sentence)) + bar;
}

void PlanCard::paint(QPainter &painter, const QRectF &place, const sql::PlanNode &node, const PlanJudgement &judgement,
                     bool selected) const
{
    const ColorRole role = PlanWords::severityColor(judgement.severity);
    painter.setPen(QPen(m_theme.color(selected ? ColorRole::Accent : role), selected ? 2 : 1));
    painter.setBrush(m_theme.color(selected ? ColorRole::Selection : ColorRole::Surface));
    painter.drawRoundedRect(place, metrics::CardRadius, metrics::CardRadius);

    const qreal ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    double y = place.top() + padding;
    const double left = place.left() + padding;
    const auto line = [&](const QFont &font, ColorRole colour, IconName icon, const QString &text,
                          Qt::TextElideMode elide) {
        const double height = lineHeight(font);
        const double indent = icon == IconName::Count ? 0 : metrics::Icon + metrics::Space2;
        if (icon != IconName::Count) {
            painter.drawPixmap(QRectF(left, y + (height - metrics::Icon) / 2, metrics::Icon, metrics::Icon),
                               m_icons.pixmap(icon, colour, metrics::Icon, ratio), QRectF());
        }
        painter.setFont(font);
        painter.setPen(m_theme.color(colour));
        const QString shown = QFontMetricsF(font).elidedText(text, elide, innerWidth - indent);
        painter.drawText(QRectF(left + indent, y, innerWidth - indent, height), Qt::AlignVCenter, shown);
        y += height;
    };
    line(titleFont(m_theme), ColorRole::Text, PlanWords::operationIcon(node.operation),
         QString::fromStdString(judgement.title), Qt::ElideRight);
    line(m_theme.font(FontRole::Secondary), role, PlanWords::severityIcon(judgement.severity),
         PlanWords::severity(judgement.severity), Qt::ElideRight);
    y = place.top() + padding + 2 * lineHeight(titleFont(m_theme));
    line(m_theme.font(FontRole::Fixed), ColorRole::Text, IconName::Count, PlanWords::subject(node), Qt::ElideMiddle);

    const QString sentence = QString::fromStdString(judgement.sentence);
    painter.setFont(m_theme.font(FontRole::Secondary));
    painter.setPen(m_theme.color(ColorRole::SecondaryText));
    painter.drawText(QRectF(left, y, innerWidth, sentenceHeight(sentence)), Qt::TextWordWrap, sentence);

    if (judgement.costShare > 0) {
        const QRectF track(left, place.bottom() - padding - barHeight, innerWidth, barHeight);
        painter.fillRect(track, m_theme.color(ColorRole::Border));
        painter.fillRect(QRectF(track.topLeft(), QSizeF(innerWidth * judgement.costShare, barHeight)),
                         m_theme.color(role));
    }
}

} // namespace d1
