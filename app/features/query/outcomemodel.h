// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/query/statementoutcome.h"

#include <QAbstractTableModel>

#include <vector>

namespace d1 {

/// The statements of a run and how each ended, a row a statement, as raw values: counts as qlonglong, times in
/// milliseconds as double, what is unknown as an invalid QVariant.
class OutcomeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Sql, Ending, Rows, Changes, ServerTime, Elapsed, RowsRead, RowsWritten, ColumnCount };
    enum class End { Done, Failed, Cancelled };
    enum Role {
        EndRole = Qt::UserRole, ///< int(End)
        MessageRole,            ///< the error's message; empty when done
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(StatementOutcome outcome);
    /// Another run of the same statement takes the place of the first.
    void replace(std::size_t index, StatementOutcome outcome);
    [[nodiscard]] const std::vector<StatementOutcome> &outcomes() const { return m_outcomes; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<StatementOutcome> m_outcomes;
};

[[nodiscard]] OutcomeModel::End endOf(const StatementOutcome &outcome);

} // namespace d1
