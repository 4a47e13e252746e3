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

QString constraintOf(const sql::PlanNode &node, const PlanCard::Look &look)
{
    return look.isSelected ? QString::fromStdString(node.constraint) : QString();
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

double PlanCard::wrappedHeight(const QFont &font, const QString &text, Qt::TextFlag wrap) const
{
    if (text.isEmpty())
        return 0;
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, innerWidth, 10'000), wrap, text).height();
}

double PlanCard::heightFor(const sql::PlanNode &node, const PlanJudgement &judgement, const Look &look) const
{
    const QString constraint = constraintOf(node, look);
    const double lines = lineHeight(titleFont(m_theme)) + lineHeight(m_theme.font(FontRole::Secondary))
                         + lineHeight(m_theme.font(FontRole::Fixed));
    const double gap = constraint.isEmpty() ? 0 : metrics::Space1;
    const double bar = judgement.costShare > 0 ? barHeight + metrics::Space2 : 0;
    return 2 * padding + lines + wrappedHeight(m_theme.font(FontRole::Fixed), constraint, Qt::TextWrapAnywhere) + gap
           + wrappedHeight(m_theme.font(FontRole::Secondary), QString::fromStdString(judgement.sentence),
                           Qt::TextWordWrap)
           + bar;
}

void PlanCard::paintFrame(QPainter &painter, const QRectF &place, ColorRole severity, const Look &look) const
{
    const ColorRole edge = look.isSelected ? ColorRole::Accent : look.mark.word.isEmpty() ? severity : look.mark.role;
    QPen pen(m_theme.color(edge), look.isSelected || !look.mark.word.isEmpty() ? 2 : 1);
    if (!look.mark.word.isEmpty())
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_theme.color(look.isSelected ? ColorRole::Selection : ColorRole::Surface));
    painter.drawRoundedRect(place, metrics::CardRadius, metrics::CardRadius);
}

void PlanCard::paintShare(QPainter &painter, const QRectF &place, double share, ColorRole severity) const
{
    const QRectF track(place.left() + padding, place.bottom() - padding - barHeight, innerWidth, barHeight);
    painter.fillRect(track, m_theme.color(ColorRole::Border));
    painter.fillRect(QRectF(track.topLeft(), QSizeF(innerWidth * share, barHeight)), m_theme.color(severity));
}

void PlanCard::paint(QPainter &painter, const QRectF &place, const sql::PlanNode &node, const PlanJudgement &judgement,
                     const Look &look) const
{
    const ColorRole role = PlanWords::severityColor(judgement.severity);
    paintFrame(painter, place, role, look);

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
    const auto paragraph = [&](const QFont &font, ColorRole colour, const QString &text, Qt::TextFlag wrap) {
        const double height = wrappedHeight(font, text, wrap);
        painter.setFont(font);
        painter.setPen(m_theme.color(colour));
        painter.drawText(QRectF(left, y, innerWidth, height), wrap, text);
        y += height;
    };
    line(titleFont(m_theme), ColorRole::Text, PlanWords::operationIcon(node.operation),
         QString::fromStdString(judgement.title), Qt::ElideRight);
    line(m_theme.font(FontRole::Secondary), role, PlanWords::severityIcon(judgement.severity),
         PlanWords::facts(judgement, look.mark.word), Qt::ElideRight);
    line(m_theme.font(FontRole::Fixed), ColorRole::Text, IconName::Count, PlanWords::subject(node), Qt::ElideMiddle);
    if (const QString constraint = constraintOf(node, look); !constraint.isEmpty()) {
        paragraph(m_theme.font(FontRole::Fixed), ColorRole::Accent, constraint, Qt::TextWrapAnywhere);
        y += metrics::Space1;
    }
    paragraph(m_theme.font(FontRole::Secondary), ColorRole::SecondaryText, QString::fromStdString(judgement.sentence),
              Qt::TextWordWrap);
    if (judgement.costShare > 0)
        paintShare(painter, place, judgement.costShare, role);
}

} // namespace d1
