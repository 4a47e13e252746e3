// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultsetmodel.h"

#include <QString>

#include <algorithm>
#include <array>
#include <limits>

namespace d1 {

namespace {

int clampedToInt(std::size_t count)
{
    return static_cast<int>(std::min<std::size_t>(count, std::numeric_limits<int>::max()));
}

QVariant valueOf(const CellView &cell)
{
    const std::string_view bytes = cell.bytes();
    switch (cell.type()) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        return QVariant::fromValue<qlonglong>(cell.integer());
    case CellType::Real:
        return cell.real();
    case CellType::Text:
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    case CellType::Blob:
        return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    return {};
}

} // namespace

CellType prevailingType(const ResultSet &result, std::size_t column, std::size_t sampleRows)
{
    std::array<std::size_t, 5> counts{};
    const std::size_t rows = std::min(sampleRows, result.rowCount());
    for (std::size_t row = 0; row < rows; ++row)
        ++counts[static_cast<std::size_t>(result.cell(row, column).type())];
    counts[static_cast<std::size_t>(CellType::Null)] = 0;
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? CellType::Null : static_cast<CellType>(most - counts.begin());
}

void ResultSetModel::setResult(ResultSetPtr result)
{
    beginResetModel();
    m_result = std::move(result);
    m_columnTypes.clear();
    for (std::size_t column = 0; m_result && column < m_result->columnCount(); ++column)
        m_columnTypes.push_back(prevailingType(*m_result, column));
    endResetModel();
}

int ResultSetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : clampedToInt(m_result->rowCount());
}

int ResultSetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : clampedToInt(m_result->columnCount());
}

QVariant ResultSetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CellView cell =
        m_result->cell(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return valueOf(cell);
    case CellRole:
        return QVariant::fromValue(cell);
    case TypeRole:
        return static_cast<int>(cell.type());
    case InexactRole:
        return cell.isInexact();
    case ByteSizeRole:
        return static_cast<qlonglong>(cell.bytes().size());
    default:
        return {};
    }
}

QVariant ResultSetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section >= 0 && section < rowCount() ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (role == Qt::DisplayRole)
        return QString::fromStdString(m_result->columnNames()[column]);
    if (role == ColumnTypeRole)
        return static_cast<int>(m_columnTypes[column]);
    return {};
}

} // namespace d1
