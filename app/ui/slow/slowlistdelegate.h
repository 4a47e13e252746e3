// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace d1 {

class Theme;

/// Draws the trend as bars and the share of the cost as a bar below its number. The theme must outlive it.
class SlowListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SlowListDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace d1
