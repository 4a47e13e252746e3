// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/summaryview.h"

#include "features/query/outcomemodel.h"
#include "ui/results/outcomepresentationproxy.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>

namespace d1 {

SummaryView::SummaryView(OutcomeModel &model, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QTableView(parent)
{
    auto *presentation = new OutcomePresentationProxy(theme, icons, this);
    presentation->setSourceModel(&model);
    setModel(presentation);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Statements of the run"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultSectionSize(88);
    setColumnWidth(OutcomeModel::Number, 48);
    horizontalHeader()->setSectionResizeMode(OutcomeModel::Sql, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(OutcomeModel::Ending, QHeaderView::Interactive);
    setColumnWidth(OutcomeModel::Ending, 240);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT outcomeActivated(index.row()); });
}

} // namespace d1
