// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/tablecard.h"

#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

namespace {

constexpr int mostRows = 8;

} // namespace

TableCard::TableCard(const Theme &theme, const QString &title, QAbstractItemModel &model, int stretched,
                     const QString &absence, QWidget *parent)
    : MonitorCard(theme, title, parent)
    , m_table(new QTableView)
    , m_absence(new QLabel(absence))
{
    m_table->setModel(&model);
    m_table->setAccessibleName(title);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setProperty("roomy", true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    m_absence->setWordWrap(true);
    m_absence->setForegroundRole(QPalette::PlaceholderText);
    m_absence->setMargin(metrics::Space3);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::Space1, metrics::Space1, metrics::Space1, 0);
    column->addWidget(m_table);
    column->addWidget(m_absence);
    setBody(body);
    connect(&model, &QAbstractItemModel::modelReset, this, &TableCard::fit);
    fit();
}

void TableCard::fit()
{
    const int rows = m_table->model()->rowCount();
    const int head = std::max(m_table->horizontalHeader()->sizeHint().height(), metrics::RowHeight);
    m_table->setFixedHeight(head + std::min(rows, mostRows) * metrics::RowHeight + 2);
    m_table->setVisible(rows > 0);
    m_absence->setVisible(rows == 0);
}

} // namespace d1
