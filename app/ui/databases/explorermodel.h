// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/databases/recenttargets.h"
#include "ui/theme/iconset.h"

#include <QAbstractProxyModel>

namespace d1 {

class SchemaModel;

/// The explorer's tree: databases at the top, the schema (the source model) below the open one; in words and icons.
/// Gives SchemaModel's roles below a database, and its own.
class ExplorerModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 100, ///< what stands behind the name in a quieter colour
        TargetRole,                      ///< a database's target string; invalid below
        OpenRole,                        ///< true for the open database
        GroupRole,                       ///< true for "Tables" and the like
        SqlNameRole,                     ///< the name as SQL wants it; invalid for databases and groups
    };

    /// The icons must outlive it.
    ExplorerModel(SchemaModel &schema, const IconSet &icons, QObject *parent = nullptr);

    /// `open` is a target string, or empty when no database is open.
    void setDatabases(const QList<RecentTarget> &databases, const QString &open);

    [[nodiscard]] QModelIndex openDatabase() const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// The names as SQL, separated by commas.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    [[nodiscard]] QVariant databaseData(const RecentTarget &database, bool open, int role) const;
    [[nodiscard]] QVariant schemaData(const QModelIndex &source, int role) const;

    SchemaModel &m_schema;
    const IconSet &m_icons;
    QList<RecentTarget> m_databases;
    int m_open = -1; ///< row of the open database
};

} // namespace d1
