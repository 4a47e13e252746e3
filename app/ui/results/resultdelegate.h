// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace d1 {

class Theme;

/// Paints a cell on one line with a hairline grid, cut with … at its edge; a tool tip only where something is cut off
/// or needs explaining.
class ResultDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int Padding = 8; ///< left and right of the text

    explicit ResultDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const Theme &m_theme;
};

} // namespace d1
