// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plantreedelegate.h"

#include "features/plan/plantreemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace d1 {

namespace {

constexpr int padding = metrics::Space2;
constexpr int textIndent = padding + metrics::Icon + metrics::Space2;
constexpr int narrowestSentence = 80;
constexpr int roundingSlack = 2; // an exact fit is elided where advances are fractions of a pixel

QString sentenceOf(const QModelIndex &index)
{
    return index.siblingAtColumn(PlanTreeModel::Sentence).data().toString();
}

} // namespace

PlanTreeDelegate::PlanTreeDelegate(const Theme &theme, QTreeView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_view(view)
{}

int PlanTreeDelegate::heightOfSentence(const QString &sentence, int cellWidth) const
{
    if (sentence.isEmpty())
        return 0;
    const QRect room(0, 0, std::max(cellWidth - textIndent - padding, narrowestSentence), 0);
    return QFontMetrics(m_theme.font(FontRole::Secondary)).boundingRect(room, Qt::TextWordWrap, sentence).height()
           + metrics::Space1;
}

int PlanTreeDelegate::widthOfStep(const QModelIndex &index) const
{
    int levels = m_view->rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++levels;
    return m_view->columnWidth(PlanTreeModel::Step) - levels * m_view->indentation();
}

QSize PlanTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const int icon = item.icon.isNull() ? 0 : metrics::Icon + metrics::Space2;
    const int text = item.fontMetrics.horizontalAdvance(item.text) + roundingSlack;
    QSize size(padding + icon + text + padding, metrics::RowHeight);
    if (index.column() == PlanTreeModel::Step)
        size.rheight() += heightOfSentence(sentenceOf(index), widthOfStep(index));
    return size;
}

void PlanTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    QStyleOptionViewItem ground(item);
    ground.text.clear();
    ground.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    painter->save();
    QRect line(item.rect.left() + padding, item.rect.top(), item.rect.width() - 2 * padding, metrics::RowHeight);
    if (!item.icon.isNull()) {
        const int top = line.top() + (line.height() - metrics::Icon) / 2;
        item.icon.paint(painter, QRect(line.left(), top, metrics::Icon, metrics::Icon));
        line.setLeft(line.left() + metrics::Icon + metrics::Space2);
    }
    painter->setFont(item.font);
    painter->setPen(item.palette.color(QPalette::Text));
    const Qt::Alignment side = item.displayAlignment & Qt::AlignHorizontal_Mask;
    painter->drawText(line, static_cast<int>(side | Qt::AlignVCenter),
                      item.fontMetrics.elidedText(item.text, Qt::ElideRight, line.width()));
    if (index.column() == PlanTreeModel::Step) {
        const QRect rest(item.rect.left() + textIndent, line.bottom() + 1, item.rect.width() - textIndent - padding,
                         item.rect.bottom() - line.bottom());
        painter->setFont(m_theme.font(FontRole::Secondary));
        painter->setPen(m_theme.color(ColorRole::SecondaryText));
        painter->drawText(rest, Qt::TextWordWrap, sentenceOf(index));
    }
    painter->restore();
}

} // namespace d1
