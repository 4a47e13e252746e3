// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemamodel.h"

#include <QStringList>

#include <algorithm>

namespace d1 {

namespace {

QString foreignKeyOf(const SchemaTable &table, const std::string &column)
{
    for (const SchemaForeignKey &key : table.foreignKeys) {
        const auto found = std::ranges::find(key.fromColumns, column);
        if (found == key.fromColumns.end())
            continue;
        const auto position = static_cast<std::size_t>(found - key.fromColumns.begin());
        const std::string target = position < key.toColumns.size() ? "." + key.toColumns[position] : std::string();
        return QString::fromStdString(key.toTable + target);
    }
    return {};
}

SchemaModel::Node nodeOf(SchemaTableType type)
{
    switch (type) {
    case SchemaTableType::View:
        return SchemaModel::Node::View;
    case SchemaTableType::Virtual:
        return SchemaModel::Node::VirtualTable;
    case SchemaTableType::Table:
    case SchemaTableType::Shadow:
        return SchemaModel::Node::Table;
    }
    return SchemaModel::Node::Table;
}

} // namespace

SchemaModel::SchemaModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    m_entries.push_back({Node::TableGroup, 0, 0, 0, 0, {}});
}

SchemaModel::~SchemaModel() = default;

void SchemaModel::setSchema(Schema schema)
{
    beginResetModel();
    m_schema = std::move(schema);
    m_entries.clear();
    m_entries.push_back({Node::TableGroup, 0, 0, 0, 0, {}});
    addTableEntries();
    addIndexEntries();
    addTriggerEntries();
    endResetModel();
}

std::size_t SchemaModel::add(std::size_t parent, Node node, std::size_t table, std::size_t item)
{
    const std::size_t position = m_entries.size();
    const int row = static_cast<int>(m_entries[parent].children.size());
    m_entries.push_back({node, parent, row, table, item, {}});
    m_entries[parent].children.push_back(position);
    return position;
}

void SchemaModel::addTableEntries()
{
    const auto isView = [](const SchemaTable &table) { return table.type == SchemaTableType::View; };
    for (const bool views : {false, true}) {
        if (std::ranges::none_of(m_schema.tables, [&](const SchemaTable &table) { return isView(table) == views; }))
            continue;
        const std::size_t group = add(0, views ? Node::ViewGroup : Node::TableGroup);
        for (std::size_t table = 0; table < m_schema.tables.size(); ++table) {
            const SchemaTable &source = m_schema.tables[table];
            if (isView(source) != views)
                continue;
            const std::size_t entry = add(group, nodeOf(source.type), table);
            for (std::size_t column = 0; column < source.columns.size(); ++column)
                add(entry, Node::Column, table, column);
            for (std::size_t index = 0; index < source.indexes.size(); ++index)
                add(entry, Node::Index, table, index);
        }
    }
}

void SchemaModel::addIndexEntries()
{
    if (std::ranges::all_of(m_schema.tables, [](const SchemaTable &table) { return table.indexes.empty(); }))
        return;
    const std::size_t group = add(0, Node::IndexGroup);
    for (std::size_t table = 0; table < m_schema.tables.size(); ++table) {
        for (std::size_t index = 0; index < m_schema.tables[table].indexes.size(); ++index)
            add(group, Node::Index, table, index);
    }
}

void SchemaModel::addTriggerEntries()
{
    if (m_schema.triggers.empty())
        return;
    const std::size_t group = add(0, Node::TriggerGroup);
    for (std::size_t trigger = 0; trigger < m_schema.triggers.size(); ++trigger)
        add(group, Node::Trigger, 0, trigger);
}

std::size_t SchemaModel::positionOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0;
}

QModelIndex SchemaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, m_entries[positionOf(parent)].children[static_cast<std::size_t>(row)]);
}

QModelIndex SchemaModel::parent(const QModelIndex &child) const
{
    const std::size_t parent = m_entries[positionOf(child)].parent;
    return parent == 0 ? QModelIndex() : createIndex(m_entries[parent].row, 0, parent);
}

int SchemaModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(m_entries[positionOf(parent)].children.size());
}

int SchemaModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SchemaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[positionOf(index)];
    if (role == NodeRole)
        return QVariant::fromValue(entry.node);
    if (role == Qt::DisplayRole)
        role = NameRole;
    switch (entry.node) {
    case Node::TableGroup:
    case Node::ViewGroup:
    case Node::IndexGroup:
    case Node::TriggerGroup:
        return role == CountRole ? QVariant(static_cast<int>(entry.children.size())) : QVariant();
    case Node::Table:
    case Node::View:
    case Node::VirtualTable:
        return tableData(entry, role);
    case Node::Column:
        return columnData(entry, role);
    case Node::Index:
        return indexData(entry, role);
    case Node::Trigger:
        return triggerData(entry, role);
    }
    return {};
}

QVariant SchemaModel::tableData(const Entry &entry, int role) const
{
    const SchemaTable &table = m_schema.tables[entry.table];
    switch (role) {
    case NameRole:
    case TableNameRole:
        return QString::fromStdString(table.name);
    case SqlRole:
        return QString::fromStdString(table.sql);
    case RowEstimateRole:
        return table.estimatedRows ? QVariant(qlonglong{*table.estimatedRows}) : QVariant();
    default:
        return {};
    }
}

QVariant SchemaModel::columnData(const Entry &entry, int role) const
{
    const SchemaTable &table = m_schema.tables[entry.table];
    const SchemaColumn &column = table.columns[entry.item];
    switch (role) {
    case NameRole:
        return QString::fromStdString(column.name);
    case TableNameRole:
        return QString::fromStdString(table.name);
    case TypeNameRole:
        return QString::fromStdString(column.declaredType);
    case PrimaryKeyRole:
        return column.primaryKeyPosition;
    case NotNullRole:
        return column.notNull;
    case GeneratedRole:
        return column.generated;
    case ForeignKeyRole:
        return foreignKeyOf(table, column.name);
    default:
        return {};
    }
}

QVariant SchemaModel::indexData(const Entry &entry, int role) const
{
    const SchemaIndex &index = m_schema.tables[entry.table].indexes[entry.item];
    switch (role) {
    case NameRole:
        return QString::fromStdString(index.name);
    case TableNameRole:
        return QString::fromStdString(index.table);
    case SqlRole:
        return QString::fromStdString(index.sql);
    case UniqueRole:
        return index.unique;
    case IndexColumnsRole: {
        QStringList names;
        for (const SchemaIndexColumn &column : index.columns)
            names << QString::fromStdString(column.name);
        return names;
    }
    default:
        return {};
    }
}

QVariant SchemaModel::triggerData(const Entry &entry, int role) const
{
    const SchemaTrigger &trigger = m_schema.triggers[entry.item];
    switch (role) {
    case NameRole:
        return QString::fromStdString(trigger.name);
    case TableNameRole:
        return QString::fromStdString(trigger.table);
    case SqlRole:
        return QString::fromStdString(trigger.sql);
    default:
        return {};
    }
}

QHash<int, QByteArray> SchemaModel::roleNames() const
{
    auto names = QAbstractItemModel::roleNames();
    names.insert({{NodeRole, "node"},
                  {NameRole, "name"},
                  {TypeNameRole, "typeName"},
                  {TableNameRole, "tableName"},
                  {SqlRole, "sql"},
                  {PrimaryKeyRole, "primaryKey"},
                  {NotNullRole, "notNull"},
                  {ForeignKeyRole, "foreignKey"},
                  {UniqueRole, "unique"},
                  {GeneratedRole, "generated"},
                  {IndexColumnsRole, "indexColumns"},
                  {RowEstimateRole, "rowEstimate"},
                  {CountRole, "count"}});
    return names;
}

} // namespace d1
