// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace d1 {

/// Edits where a column goes by a list of the table's columns, its type by a list of SQLite's, and the value of a
/// column that the file does not have as text.
class ImportColumnsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    [[nodiscard]] QWidget *listEditor(QWidget *parent, const QModelIndex &index) const;
};

} // namespace d1
