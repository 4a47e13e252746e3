// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plancard.h"

#include "ui/plan/planlayout.h"
#include "ui/plan/planwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

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

double PlanCard::Part::indent() const
{
    return icon == IconName::Count ? 0 : metrics::Icon + metrics::Space2;
}

double PlanCard::Part::height() const
{
    const QRectF room(0, 0, innerWidth - indent(), 10'000);
    return std::ceil(QFontMetricsF(font).boundingRect(room, wrap, text).height());
}

std::vector<PlanCard::Part> PlanCard::partsOf(const sql::PlanNode &node, const PlanJudgement &judgement,
                                              const Look &look) const
{
    const QFont secondary = m_theme.font(FontRole::Secondary);
    const QFont fixed = m_theme.font(FontRole::Fixed);
    std::vector<Part> parts{
        {titleFont(m_theme), ColorRole::Text, PlanWords::operationIcon(node.operation),
         QString::fromStdString(judgement.title)},
        {secondary, PlanWords::severityColor(judgement.severity), PlanWords::severityIcon(judgement.severity),
         PlanWords::facts(judgement, look.mark.word)},
        {fixed, ColorRole::Text, IconName::Count, PlanWords::subject(node, judgement), Qt::TextWrapAnywhere},
        {fixed, ColorRole::Accent, IconName::Count,
         look.isSelected ? QString::fromStdString(node.constraint) : QString(), Qt::TextWrapAnywhere},
        {secondary, ColorRole::SecondaryText, IconName::Count, QString::fromStdString(judgement.sentence)}};
    std::erase_if(parts, [](const Part &part) { return part.text.isEmpty(); });
    return parts;
}

double PlanCard::heightFor(const sql::PlanNode &node, const PlanJudgement &judgement, const Look &look) const
{
    const double bar = judgement.costShare > 0 ? barHeight + metrics::Space2 : metrics::Space1;
    double height = 2 * padding - metrics::Space1 + bar;
    for (const Part &part : partsOf(node, judgement, look))
        height += part.height() + metrics::Space1;
    return height - metrics::Space1;
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

void PlanCard::paintPart(QPainter &painter, QPointF corner, const Part &part) const
{
    if (part.icon != IconName::Count) {
        const qreal ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
        const double firstLine = QFontMetricsF(part.font).height();
        const QRectF place(corner + QPointF(0, (firstLine - metrics::Icon) / 2), QSizeF(metrics::Icon, metrics::Icon));
        painter.drawPixmap(place, m_icons.pixmap(part.icon, part.colour, metrics::Icon, ratio), QRectF());
    }
    painter.setFont(part.font);
    painter.setPen(m_theme.color(part.colour));
    painter.drawText(QRectF(corner + QPointF(part.indent(), 0), QSizeF(innerWidth - part.indent(), part.height())),
                     part.wrap, part.text);
}

void PlanCard::paint(QPainter &painter, const QRectF &place, const sql::PlanNode &node, const PlanJudgement &judgement,
                     const Look &look) const
{
    const ColorRole severity = PlanWords::severityColor(judgement.severity);
    paintFrame(painter, place, severity, look);
    QPointF corner = place.topLeft() + QPointF(padding, padding);
    for (const Part &part : partsOf(node, judgement, look)) {
        paintPart(painter, corner, part);
        corner.ry() += part.height() + metrics::Space1;
    }
    if (judgement.costShare > 0)
        paintShare(painter, place, judgement.costShare, severity);
}

} // namespace d1
