// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultarranger.h"

#include "features/results/resultsetmodel.h"
#include "features/results/runaside.h"

#include <algorithm>

namespace d1 {

ResultArranger::ResultArranger(ResultSetModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_generation;
        m_cancel.cancel();
        setBusy(false);
        if (m_arrangement.isAsReturned())
            return;
        m_arrangement = {};
        Q_EMIT arrangementChanged();
    });
}

ResultArranger::~ResultArranger()
{
    m_cancel.cancel();
}

std::optional<SortKey> ResultArranger::sortKey(std::size_t column) const
{
    const auto key = std::ranges::find(m_arrangement.sortKeys, column, &SortKey::column);
    return key == m_arrangement.sortKeys.end() ? std::nullopt : std::optional(*key);
}

void ResultArranger::cycleSort(std::size_t column, bool add)
{
    const std::optional<SortKey> before = sortKey(column);
    Arrangement wish = m_arrangement;
    if (!add)
        wish.sortKeys.clear();
    const auto key = std::ranges::find(wish.sortKeys, column, &SortKey::column);
    if (!before)
        wish.sortKeys.push_back({column, false});
    else if (!before->descending && key != wish.sortKeys.end())
        key->descending = true;
    else if (!before->descending)
        wish.sortKeys.push_back({column, true});
    else if (key != wish.sortKeys.end())
        wish.sortKeys.erase(key);
    ask(std::move(wish));
}

void ResultArranger::setFilter(std::size_t column, const QString &typed)
{
    const CellCondition condition(typed.toStdString());
    Arrangement wish = m_arrangement;
    if (condition.fitsAll())
        wish.filters.erase(column);
    else
        wish.filters.insert_or_assign(column, condition);
    ask(std::move(wish));
}

void ResultArranger::clearFilters()
{
    Arrangement wish = m_arrangement;
    wish.filters.clear();
    ask(std::move(wish));
}

void ResultArranger::clear()
{
    ask({});
}

void ResultArranger::ask(Arrangement arrangement)
{
    if (arrangement == m_arrangement || !m_model.result())
        return;
    m_arrangement = std::move(arrangement);
    m_cancel.cancel();
    m_cancel = CancelSource();
    const quint64 generation = ++m_generation;
    Q_EMIT arrangementChanged();
    setBusy(true);
    const auto work = [result = m_model.result(), before = m_model.order(), wish = m_arrangement,
                       cancel = m_cancel.token()] {
        return reordering(result->rowCount(), before, rowOrder(*result, wish, cancel));
    };
    runAside(this, work, [this, generation](const Reordering &steps) {
        if (generation == m_generation)
            show(steps);
    });
}

void ResultArranger::show(const Reordering &steps)
{
    Q_EMIT aboutToArrange();
    m_model.setOrder(steps);
    setBusy(false);
    Q_EMIT arranged();
}

void ResultArranger::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace d1
