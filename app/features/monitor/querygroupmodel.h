// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"

#include <QAbstractTableModel>

namespace d1 {

/// The slow-query list, a row a group, as raw values to show and to sort by: times in milliseconds as double, shares
/// from 0 to 1, when as QDateTime in UTC, counts as qlonglong; what is not known is invalid. Words and units are the
/// view's.
class QueryGroupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        CostShare,
        Runs,
        P50,
        P95,
        TotalTime,
        RowsRead,
        RowsReadPerRow,
        ListPrice,
        Errors,
        Retries,
        AnomalyShare,
        Trend, ///< runs in each step, a QVariantList of doubles
        FirstSeen,
        LastSeen,
        Target,
        Fingerprint,
        ColumnCount
    };
    enum Role {
        MarkedRole = Qt::UserRole, ///< bool: slower than before
        MutedRole,                 ///< bool
        EstimatedRole,             ///< bool: from a sample
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setGroups(std::vector<QueryGroup> groups);
    /// Needs a group that there is.
    void setMuted(std::size_t group, bool muted);
    [[nodiscard]] const std::vector<QueryGroup> &groups() const { return m_groups; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<QueryGroup> m_groups;
};

} // namespace d1
