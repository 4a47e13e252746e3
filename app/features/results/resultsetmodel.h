// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/reordering.h"

#include <QAbstractTableModel>

namespace d1 {

/// A ResultSet as a table model, without copying a cell. It gives values and facts; words, units and colours are the
/// window's (ResultPresentationProxy) or the command line's.
class ResultSetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole, ///< CellView: the value in place, valid while this model shows the same result
        TypeRole,                ///< int(CellType)
        InexactRole,             ///< bool: may have been rounded on its way
        ByteSizeRole,            ///< qlonglong: bytes of a text or blob, 0 for other types
        ValueRole,               ///< qlonglong, double, QString, QByteArray; invalid for NULL
        ColumnTypeRole,          ///< horizontal header, int(CellType): the type most of the first rows have
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows it as returned. Null shows nothing.
    void setResult(ResultSetPtr result);
    [[nodiscard]] const ResultSetPtr &result() const { return m_result; }

    /// Shows these rows of the same result in this order; indexes follow their row. Does nothing when the order is no
    /// longer the one that the steps begin with.
    void setOrder(const Reordering &steps);
    [[nodiscard]] const RowOrderPtr &order() const { return m_order; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is ValueRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Columns: the name. Rows: the number in the result as returned, from 1.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void permute(RowOrderPtr order);

    ResultSetPtr m_result;
    RowOrderPtr m_order;
    std::vector<CellType> m_columnTypes;
};

/// The type that most of the first `sampleRows` values that are not NULL have; Null when there are none.
[[nodiscard]] CellType prevailingType(const ResultSet &result, std::size_t column, std::size_t sampleRows = 200);

} // namespace d1

Q_DECLARE_METATYPE(d1::CellView)
