// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultheader.h"

#include "features/results/resultsetmodel.h"
#include "ui/results/celltext.h"
#include "ui/results/resultdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace d1 {

ResultHeader::ResultHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(false);
    // Looking for a selection in every row of every column takes too long on a million rows.
    setHighlightSections(false);
    setMinimumSectionSize(metrics::Space6);
    applyTheme();
    connect(&theme, &Theme::changed, this, &ResultHeader::applyTheme);
}

void ResultHeader::applyTheme()
{
    m_nameFont = m_theme.font(FontRole::Ui);
    m_nameFont.setWeight(QFont::DemiBold);
    m_hintFont = m_theme.font(FontRole::Fixed);
    m_hintFont.setPointSizeF(m_theme.font(FontRole::Secondary).pointSizeF() - 1);
    viewport()->update();
}

QString ResultHeader::hintOf(int section) const
{
    return CellText::typeHint(
        static_cast<CellType>(model()->headerData(section, Qt::Horizontal, ResultSetModel::ColumnTypeRole).toInt()));
}

void ResultHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, m_theme.color(ColorRole::Window));
    painter->setPen(m_theme.color(ColorRole::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());

    QRect inner = rect.adjusted(ResultDelegate::Padding, 0, -ResultDelegate::Padding, -1);
    const QString hint = hintOf(section);
    const int hintWidth = QFontMetrics(m_hintFont).horizontalAdvance(hint);
    const QFontMetrics nameMetrics(m_nameFont);
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    const bool hasRoom = nameMetrics.horizontalAdvance(name) + metrics::Space2 + hintWidth <= inner.width();
    painter->setFont(m_nameFont);
    painter->setPen(m_theme.color(ColorRole::Text));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      nameMetrics.elidedText(name, Qt::ElideRight, inner.width()));
    if (!hasRoom)
        return;
    painter->setFont(m_hintFont);
    painter->setPen(m_theme.color(ColorRole::MutedText));
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, hint);
}

QSize ResultHeader::sectionSizeFromContents(int section) const
{
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    const QString hint = hintOf(section);
    const int hintWidth = hint.isEmpty() ? 0 : QFontMetrics(m_hintFont).horizontalAdvance(hint) + metrics::Space3;
    return {QFontMetrics(m_nameFont).horizontalAdvance(name) + hintWidth + 2 * ResultDelegate::Padding + 2,
            metrics::RoomyRowHeight};
}

} // namespace d1
