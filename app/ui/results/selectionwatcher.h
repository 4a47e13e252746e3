// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/results/selectiontotals.h"

#include <QObject>
#include <QTimer>

namespace d1 {

class ResultGrid;

/// Sums up what is selected in a grid, on another thread, shortly after the selection came to rest.
class SelectionWatcher final : public QObject
{
    Q_OBJECT

public:
    /// The grid must outlive it, and have its model.
    explicit SelectionWatcher(ResultGrid &grid, QObject *parent = nullptr);
    ~SelectionWatcher() override;

Q_SIGNALS:
    /// Absent: less than two cells are selected.
    void totalsChanged(const std::optional<d1::SelectionTotals> &totals);

private:
    void wait();
    void sum();

    ResultGrid &m_grid;
    QTimer m_rest;
    CancelSource m_cancel;
    quint64 m_generation = 0; ///< late answers carry an older one
};

} // namespace d1
