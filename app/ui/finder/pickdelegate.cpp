// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/pickdelegate.h"

#include "ui/finder/pickmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace d1 {

PickDelegate::PickDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize PickDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, metrics::RoomyRowHeight};
}

void PickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.color(ColorRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.color(ColorRole::Hover));

    QRect rest = option.rect.adjusted(metrics::Space3, 0, -metrics::Space3, 0);
    const QRect icon(rest.left(), rest.center().y() - metrics::Icon / 2 + 1, metrics::Icon, metrics::Icon);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
    rest.setLeft(icon.right() + metrics::Space2);

    const QFont plain = m_theme.font(FontRole::Ui);
    const QFont small = m_theme.font(FontRole::Secondary);
    const QString keys = index.data(PickModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        painter->setFont(small);
        painter->setPen(m_theme.color(ColorRole::SecondaryText));
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, keys);
        rest.setRight(rest.right() - QFontMetrics(small).horizontalAdvance(keys) - metrics::Space4);
    }

    // Letter by letter, so that the matched ones stand out without moving the others.
    const QString text = QFontMetrics(plain).elidedText(index.data().toString(), Qt::ElideRight, rest.width());
    const auto positions = index.data(PickModel::PositionsRole).value<QList<int>>();
    const QFontMetrics measure(plain);
    painter->setFont(plain);
    int x = rest.left();
    for (int i = 0; i < text.size();) {
        const bool matched = positions.contains(i);
        int end = i + 1;
        while (end < text.size() && positions.contains(end) == matched)
            ++end;
        const QString part = text.mid(i, end - i);
        painter->setPen(m_theme.color(matched ? ColorRole::Accent : ColorRole::Text));
        painter->drawText(QRect(x, rest.top(), rest.right() - x + 1, rest.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          part);
        x += measure.horizontalAdvance(part);
        i = end;
    }
    rest.setLeft(x + metrics::Space2);
    if (rest.width() > metrics::Space6) {
        painter->setFont(small);
        painter->setPen(m_theme.color(ColorRole::SecondaryText));
        const QString detail = index.data(PickModel::DetailRole).toString();
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

} // namespace d1
