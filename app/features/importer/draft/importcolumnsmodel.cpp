// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/draft/importcolumnsmodel.h"

#include "features/importer/job/columnmatching.h"

#include <algorithm>
#include <set>

namespace d1 {

namespace {

using Pair = ImportWishes::Pair;

constexpr std::size_t samples = 4;

QString textOf(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

std::string declaredType(const SchemaTable *table, const std::string &column)
{
    if (!table)
        return {};
    const auto found = std::ranges::find(table->columns, column, &SchemaColumn::name);
    return found == table->columns.end() ? std::string() : found->declaredType;
}

} // namespace

ImportColumnsModel::ImportColumnsModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::fileChanged, this, &ImportColumnsModel::reset);
    connect(&draft, &ImportDraft::wishesChanged, this, &ImportColumnsModel::refresh);
    reset();
}

void ImportColumnsModel::reset()
{
    beginResetModel();
    m_unfilled = unfilled();
    endResetModel();
}

/// The same rows keep their place and their selection.
void ImportColumnsModel::refresh()
{
    if (unfilled() != m_unfilled)
        return reset();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<std::string> ImportColumnsModel::unfilled() const
{
    const SchemaTable *table = m_draft.table();
    if (!table || m_draft.state() != ImportDraft::State::Ready)
        return {};
    std::set<std::string> filled;
    for (std::size_t column = 0; column < fileColumns(); ++column)
        filled.insert(m_draft.destinationOf(column));
    std::vector<std::string> rest = writableColumns(*table);
    std::erase_if(rest, [&filled](const std::string &name) { return filled.contains(name); });
    return rest;
}

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(fileColumns() + m_unfilled.size());
}

int ImportColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IsFromFileRole)
        return isFromFile(index.row());
    if (role == Qt::CheckStateRole) {
        if (!mayBeKey(index))
            return {};
        return m_draft.keyPlaceOf(static_cast<std::size_t>(index.row())) > 0 ? Qt::Checked : Qt::Unchecked;
    }
    const auto row = static_cast<std::size_t>(index.row());
    return isFromFile(index.row()) ? fileData(row, index.column(), role)
                                   : unfilledData(m_unfilled[row - fileColumns()], index.column(), role);
}

QVariant ImportColumnsModel::fileData(std::size_t column, int field, int role) const
{
    if (field == Evidence && role == EvidenceRole && m_draft.survey())
        return QVariant::fromValue(m_draft.survey()->evidence.at(column));
    if (field == Destination && role == ChoicesRole) {
        QStringList choices;
        if (const SchemaTable *table = m_draft.table()) {
            for (const std::string &name : writableColumns(*table))
                choices.append(textOf(name));
        }
        return choices;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (field) {
    case Name:
        return textOf(m_draft.preview().columns[column]);
    case Sample: {
        QStringList values;
        for (const auto &row : m_draft.preview().rows) {
            if (column < row.size() && row[column] && !row[column]->empty())
                values.append(textOf(*row[column]));
            if (values.size() == samples)
                break;
        }
        return values;
    }
    case Destination:
        return textOf(m_draft.destinationOf(column));
    case Type:
        return textOf(m_draft.wishes().createsTable ? m_draft.typeOf(column)
                                                    : declaredType(m_draft.table(), m_draft.destinationOf(column)));
    case Key:
        return keyData(column);
    default:
        return {};
    }
}

QVariant ImportColumnsModel::keyData(std::size_t column) const
{
    const std::size_t place = m_draft.keyPlaceOf(column);
    return m_draft.wishes().key.size() > 1 && place > 0 ? QVariant::fromValue(place) : QVariant();
}

bool ImportColumnsModel::mayBeKey(const QModelIndex &index) const
{
    return index.column() == Key && isFromFile(index.row()) && m_draft.wishes().createsTable
           && !m_draft.destinationOf(static_cast<std::size_t>(index.row())).empty();
}

QVariant ImportColumnsModel::unfilledData(const std::string &name, int field, int role) const
{
    const SchemaTable *table = m_draft.table();
    if (role == MustBeFilledRole) {
        const auto found = std::ranges::find(table->columns, name, &SchemaColumn::name);
        return found != table->columns.end() && found->notNull && !found->defaultValue
               && found->primaryKeyPosition == 0;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (field == Destination)
        return textOf(name);
    if (field == Type)
        return textOf(declaredType(table, name));
    if (field != Sample)
        return {};
    const auto constant = std::ranges::find(m_draft.wishes().constants, name, &Pair::left);
    return constant == m_draft.wishes().constants.end() ? QVariant() : textOf(constant->right);
}

bool ImportColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && mayBeKey(index)) {
        m_draft.setInKey(static_cast<std::size_t>(index.row()), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    if (!isFromFile(index.row()))
        setConstant(m_unfilled[row - fileColumns()], value);
    else if (index.column() == Type)
        m_draft.setType(row, value.toString().toStdString());
    else
        m_draft.setDestination(row, value.toString().toStdString());
    return true;
}

void ImportColumnsModel::setConstant(const std::string &name, const QVariant &value)
{
    ImportWishes wishes = m_draft.wishes();
    std::erase_if(wishes.constants, [&name](const Pair &pair) { return pair.left == name; });
    if (value.isValid())
        wishes.constants.push_back({name, value.toString().toStdString()});
    m_draft.setWishes(wishes);
}

Qt::ItemFlags ImportColumnsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (mayBeKey(index))
        flags |= Qt::ItemIsUserCheckable;
    const bool editable = isFromFile(index.row()) ? index.column() == Destination
                                                        || (index.column() == Type && m_draft.wishes().createsTable)
                                                  : index.column() == Sample;
    return editable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace d1
