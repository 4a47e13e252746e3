// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <QAbstractItemModel>

namespace d1 {

/// A schema as a tree: the groups, below them tables, views, indexes and triggers, below a table its columns and
/// indexes. Gives raw values; words, icons and colours are added by a proxy in ui. Empty groups are left out.
class SchemaModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Node {
        TableGroup,
        ViewGroup,
        IndexGroup,
        TriggerGroup,
        Table,
        View,
        VirtualTable,
        Column,
        Index,
        Trigger
    };
    Q_ENUM(Node)

    enum Role {
        NodeRole = Qt::UserRole, ///< Node
        NameRole,                ///< also DisplayRole; empty for groups
        TypeNameRole,            ///< a column's declared type
        TableNameRole,           ///< the table a column, index or trigger belongs to; the table's own name
        SqlRole,                 ///< CREATE statement, may be empty
        PrimaryKeyRole,          ///< position in the primary key from 1, or 0
        NotNullRole,
        ForeignKeyRole, ///< "customers.id", or empty
        UniqueRole,
        GeneratedRole,
        IndexColumnsRole, ///< QStringList; an empty entry is an expression
        RowEstimateRole,  ///< qlonglong from statistics, or invalid
        CountRole,        ///< children of a group
    };

    explicit SchemaModel(QObject *parent = nullptr);
    ~SchemaModel() override;

    void setSchema(Schema schema);
    [[nodiscard]] const Schema &schema() const { return m_schema; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Entry {
        Node node;
        std::size_t parent; ///< position in m_entries; its own for the root
        int row;
        std::size_t table = 0; ///< into Schema::tables
        std::size_t item = 0;  ///< into the table's columns or indexes, or into Schema::triggers
        std::vector<std::size_t> children;
    };

    std::size_t add(std::size_t parent, Node node, std::size_t table = 0, std::size_t item = 0);
    void addTableEntries();
    void addIndexEntries();
    void addTriggerEntries();
    [[nodiscard]] std::size_t positionOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant columnData(const Entry &entry, int role) const;
    [[nodiscard]] QVariant indexData(const Entry &entry, int role) const;
    [[nodiscard]] QVariant tableData(const Entry &entry, int role) const;
    [[nodiscard]] QVariant triggerData(const Entry &entry, int role) const;

    Schema m_schema;
    std::vector<Entry> m_entries; ///< [0] is the invisible root
};

} // namespace d1
