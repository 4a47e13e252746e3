// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importcolumnsdelegate.h"

#include "features/importer/draft/importcolumnsmodel.h"

#include <QComboBox>
#include <QLineEdit>

namespace d1 {

using Model = ImportColumnsModel;

QWidget *ImportColumnsDelegate::listEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *list = new QComboBox(parent);
    if (index.column() == Model::Type) {
        list->addItems({QStringLiteral("INTEGER"), QStringLiteral("REAL"), QStringLiteral("TEXT"),
                        QStringLiteral("BLOB"), QStringLiteral("NUMERIC")});
        list->setAccessibleName(tr("Type of the new column"));
    } else {
        list->addItem(tr("not imported"), QString());
        const QStringList choices = index.data(Model::ChoicesRole).toStringList();
        for (const QString &choice : choices)
            list->addItem(choice, choice);
        list->setAccessibleName(tr("Column of the table"));
    }
    connect(list, &QComboBox::activated, this, [this, list] {
        auto *delegate = const_cast<ImportColumnsDelegate *>(this);
        Q_EMIT delegate->commitData(list);
        Q_EMIT delegate->closeEditor(list);
    });
    return list;
}

QWidget *ImportColumnsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    const bool choosesColumn =
        index.column() == Model::Destination && !index.data(Model::ChoicesRole).toStringList().isEmpty();
    if (index.column() == Model::Type || choosesColumn)
        return listEditor(parent, index);
    QWidget *field = QStyledItemDelegate::createEditor(parent, option, index);
    field->setAccessibleName(index.column() == Model::Sample ? tr("Value for all rows") : tr("Name of the new column"));
    return field;
}

void ImportColumnsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *list = qobject_cast<QComboBox *>(editor)) {
        const int found = list->findData(value);
        list->setCurrentIndex(found >= 0 ? found : std::max(list->findText(value), 0));
    } else if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setText(value);
    }
}

void ImportColumnsDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *list = qobject_cast<QComboBox *>(editor)) {
        const QVariant data = list->currentData();
        model->setData(index, data.isValid() ? data : list->currentText());
    } else if (const auto *field = qobject_cast<QLineEdit *>(editor)) {
        const bool clearsConstant = index.column() == Model::Sample && field->text().isEmpty();
        model->setData(index, clearsConstant ? QVariant() : QVariant(field->text()));
    }
}

} // namespace d1
