// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/freezabletable.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace d1 {

namespace {

constexpr double greatestShare = 0.75; // of the width, for what stays in place

} // namespace

void FreezableTable::followHeader()
{
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &FreezableTable::measure);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &FreezableTable::measure);
    connect(horizontalHeader(), &QHeaderView::sectionCountChanged, this, &FreezableTable::measure);
}

void FreezableTable::setFrozenPlaces(int places)
{
    if (places == m_places)
        return;
    m_places = std::max(0, places);
    measure();
    viewport()->update();
    Q_EMIT frozenChanged();
}

bool FreezableTable::isFrozen(int column) const
{
    return m_width > 0 && horizontalHeader()->sectionPosition(column) < m_width;
}

void FreezableTable::measure()
{
    const QHeaderView &header = *horizontalHeader();
    const int most = static_cast<int>(greatestShare * viewport()->width());
    int width = 0;
    for (int place = 0; place < std::min(m_places, header.count()); ++place) {
        const int size = header.sectionSize(header.logicalIndex(place));
        if (width + size > most)
            break;
        width += size;
    }
    if (width == m_width)
        return;
    m_width = width;
    viewport()->update();
    Q_EMIT frozenChanged();
}

QModelIndex FreezableTable::indexAt(const QPoint &place) const
{
    if (place.x() < 0 || place.x() >= m_width)
        return QTableView::indexAt(place);
    // The header counts from where it is scrolled to.
    return QTableView::indexAt({place.x() - horizontalHeader()->offset(), place.y()});
}

QRect FreezableTable::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.isValid() && isFrozen(index.column()))
        rect.moveLeft(horizontalHeader()->sectionPosition(index.column()));
    return rect;
}

void FreezableTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_width == 0 || !index.isValid())
        return;
    if (isFrozen(index.column())) { // it is in sight
        horizontalScrollBar()->setValue(before);
        return;
    }
    const int hidden = m_width - visualRect(index).left();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void FreezableTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0 && m_width > 0) // what stays was moved along, and uncovers what it stood on
        viewport()->update(0, 0, m_width + std::abs(dx), viewport()->height());
}

void FreezableTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    measure();
}

QRegion FreezableTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region = QTableView::visualRegionForSelection(selection);
    if (m_width > 0 && horizontalHeader()->offset() > 0 && !selection.isEmpty())
        region += QRect(0, 0, m_width, viewport()->height());
    return region;
}

void FreezableTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QRect exposed = event->rect().intersected(QRect(0, 0, m_width, viewport()->height()));
    if (exposed.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setClipRect(exposed);
    if (horizontalHeader()->offset() > 0)
        paintFrozen(painter, exposed);
    paintFrozenEdge(painter, m_width - 1);
}

void FreezableTable::paintFrozen(QPainter &painter, const QRect &exposed) const
{
    painter.fillRect(exposed, palette().brush(QPalette::Base));
    const int first = rowAt(exposed.top());
    if (first < 0)
        return;
    const int below = rowAt(exposed.bottom());
    const int last = below < 0 ? model()->rowCount(rootIndex()) - 1 : below;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus);
    const QHeaderView &header = *horizontalHeader();
    for (int row = first; row <= last; ++row) {
        for (int place = 0; place < header.count(); ++place) {
            const int column = header.logicalIndex(place);
            if (header.sectionPosition(column) >= m_width)
                break;
            if (header.isSectionHidden(column))
                continue;
            const QModelIndex index = model()->index(row, column, rootIndex());
            option.rect = visualRect(index);
            option.state = plain;
            option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
}

} // namespace d1
