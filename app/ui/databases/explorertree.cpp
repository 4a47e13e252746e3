// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/explorertree.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace d1 {

ExplorerTree::ExplorerTree(const IconSet &icons, QWidget *parent)
    : QTreeView(parent)
    , m_icons(icons)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(metrics::Space4);
    setIconSize(QSize(metrics::Icon, metrics::Icon));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QTreeView::expanded, this, &ExplorerTree::rememberExpanded);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (m_remembering)
            m_expanded.remove(pathOf(index));
    });
}

void ExplorerTree::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ExplorerTree::restoreExpanded);
}

void ExplorerTree::rememberExpanded(const QModelIndex &index)
{
    if (m_remembering)
        m_expanded.insert(pathOf(index));
}

QString ExplorerTree::pathOf(const QModelIndex &index)
{
    QString path;
    for (QModelIndex step = index; step.isValid(); step = step.parent())
        path.prepend(QChar(0x1f) + step.data(Qt::DisplayRole).toString());
    return path;
}

void ExplorerTree::restoreExpanded()
{
    restoreBelow({});
}

void ExplorerTree::restoreBelow(const QModelIndex &parent)
{
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        if (!model()->hasChildren(index) || !m_expanded.contains(pathOf(index)))
            continue;
        setExpanded(index, true);
        restoreBelow(index);
    }
}

void ExplorerTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const IconName name = isExpanded(index) ? IconName::ChevronDown : IconName::ChevronRight;
    const QRect place(rect.right() - metrics::Icon + 1, rect.top() + (rect.height() - metrics::Icon) / 2, metrics::Icon,
                      metrics::Icon);
    m_icons.icon(name, ColorRole::MutedText).paint(painter, place);
}

} // namespace d1
