// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QSet>
#include <QTreeView>

namespace d1 {

/// A tree view with our chevrons that remembers by name what was expanded, over resets of its model. The icons must
/// outlive it.
class ExplorerTree : public QTreeView
{
    Q_OBJECT

public:
    explicit ExplorerTree(const IconSet &icons, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// While off, expanding and collapsing is not remembered (a filter expands what it finds).
    void setRemembering(bool remembering) { m_remembering = remembering; }
    void restoreExpanded();
    void rememberExpanded(const QModelIndex &index);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    [[nodiscard]] static QString pathOf(const QModelIndex &index);
    void restoreBelow(const QModelIndex &parent);

    const IconSet &m_icons;
    QSet<QString> m_expanded;
    bool m_remembering = true;
};

} // namespace d1
