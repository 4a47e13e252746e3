// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/schemaentries.h"

namespace d1 {

SchemaEntries::SchemaEntries(const Schema &schema, const IconSet &icons)
{
    using Node = SchemaModel::Node;
    for (const SchemaTable &table : schema.tables) {
        const QString name = QString::fromStdString(table.name);
        const bool isView = table.type == SchemaTableType::View;
        const bool isVirtual = table.type == SchemaTableType::Virtual || table.type == SchemaTableType::Shadow;
        const Node node = isView ? Node::View : isVirtual ? Node::VirtualTable : Node::Table;
        add(isView ? IconName::View : IconName::Table, {node, name, name}, isView ? tr("view") : tr("table"), icons);
    }
    for (const SchemaTable &table : schema.tables) {
        const QString owner = QString::fromStdString(table.name);
        for (const SchemaIndex &index : table.indexes)
            add(IconName::Index, {Node::Index, owner, QString::fromStdString(index.name)}, tr("index on %1").arg(owner),
                icons);
        for (const SchemaColumn &column : table.columns)
            add(column.primaryKeyPosition > 0 ? IconName::Key : IconName::Column,
                {Node::Column, owner, QString::fromStdString(column.name)}, tr("column of %1").arg(owner), icons);
    }
    for (const SchemaTrigger &trigger : schema.triggers) {
        const QString owner = QString::fromStdString(trigger.table);
        add(IconName::Trigger, {Node::Trigger, owner, QString::fromStdString(trigger.name)},
            tr("trigger on %1").arg(owner), icons);
    }
}

void SchemaEntries::add(IconName icon, SchemaPlace place, const QString &detail, const IconSet &icons)
{
    entries.append({icons.icon(icon), place.name, detail, QString()});
    places.append(std::move(place));
}

} // namespace d1
