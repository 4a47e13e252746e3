// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/results/arrangement.h"
#include "features/results/reordering.h"

#include <QObject>

#include <optional>

namespace d1 {

class ResultSetModel;

/// Sorts and filters what a model shows, on another thread, without asking the database again. A new wish takes the
/// place of one that is still being worked on; until it is done the model shows what it showed. Main thread.
class ResultArranger final : public QObject
{
    Q_OBJECT

public:
    /// The model must outlive it. Its next result is shown as returned.
    explicit ResultArranger(ResultSetModel &model, QObject *parent = nullptr);
    ~ResultArranger() override;

    /// What was asked for last.
    [[nodiscard]] const Arrangement &arrangement() const { return m_arrangement; }
    [[nodiscard]] std::optional<SortKey> sortKey(std::size_t column) const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// Ascending, then descending, then not by this column. Other columns keep deciding before it when `add`.
    void cycleSort(std::size_t column, bool add);
    /// A CellCondition as typed; an empty text removes the filter.
    void setFilter(std::size_t column, const QString &typed);
    void clearFilters();
    void clear();

Q_SIGNALS:
    /// Something else was asked for.
    void arrangementChanged();
    void busyChanged(bool busy);
    /// The model is about to show its rows in another order.
    void aboutToArrange();
    /// The model shows what was asked for.
    void arranged();

private:
    void ask(Arrangement arrangement);
    void show(const Reordering &steps);
    void setBusy(bool busy);

    ResultSetModel &m_model;
    Arrangement m_arrangement;
    CancelSource m_cancel;
    quint64 m_generation = 0; ///< late answers carry an older one
    bool m_isBusy = false;
};

} // namespace d1
