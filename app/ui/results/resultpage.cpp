// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultpage.h"

#include "features/results/resultarranger.h"
#include "ui/results/chartpane.h"
#include "ui/results/exactstrip.h"
#include "ui/results/exportstrip.h"
#include "ui/results/morestrip.h"
#include "ui/results/resultactions.h"
#include "ui/results/resultfindbar.h"
#include "ui/results/resultgrid.h"
#include "ui/results/rowlinkmenu.h"
#include "ui/results/selectionwatcher.h"
#include "ui/results/totalstext.h"
#include "ui/results/valueviewer.h"
#include "ui/widgets/numbertext.h"

#include <QFileDialog>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

ResultPage::ResultPage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_sides(new QSplitter)
    , m_grid(new ResultGrid(theme))
    , m_chart(new ChartPane(theme, icons))
    , m_viewer(new ValueViewer(theme, icons))
    , m_find(new ResultFindBar(*m_grid, icons))
    , m_more(new MoreStrip)
    , m_exact(new ExactStrip)
    , m_export(new ExportStrip(icons))
    , m_links(new RowLinkMenu(*m_grid, icons, m_grid))
    , m_actions(new ResultActions(*this, icons))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    m_sides->setObjectName(QStringLiteral("results.value"));
    m_sides->addWidget(m_grid);
    m_sides->addWidget(m_chart);
    m_sides->addWidget(m_viewer);
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    m_sides->setStretchFactor(0, 3);
    m_sides->setStretchFactor(1, 4);
    m_sides->setStretchFactor(2, 2);
    m_chart->hide();
    m_viewer->hide();
    column->addWidget(m_sides, 1);
    column->addWidget(m_more);
    column->addWidget(m_exact);
    column->addWidget(m_export);
    setFocusProxy(m_grid); // in Qt 6.4, a menu among the children here would cut the focus chain in two
    connect(&m_grid->arranger(), &ResultArranger::arranged, this, &ResultPage::factsChanged);
    connect(&m_grid->arranger(), &ResultArranger::busyChanged, this, &ResultPage::factsChanged);
    connect(m_more, &MoreStrip::moreRequested, this, &ResultPage::moreRequested);
    connect(m_grid, &ResultGrid::columnsChanged, this, &ResultPage::factsChanged);
    connect(m_exact, &ExactStrip::exactRequested, this, &ResultPage::exactRequested);
    connect(m_links, &RowLinkMenu::rowsWanted, this, &ResultPage::rowsWanted);
    connect(m_links, &RowLinkMenu::refused, this, &ResultPage::refused);
    connect(m_viewer, &ValueViewer::closeRequested, this, &ResultPage::hideValue);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultPage::followCurrentCell);
    connect(m_grid->model(), &QAbstractItemModel::modelReset, this, &ResultPage::followCurrentCell);
    connect(&m_grid->arranger(), &ResultArranger::arranged, this, &ResultPage::followRows);
    connect(m_grid->model(), &QAbstractItemModel::modelReset, this, &ResultPage::followRows);
    connect(m_chart, &ChartPane::closeRequested, this, [this] { setChartVisible(false); });
    connect(m_chart, &ChartPane::failed, this, &ResultPage::refused);
    connect(m_chart, &ChartPane::rowChosen, this, [this](std::size_t row) {
        m_grid->goTo({.row = row, .column = static_cast<std::size_t>(std::max(0, m_grid->currentIndex().column()))});
        m_grid->setFocus(Qt::OtherFocusReason);
    });
    auto *watcher = new SelectionWatcher(*m_grid, this);
    connect(watcher, &SelectionWatcher::totalsChanged, this, [this](const std::optional<SelectionTotals> &totals) {
        Q_EMIT selectionDescribed(totals ? TotalsText::of(*totals) : QString());
    });
}

void ResultPage::setResult(ResultSetPtr result, const std::string &table, ResultOrigins origins)
{
    m_grid->setTable(table);
    m_grid->setResult(std::move(result), std::move(origins));
    m_exact->setVisible(m_grid->result() && m_grid->result()->hasInexactNumbers());
}

void ResultPage::extendResult(ResultSetPtr result)
{
    const QModelIndex current = m_grid->currentIndex();
    const int row = current.row();
    const int column = current.column();
    const int top = m_grid->verticalScrollBar()->value();
    const int left = m_grid->horizontalScrollBar()->value();
    m_grid->setResult(std::move(result), m_grid->origins());
    m_exact->setVisible(m_grid->result() && m_grid->result()->hasInexactNumbers());
    m_grid->setCurrentIndex(m_grid->model()->index(row, column));
    m_grid->verticalScrollBar()->setValue(top);
    m_grid->horizontalScrollBar()->setValue(left);
    Q_EMIT factsChanged();
}

void ResultPage::setHasMore(bool hasMore)
{
    m_more->setRows(m_grid->result()->rowCount(), hasMore);
}

void ResultPage::readExactly()
{
    if (m_grid->result()->hasInexactNumbers())
        Q_EMIT exactRequested();
    else
        Q_EMIT refused(tr("Every number here is exact."));
}

QString ResultPage::facts() const
{
    const NumberText number;
    const ResultSet &result = *m_grid->result();
    const auto rows = static_cast<std::int64_t>(result.rowCount());
    const auto shown = static_cast<std::int64_t>(shownRows(result, m_grid->order()));
    const auto columns = static_cast<qsizetype>(result.columnCount());
    const QString rowText =
        shown == rows ? number.rows(rows) : tr("%1 of %2").arg(number.exact(shown), number.rows(rows));
    const auto shownColumns = static_cast<qsizetype>(m_grid->shownColumns().size());
    const QString columnText = shownColumns < columns ? tr("%1 of %2 columns").arg(shownColumns).arg(columns)
                               : columns == 1         ? tr("1 column")
                                                      : tr("%1 columns").arg(columns);
    const QString text = QStringLiteral("%1 · %2").arg(rowText, columnText);
    return m_grid->arranger().isBusy() ? tr("Sorting … %1").arg(text) : text;
}

void ResultPage::showValue()
{
    m_viewer->show();
    followCurrentCell();
    m_viewer->setFocus(Qt::OtherFocusReason);
}

void ResultPage::hideValue()
{
    m_viewer->hide();
    m_viewer->clear();
    m_grid->setFocus(Qt::OtherFocusReason);
}

void ResultPage::followCurrentCell()
{
    if (m_viewer->isHidden())
        return;
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid())
        return m_viewer->clear();
    const auto shown = static_cast<std::size_t>(current.row());
    m_viewer->showValue(m_grid->result(), resultRow(m_grid->order(), shown),
                        static_cast<std::size_t>(current.column()));
}

bool ResultPage::isChartVisible() const
{
    return !m_chart->isHidden();
}

void ResultPage::setChartVisible(bool visible)
{
    if (visible == isChartVisible())
        return;
    m_chart->setVisible(visible);
    if (visible)
        m_sides->setSizes({4000, 5000, 3000}); // scaled to the width there is
    followRows();
    if (visible)
        m_chart->focusChart();
    else
        m_grid->setFocus(Qt::OtherFocusReason);
    Q_EMIT chartShown(visible);
}

/// A chart out of sight makes no work.
void ResultPage::followRows()
{
    m_chart->setRows(isChartVisible() ? m_grid->result() : nullptr, isChartVisible() ? m_grid->order() : nullptr);
}

void ResultPage::openFind()
{
    m_find->open();
}

QString ResultPage::exportSentence() const
{
    return m_export->isVisibleTo(this) ? m_export->sentence() : QString();
}

void ResultPage::askWhereToExport()
{
    const std::pair<QString, QString> formats[] = {{tr("CSV (*.csv)"), QStringLiteral("csv")},
                                                   {tr("JSON Lines (*.jsonl)"), QStringLiteral("jsonl")},
                                                   {tr("SQL (*.sql)"), QStringLiteral("sql")}};
    auto *dialog = new QFileDialog(this, tr("Export the rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const auto &format : formats)
        filters << format.first;
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats[0].second);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, formats](const QString &filter) {
        for (const auto &[name, suffix] : formats) {
            if (name == filter)
                dialog->setDefaultSuffix(suffix);
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ResultPage::exportTo);
    dialog->open();
}

void ResultPage::exportTo(const QString &path)
{
    const RowFormat format = path.endsWith(u".jsonl", Qt::CaseInsensitive) ? RowFormat::JsonLines
                             : path.endsWith(u".sql", Qt::CaseInsensitive) ? RowFormat::Sql
                                                                           : RowFormat::Csv;
    m_export->start(std::make_unique<FileExport>(m_grid->shownBlock(), format, m_grid->table(), path));
}

} // namespace d1
