// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace d1 {

class Theme;

/// Draws a node's name, and its detail behind it in a quieter colour; the detail gives way first.
class ExplorerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ExplorerDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace d1
