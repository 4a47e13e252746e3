// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plantreeview.h"

#include "ui/plan/plantreedelegate.h"
#include "ui/plan/plantreeproxy.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace d1 {

PlanTreeView::PlanTreeView(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QTreeView(parent)
    , m_model(new PlanTreeModel(this))
    , m_proxy(new PlanTreeProxy(theme, icons, this))
{
    m_proxy->setSourceModel(m_model);
    setModel(m_proxy);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(true);
    setItemDelegate(new PlanTreeDelegate(theme, this));
    setAllColumnsShowFocus(true);
    setColumnHidden(PlanTreeModel::Sentence, true); // it stands below its step
    setTabKeyNavigation(false);
    setAccessibleName(tr("Plan as text"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(PlanTreeModel::Step, QHeaderView::Stretch);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == PlanTreeModel::Step)
            scheduleDelayedItemsLayout(); // its sentences wrap elsewhere
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const std::optional<std::size_t> node = m_model->nodeAt(m_proxy->mapToSource(current));
        if (node && !m_isSelecting)
            Q_EMIT stepChosen(*node);
    });
}

void PlanTreeView::setPlan(const Plan &plan)
{
    const QScopedValueRollback<bool> selecting(m_isSelecting, true);
    m_model->setPlan(plan);
    expandAll();
    for (int column = PlanTreeModel::Step + 1; column < PlanTreeModel::Sentence; ++column)
        resizeColumnToContents(column);
    const bool hasShares =
        std::ranges::any_of(plan.judgements, [](const PlanJudgement &judgement) { return judgement.costShare > 0; });
    setColumnHidden(PlanTreeModel::Share, !hasShares);
}

void PlanTreeView::select(std::size_t node)
{
    const QScopedValueRollback<bool> selecting(m_isSelecting, true);
    setCurrentIndex(m_proxy->mapFromSource(m_model->indexOf(node)));
}

} // namespace d1
