// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/indexreport.h"

#include <QAbstractTableModel>

namespace d1 {

/// An index report, a row an index, as raw values to show and to sort by: texts, counts as qlonglong, shares from 0 to
/// 1; what is not known is invalid. Words are the view's.
class IndexUseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Index, Table, Columns, Queries, Runs, Writes, SizeShare, Remark, ColumnCount };
    enum class Finding { None, Unused, Duplicate, KeepsUnique };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(IndexReport report);
    [[nodiscard]] const IndexReport &report() const { return m_report; }
    [[nodiscard]] static Finding findingOf(const IndexUse &use);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// The remark is a Finding as int, so that sorting puts the same together.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    IndexReport m_report;
};

} // namespace d1
