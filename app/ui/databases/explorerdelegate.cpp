// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/explorerdelegate.h"

#include "ui/databases/explorermodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace d1 {

ExplorerDelegate::ExplorerDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize ExplorerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), metrics::RowHeight};
}

void ExplorerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = std::exchange(item.text, QString());
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QRect room = item.rect;
    room.setLeft(room.left() + metrics::Icon + metrics::Space2);
    room.setRight(room.right() - metrics::Space1);
    painter->save();
    QFont font = item.font;
    font.setBold(index.data(ExplorerModel::OpenRole).toBool());
    painter->setFont(font);
    const bool quiet = index.data(ExplorerModel::GroupRole).toBool();
    painter->setPen(m_theme.color(quiet ? ColorRole::SecondaryText : ColorRole::Text));
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(name, Qt::ElideMiddle, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);

    room.setLeft(room.left() + metrics.horizontalAdvance(shown) + metrics::Space2);
    const QFontMetrics small(m_theme.font(FontRole::Secondary));
    if (room.width() > small.averageCharWidth() * 3) {
        painter->setFont(m_theme.font(FontRole::Secondary));
        painter->setPen(m_theme.color(ColorRole::MutedText));
        const QString detail = index.data(ExplorerModel::DetailRole).toString();
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          small.elidedText(detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace d1
