// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultgrid.h"

#include "features/results/delimitedtext.h"
#include "features/results/resultsetmodel.h"
#include "ui/results/resultdelegate.h"
#include "ui/results/resultheader.h"
#include "ui/results/resultpresentationproxy.h"
#include "ui/theme/iconset.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFuture>
#include <QGuiApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace d1 {

namespace {

constexpr int sampleRows = 60;
constexpr int narrowestColumn = 64;
constexpr int widestColumn = 400;
constexpr std::size_t quickCopyCells = 5'000; // a few milliseconds

} // namespace

ResultGrid::ResultGrid(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new ResultSetModel(this))
    , m_presentation(new ResultPresentationProxy(theme, this))
{
    m_presentation->setSourceModel(m_model);
    setHorizontalHeader(new ResultHeader(theme, this));
    setItemDelegate(new ResultDelegate(theme, this));
    setModel(m_presentation);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the grid, so that the keyboard reaches everything
    setAccessibleName(tr("Result rows"));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    verticalHeader()->setMinimumSectionSize(metrics::RowHeight);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);

    const auto addCopyAction = [&](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(icons.icon(IconName::Copy), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    addCopyAction(tr("Copy"), QKeySequence::Copy, &ResultGrid::copy);
    addCopyAction(tr("Copy with headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &ResultGrid::copyWithHeaders);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ResultGrid::setResult(ResultSetPtr result)
{
    const ResultSetPtr before = m_model->result();
    const bool sameColumns = before && result && std::ranges::equal(before->columnNames(), result->columnNames());
    QList<int> widths;
    for (int column = 0; sameColumns && column < m_model->columnCount(); ++column)
        widths.append(columnWidth(column));
    m_model->setResult(std::move(result));
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    if (!sameColumns)
        fitColumns();
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
        selectionModel()->setCurrentIndex(m_presentation->index(0, 0), QItemSelectionModel::NoUpdate);
}

const ResultSetPtr &ResultGrid::result() const
{
    return m_model->result();
}

void ResultGrid::fitColumns()
{
    const QFontMetrics metrics(m_theme.font(FontRole::Fixed));
    const int rows = std::min(m_presentation->rowCount(), sampleRows);
    for (int column = 0; column < m_presentation->columnCount(); ++column) {
        int width = std::max(narrowestColumn, horizontalHeader()->sectionSizeHint(column));
        for (int row = 0; row < rows && width < widestColumn; ++row) {
            const QString text = m_presentation->index(row, column).data().toString();
            width = std::max(width, metrics.horizontalAdvance(text) + 2 * ResultDelegate::Padding + 2);
        }
        setColumnWidth(column, std::min(width, widestColumn));
    }
}

std::vector<CellRange> ResultGrid::chosenCells() const
{
    std::vector<CellRange> cells;
    const auto add = [&cells](int top, int bottom, int left, int right) {
        cells.push_back({static_cast<std::size_t>(top), static_cast<std::size_t>(bottom),
                         static_cast<std::size_t>(left), static_cast<std::size_t>(right)});
    };
    for (const QItemSelectionRange &range : selectionModel()->selection())
        add(range.top(), range.bottom(), range.left(), range.right());
    const QModelIndex current = currentIndex();
    if (cells.empty() && current.isValid())
        add(current.row(), current.row(), current.column(), current.column());
    return cells;
}

void ResultGrid::copy()
{
    copyChosen(false);
}

void ResultGrid::copyWithHeaders()
{
    copyChosen(true);
}

void ResultGrid::copyChosen(bool headers)
{
    const std::vector<CellRange> cells = chosenCells();
    if (cells.empty())
        return;
    const auto write = [result = m_model->result(), cells, headers] {
        DelimitedFormat format;
        format.headers = headers;
        return QString::fromStdString(delimitedText(*result, cells, format));
    };
    const quint64 generation = ++m_copyGeneration;
    const auto put = [this, generation](const QString &text) {
        if (generation != m_copyGeneration)
            return;
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied();
    };
    if (cellCount(cells) <= quickCopyCells)
        put(write());
    else
        QtConcurrent::run(write).then(this, put);
}

} // namespace d1
