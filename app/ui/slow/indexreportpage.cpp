// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/indexreportpage.h"

#include "ui/slow/indexreportproxy.h"
#include "ui/slow/slowwords.h"
#include "ui/slow/sqltext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/numbertext.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr std::pair<int, int> widths[] = {
    {IndexUseModel::Index, 216},    {IndexUseModel::Table, 108},  {IndexUseModel::Columns, 152},
    {IndexUseModel::Queries, 80},   {IndexUseModel::Runs, 72},    {IndexUseModel::Writes, 72},
    {IndexUseModel::SizeShare, 92}, {IndexUseModel::Remark, 200},
};

QString basisOf(const IndexReport &report)
{
    return IndexReportPage::tr("What this desktop saw in this time: %1 of %2 queries have a known plan. Unused and "
                               "duplicate are candidates: others may use what this desktop has not seen.")
        .arg(NumberText().exact(static_cast<std::int64_t>(report.knownPlans)),
             NumberText().exact(static_cast<std::int64_t>(report.queries)));
}

/// SQL to read, with what is said about it as comments.
QString queriesOf(const IndexUse &use)
{
    const QString index = QString::fromStdString(use.index);
    QString text = use.queries.empty() ? IndexReportPage::tr("-- No known plan uses %1.").arg(index)
                                       : IndexReportPage::tr("-- What uses %1:").arg(index);
    for (const IndexUse::Query &query : use.queries)
        text +=
            QStringLiteral("\n\n-- ") + SlowWords::runs(query.runs) + u'\n' + QString::fromStdString(query.fingerprint);
    return text;
}

} // namespace

IndexReportPage::IndexReportPage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_proxy(new IndexReportProxy(m_model, theme, icons, this))
    , m_stack(new QStackedWidget)
    , m_error(new ErrorStrip(theme, icons))
    , m_empty(new EmptyState(theme, icons))
    , m_basis(new QLabel)
    , m_table(new QTableView)
    , m_queries(new SqlText(theme))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IndexReportPage::showChosen);
}

void IndexReportPage::build()
{
    m_basis->setWordWrap(true);
    m_basis->setContentsMargins(metrics::Space3, metrics::Space2, metrics::Space3, metrics::Space2);
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    m_table->setAccessibleName(tr("Indexes and their use"));
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setProperty("roomy", true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::RoomyRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[column, width] : widths)
        m_table->horizontalHeader()->resizeSection(column, width);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(IndexUseModel::Index, Qt::AscendingOrder);
    m_queries->setAccessibleName(tr("Queries that use the chosen index"));

    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_queries);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    auto *report = new QWidget;
    auto *rows = new QVBoxLayout(report);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_basis);
    rows->addWidget(split, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(report);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
}

void IndexReportPage::setReport(IndexReport report)
{
    m_error->clear();
    if (report.indexes.empty())
        return showSentence(IconName::Index, tr("This database has no index yet."));
    m_basis->setText(basisOf(report));
    m_model.setReport(std::move(report));
    m_table->selectRow(0);
    m_stack->setCurrentIndex(1);
    showChosen();
}

void IndexReportPage::showError(const Error &error)
{
    m_error->showError(error);
}

void IndexReportPage::showSentence(IconName icon, const QString &sentence)
{
    m_model.setReport({});
    m_empty->setContent(icon, sentence);
    m_stack->setCurrentIndex(0);
    showChosen();
}

void IndexReportPage::showChosen()
{
    const IndexUse *use = m_proxy->useAt(m_table->currentIndex());
    m_queries->setSql(use ? queriesOf(*use) : QString());
}

QString IndexReportPage::sentence() const
{
    return m_stack->currentIndex() == 0 ? m_empty->sentence() : m_basis->text();
}

QString IndexReportPage::queries() const
{
    return m_queries->toPlainText();
}

} // namespace d1
