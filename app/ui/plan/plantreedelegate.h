// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

class QTreeView;

namespace d1 {

class Theme;

/// Rows of a plan's table: a step with its sentence below it, wrapped to the column, and what else is told in line with
/// the step. The theme must outlive it.
class PlanTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PlanTreeDelegate(const Theme &theme, QTreeView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Of the sentence, when the step's cell is this wide.
    [[nodiscard]] int heightOfSentence(const QString &sentence, int cellWidth) const;
    /// A tree does not tell it when it asks for a height.
    [[nodiscard]] int widthOfStep(const QModelIndex &index) const;

    const Theme &m_theme;
    const QTreeView *m_view;
};

} // namespace d1
