// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/explorermodel.h"

#include "features/schema/schemamodel.h"
#include "sql/quoting.h"
#include "ui/databases/schemawords.h"
#include "ui/databases/targetwords.h"

#include <QMimeData>

namespace d1 {

namespace {

// SchemaModel's id of its invisible root, which no node has.
constexpr quintptr DatabaseId = 0;

bool isDatabase(const QModelIndex &index)
{
    return index.isValid() && index.internalId() == DatabaseId;
}

} // namespace

ExplorerModel::ExplorerModel(SchemaModel &schema, const IconSet &icons, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_schema(schema)
    , m_icons(icons)
{
    setSourceModel(&schema);
    connect(&schema, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&schema, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
}

void ExplorerModel::setDatabases(const QList<RecentTarget> &databases, const QString &open)
{
    beginResetModel();
    m_databases = databases;
    m_open = -1;
    for (int row = 0; row < databases.size(); ++row) {
        if (databases[row].target == open)
            m_open = row;
    }
    endResetModel();
}

QModelIndex ExplorerModel::openDatabase() const
{
    return m_open < 0 ? QModelIndex() : createIndex(m_open, 0, DatabaseId);
}

QModelIndex ExplorerModel::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || isDatabase(index))
        return {};
    return createSourceIndex(index.row(), index.column(), index.internalPointer());
}

QModelIndex ExplorerModel::mapFromSource(const QModelIndex &source) const
{
    return source.isValid() ? createIndex(source.row(), source.column(), source.internalId()) : QModelIndex();
}

QModelIndex ExplorerModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, DatabaseId);
    return mapFromSource(m_schema.index(row, column, mapToSource(parent)));
}

QModelIndex ExplorerModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isDatabase(child))
        return {};
    const QModelIndex above = mapToSource(child).parent();
    return above.isValid() ? mapFromSource(above) : openDatabase();
}

int ExplorerModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_databases.size());
    if (isDatabase(parent) && parent.row() != m_open)
        return 0;
    return parent.column() > 0 ? 0 : m_schema.rowCount(mapToSource(parent));
}

int ExplorerModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ExplorerModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant ExplorerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isDatabase(index))
        return databaseData(m_databases[index.row()], index.row() == m_open, role);
    return schemaData(mapToSource(index), role);
}

QVariant ExplorerModel::databaseData(const RecentTarget &database, bool open, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return database.name;
    case Qt::DecorationRole:
        return m_icons.icon(iconOfTarget(database.target), open ? ColorRole::Accent : ColorRole::SecondaryText);
    case Qt::ToolTipRole:
        return open ? tr("%1, open").arg(database.target) : database.target;
    case Qt::AccessibleTextRole:
        return open ? tr("Database %1, open").arg(database.name) : tr("Database %1").arg(database.name);
    case TargetRole:
        return database.target;
    case OpenRole:
        return open;
    default:
        return {};
    }
}

QVariant ExplorerModel::schemaData(const QModelIndex &source, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return SchemaWords::name(source);
    case Qt::DecorationRole:
        return m_icons.icon(SchemaWords::icon(source));
    case Qt::ToolTipRole:
        return SchemaWords::toolTip(source);
    case Qt::AccessibleTextRole:
        return SchemaWords::spoken(source);
    case DetailRole:
        return SchemaWords::detail(source);
    case GroupRole:
        return SchemaWords::isGroup(source);
    case SqlNameRole: {
        const std::string name = source.data(SchemaModel::NameRole).toString().toStdString();
        return name.empty() ? QVariant() : QString::fromStdString(sql::quoteIdentifierIfNeeded(name));
    }
    default:
        return source.data(role);
    }
}

Qt::ItemFlags ExplorerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.data(SqlNameRole).isValid())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList ExplorerModel::mimeTypes() const
{
    return {QStringLiteral("text/plain")};
}

QMimeData *ExplorerModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList names;
    for (const QModelIndex &index : indexes)
        names << index.data(SqlNameRole).toString();
    auto *data = new QMimeData;
    data->setText(names.join(QStringLiteral(", ")));
    return data;
}

} // namespace d1
