// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowlistdelegate.h"

#include "features/monitor/querygroupmodel.h"
#include "ui/slow/slowlistproxy.h"
#include "ui/slow/sparkline.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace d1 {

namespace {

constexpr int shareBarHeight = 2;

} // namespace

SlowListDelegate::SlowListDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void SlowListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem padded = option;
    padded.rect.adjust(metrics::Space1, 0, -metrics::Space1, 0);
    QStyledItemDelegate::paint(painter, padded, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) { // the column that Alt+Down sorts by
        painter->setPen(m_theme.color(ColorRole::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const auto *proxy = qobject_cast<const SlowListProxy *>(index.model());
    const QueryGroup *group = proxy ? proxy->groupAt(index) : nullptr;
    if (!group)
        return;
    const QColor color = group->isMuted ? m_theme.color(ColorRole::MutedText) : m_theme.series(0);
    const QRectF cell = option.rect;
    if (index.column() == QueryGroupModel::Trend) {
        const QRectF room = cell.adjusted(metrics::Space2, metrics::Space1, -metrics::Space2, -metrics::Space1);
        for (const QRectF &bar : sparklineBars(group->sparkline, room))
            painter->fillRect(bar, color);
    } else if (index.column() == QueryGroupModel::CostShare && group->costShare > 0) {
        const double width = (cell.width() - 2 * metrics::Space2) * std::min(group->costShare, 1.0);
        const double drawn = std::max(1.0, width);
        painter->fillRect(QRectF(cell.right() - metrics::Space2 - drawn + 1, cell.bottom() - shareBarHeight - 1, drawn,
                                 shareBarHeight),
                          color);
    }
}

} // namespace d1
