// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/schemawords.h"

#include "features/schema/schemamodel.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

namespace {

using Node = SchemaModel::Node;

Node nodeOf(const QModelIndex &index)
{
    return index.data(SchemaModel::NodeRole).value<Node>();
}

QString text(const QModelIndex &index, SchemaModel::Role role)
{
    return index.data(role).toString();
}

QString indexedColumns(const QModelIndex &index)
{
    QStringList names = index.data(SchemaModel::IndexColumnsRole).toStringList();
    for (QString &name : names) {
        if (name.isEmpty())
            name = QStringLiteral("ƒ");
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

bool SchemaWords::isGroup(const QModelIndex &node)
{
    switch (nodeOf(node)) {
    case Node::TableGroup:
    case Node::ViewGroup:
    case Node::IndexGroup:
    case Node::TriggerGroup:
        return true;
    default:
        return false;
    }
}

QString SchemaWords::name(const QModelIndex &node)
{
    switch (nodeOf(node)) {
    case Node::TableGroup:
        return tr("Tables");
    case Node::ViewGroup:
        return tr("Views");
    case Node::IndexGroup:
        return tr("Indexes");
    case Node::TriggerGroup:
        return tr("Triggers");
    default:
        return text(node, SchemaModel::NameRole);
    }
}

QString SchemaWords::detail(const QModelIndex &node)
{
    const NumberText number;
    switch (nodeOf(node)) {
    case Node::TableGroup:
    case Node::ViewGroup:
    case Node::IndexGroup:
    case Node::TriggerGroup:
        return number.exact(node.data(SchemaModel::CountRole).toLongLong());
    case Node::Table: {
        const QVariant rows = node.data(SchemaModel::RowEstimateRole);
        return rows.isValid() ? number.compact(rows.toDouble()) : QString();
    }
    case Node::View:
        return {};
    case Node::VirtualTable:
        return tr("virtual");
    case Node::Column: {
        const QString foreignKey = text(node, SchemaModel::ForeignKeyRole);
        const QString type = text(node, SchemaModel::TypeNameRole).toLower();
        return foreignKey.isEmpty() ? type : type + QStringLiteral(" → ") + foreignKey;
    }
    case Node::Index: {
        const bool inTable = nodeOf(node.parent()) != Node::IndexGroup;
        const QString columns = indexedColumns(node);
        return inTable ? columns
                       : text(node, SchemaModel::TableNameRole) + QStringLiteral(" (") + columns + QStringLiteral(")");
    }
    case Node::Trigger:
        return tr("on %1").arg(text(node, SchemaModel::TableNameRole));
    }
    return {};
}

QString SchemaWords::toolTip(const QModelIndex &node)
{
    if (isGroup(node))
        return {};
    QStringList lines{spoken(node)};
    const auto addIf = [&](bool applies, const QString &line) {
        if (applies)
            lines << line;
    };
    const QVariant rows = node.data(SchemaModel::RowEstimateRole);
    addIf(rows.isValid(), tr("About %1, as the statistics say").arg(NumberText().rows(rows.toLongLong())));
    const QString type = text(node, SchemaModel::TypeNameRole);
    addIf(!type.isEmpty(), type);
    addIf(node.data(SchemaModel::PrimaryKeyRole).toInt() > 0, tr("Primary key"));
    addIf(node.data(SchemaModel::NotNullRole).toBool(), tr("Never NULL"));
    addIf(node.data(SchemaModel::GeneratedRole).toBool(), tr("Generated"));
    addIf(node.data(SchemaModel::UniqueRole).toBool(), tr("Unique"));
    const QString foreignKey = text(node, SchemaModel::ForeignKeyRole);
    addIf(!foreignKey.isEmpty(), tr("Refers to %1").arg(foreignKey));
    addIf(nodeOf(node) == Node::Index,
          tr("On %1 (%2)").arg(text(node, SchemaModel::TableNameRole), indexedColumns(node)));
    return lines.join(u'\n');
}

QString SchemaWords::spoken(const QModelIndex &node)
{
    const QString name = SchemaWords::name(node);
    switch (nodeOf(node)) {
    case Node::TableGroup:
    case Node::ViewGroup:
    case Node::IndexGroup:
    case Node::TriggerGroup:
        return tr("%1, %2").arg(name, detail(node));
    case Node::Table:
        return tr("Table %1").arg(name);
    case Node::View:
        return tr("View %1").arg(name);
    case Node::VirtualTable:
        return tr("Virtual table %1").arg(name);
    case Node::Column:
        return tr("Column %1 of %2").arg(name, text(node, SchemaModel::TableNameRole));
    case Node::Index:
        return tr("Index %1").arg(name);
    case Node::Trigger:
        return tr("Trigger %1 on %2").arg(name, text(node, SchemaModel::TableNameRole));
    }
    return name;
}

IconName SchemaWords::icon(const QModelIndex &node)
{
    switch (nodeOf(node)) {
    case Node::TableGroup:
    case Node::Table:
    case Node::VirtualTable:
        return IconName::Table;
    case Node::ViewGroup:
    case Node::View:
        return IconName::View;
    case Node::IndexGroup:
    case Node::Index:
        return IconName::Index;
    case Node::TriggerGroup:
    case Node::Trigger:
        return IconName::Trigger;
    case Node::Column:
        if (node.data(SchemaModel::PrimaryKeyRole).toInt() > 0)
            return IconName::Key;
        return text(node, SchemaModel::ForeignKeyRole).isEmpty() ? IconName::Column : IconName::ForeignKey;
    }
    return IconName::Table;
}

} // namespace d1
