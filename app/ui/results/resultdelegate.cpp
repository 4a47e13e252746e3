// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultdelegate.h"

#include "features/results/resultsetmodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace d1 {

ResultDelegate::ResultDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect cell = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(cell, m_theme.color(isSelected ? ColorRole::Selection : ColorRole::Surface));
    painter->setPen(m_theme.color(ColorRole::Hover));
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    painter->drawLine(cell.topRight(), cell.bottomRight());

    const QFont font = index.data(Qt::FontRole).value<QFont>();
    const QRect inner = cell.adjusted(Padding, 0, -Padding, -1);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter->setFont(font);
    painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
    painter->drawText(inner, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.color(ColorRole::Accent));
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
}

bool ResultDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString shown = index.data().toString();
    const QFontMetrics metrics(index.data(Qt::FontRole).value<QFont>());
    const bool isPlain = index.data(ResultSetModel::TypeRole).toInt() == static_cast<int>(CellType::Text);
    const bool isWhole =
        metrics.horizontalAdvance(shown) <= option.rect.width() - 2 * Padding && !shown.contains(u'\u21B5');
    const QString toolTip = isPlain && isWhole ? QString() : index.data(Qt::ToolTipRole).toString();
    if (toolTip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), toolTip, view->viewport(), option.rect);
    return true;
}

} // namespace d1
