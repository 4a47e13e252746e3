// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/selectionwatcher.h"

#include "features/results/runaside.h"
#include "ui/results/resultgrid.h"

#include <QItemSelectionModel>

#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

SelectionWatcher::SelectionWatcher(ResultGrid &grid, QObject *parent)
    : QObject(parent)
    , m_grid(grid)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(60ms);
    connect(&m_rest, &QTimer::timeout, this, &SelectionWatcher::sum);
    connect(grid.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionWatcher::wait);
}

SelectionWatcher::~SelectionWatcher()
{
    m_cancel.cancel();
}

void SelectionWatcher::wait()
{
    m_cancel.cancel();
    ++m_generation;
    m_rest.start();
}

void SelectionWatcher::sum()
{
    const std::vector<CellRange> cells = m_grid.chosenCells();
    std::size_t count = 0;
    for (const CellRange &range : cells)
        count += range.cellCount();
    if (count < 2) {
        Q_EMIT totalsChanged(std::nullopt);
        return;
    }
    m_cancel = CancelSource();
    const auto work = [result = m_grid.result(), order = m_grid.order(), cells, cancel = m_cancel.token()] {
        return selectionTotals(*result, order, cells, cancel);
    };
    runAside(this, work, [this, generation = m_generation](const std::optional<SelectionTotals> &totals) {
        if (generation == m_generation)
            Q_EMIT totalsChanged(totals);
    });
}

} // namespace d1
