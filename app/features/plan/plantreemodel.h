// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <QAbstractItemModel>

namespace d1 {

/// A plan as a tree of rows with raw values: severity as int(PlanSeverity), rows as qlonglong, share as double; what is
/// unknown as an invalid QVariant.
class PlanTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Step, Severity, TableRows, Share, Sentence, ColumnCount };
    enum Role {
        DetailRole = Qt::UserRole, ///< SQLite's own line
        SeverityRole,              ///< int(PlanSeverity)
        OperationRole,             ///< int(sql::PlanOperation)
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setPlan(Plan plan);
    [[nodiscard]] const Plan &plan() const { return m_plan; }

    /// By place in Plan::tree.
    [[nodiscard]] QModelIndex indexOf(std::size_t node, int column = 0) const;
    [[nodiscard]] std::optional<std::size_t> nodeAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Place {
        std::optional<std::size_t> parent;
        int row = 0;
    };

    [[nodiscard]] const std::vector<std::size_t> &childrenOf(const QModelIndex &parent) const;
    void place(const std::vector<std::size_t> &level, std::optional<std::size_t> parent);

    Plan m_plan;
    std::vector<Place> m_places; // one a node
};

} // namespace d1
