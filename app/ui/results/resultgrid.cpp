// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultgrid.h"

#include "features/results/resultarranger.h"
#include "features/results/resultsetmodel.h"
#include "features/results/runaside.h"
#include "ui/results/filterrow.h"
#include "ui/results/resultdelegate.h"
#include "ui/results/resultheader.h"
#include "ui/results/resultpresentationproxy.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace d1 {

namespace {

constexpr int sampleRows = 60;
constexpr int narrowestColumn = 64;
constexpr int widestColumn = 400;
constexpr std::size_t quickCopyCells = 5'000; // a few milliseconds

} // namespace

ResultGrid::ResultGrid(const Theme &theme, QWidget *parent)
    : FreezableTable(parent)
    , m_theme(theme)
    , m_model(new ResultSetModel(this))
    , m_arranger(new ResultArranger(*m_model, this))
    , m_presentation(new ResultPresentationProxy(theme, this))
    , m_header(new ResultHeader(*m_arranger, theme, this))
{
    m_presentation->setSourceModel(m_model);
    setHorizontalHeader(m_header);
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr); // the view would select the column
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    followHeader();
    connect(m_header, &QHeaderView::sectionResized, this, &ResultGrid::notePut);
    connect(m_header, &QHeaderView::sectionMoved, this, &ResultGrid::notePut);
    connect(this, &FreezableTable::frozenChanged, m_header, [this] { m_header->setFrozenWidth(frozenWidth()); });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, &m_header->filters(), &FilterRow::arrangeFields);
    connect(m_header, &ColumnHeads::columnChosen, this, &QTableView::selectColumn);
    connect(&m_header->filters(), &FilterRow::entered, this, [this](int column) {
        const QModelIndex seen = m_presentation->index(std::max(0, rowAt(0)), column);
        scrollTo(seen);
    });
    connect(&m_header->filters(), &FilterRow::leftBackwards, this, [this] {
        setFocus();
        FreezableTable::focusNextPrevChild(false);
    });
    connect(&m_header->filters(), &FilterRow::left, this, [this] { setFocus(); });
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

    // Following a large selection from row to row would take far longer than sorting.
    connect(m_arranger, &ResultArranger::aboutToArrange, this, &QAbstractItemView::clearSelection);
    connect(m_arranger, &ResultArranger::arranged, this, &ResultGrid::describeEmptiness);
}

void ResultGrid::setFiltersVisible(bool visible)
{
    m_showsFilters = visible;
    m_header->setFiltersVisible(visible);
    if (!visible) {
        m_arranger->clearFilters();
        setFocus();
    } else if (m_presentation->columnCount() > 0) {
        m_header->filters().field(std::max(0, currentIndex().column()))->setFocus(Qt::ShortcutFocusReason);
    }
}

void ResultGrid::sortByCurrentColumn()
{
    if (currentIndex().isValid())
        m_arranger->cycleSort(static_cast<std::size_t>(currentIndex().column()), false);
}

void ResultGrid::selectCurrentColumn()
{
    if (currentIndex().isValid())
        selectColumn(currentIndex().column());
}

void ResultGrid::moveCurrentColumn(int step)
{
    if (!currentIndex().isValid())
        return;
    const int from = m_header->visualIndex(currentIndex().column());
    int to = from + step;
    while (to >= 0 && to < m_header->count() && isColumnHidden(m_header->logicalIndex(to)))
        to += step;
    if (to < 0 || to >= m_header->count())
        return;
    m_header->moveSection(from, to);
    scrollTo(currentIndex());
}

void ResultGrid::hideCurrentColumn()
{
    const std::vector<std::size_t> shown = shownColumns();
    if (!currentIndex().isValid() || shown.size() < 2)
        return;
    const auto column = static_cast<std::size_t>(currentIndex().column());
    const auto place = std::ranges::find(shown, column);
    const std::size_t next = place + 1 == shown.end() ? *(place - 1) : *(place + 1);
    setCurrentIndex(m_presentation->index(currentIndex().row(), static_cast<int>(next)));
    hideColumn(static_cast<int>(column));
    notePut();
    Q_EMIT columnsChanged();
}

void ResultGrid::showEveryColumn()
{
    for (int column = 0; column < m_header->count(); ++column)
        showColumn(column);
    notePut();
    Q_EMIT columnsChanged();
}

void ResultGrid::freezeCurrentColumn()
{
    if (!currentIndex().isValid())
        return;
    const int place = m_header->visualIndex(currentIndex().column());
    const bool stays = place < frozenPlaces();
    const int edge = stays ? frozenPlaces() - 1 : frozenPlaces();
    m_header->moveSection(place, edge);
    setFrozenPlaces(stays ? edge : edge + 1);
    notePut();
    scrollTo(currentIndex());
}

void ResultGrid::freezeToCurrentColumn()
{
    if (!currentIndex().isValid())
        return;
    setFrozenPlaces(m_header->visualIndex(currentIndex().column()) + 1);
    notePut();
}

void ResultGrid::unfreezeColumns()
{
    setFrozenPlaces(0);
    notePut();
    scrollTo(currentIndex());
}

/// The filters stand above the rows, so Tab comes to them first.
void ResultGrid::focusInEvent(QFocusEvent *event)
{
    FreezableTable::focusInEvent(event);
    if (!m_showsFilters || event->reason() != Qt::TabFocusReason)
        return;
    if (QLineEdit *first = m_header->filters().endField(false))
        first->setFocus(Qt::TabFocusReason);
}

bool ResultGrid::focusNextPrevChild(bool next)
{
    QLineEdit *last = !next && m_showsFilters && hasFocus() ? m_header->filters().endField(true) : nullptr;
    if (!last)
        return FreezableTable::focusNextPrevChild(next);
    last->setFocus(Qt::BacktabFocusReason);
    return true;
}

void ResultGrid::paintFrozenEdge(QPainter &painter, int x) const
{
    painter.setPen(m_theme.color(ColorRole::MutedText));
    painter.drawLine(x, 0, x, viewport()->height());
}

void ResultGrid::notePut()
{
    if (!m_isFitting)
        Q_EMIT columnsPut();
}

ColumnLayout ResultGrid::columnLayout() const
{
    return {m_header->saveState(), frozenPlaces()};
}

void ResultGrid::setColumnLayout(const ColumnLayout &layout)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    if (!m_header->restoreState(layout.heads))
        return;
    setFrozenPlaces(layout.frozenPlaces);
    Q_EMIT columnsChanged();
}

void ResultGrid::setResult(ResultSetPtr result, ResultOrigins origins)
{
    m_origins = std::move(origins);
    m_presentation->setOrigins(m_origins.columns);
    const ResultSetPtr before = m_model->result();
    const bool sameColumns = before && result && std::ranges::equal(before->columnNames(), result->columnNames());
    const QByteArray columns = sameColumns ? m_header->saveState() : QByteArray();
    const QScopedValueRollback fitting(m_isFitting, true);
    m_model->setResult(std::move(result));
    if (sameColumns) {
        m_header->restoreState(columns);
    } else {
        setFrozenPlaces(0);
        fitColumns();
    }
    describeEmptiness();
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
        selectionModel()->setCurrentIndex(m_presentation->index(0, 0), QItemSelectionModel::NoUpdate);
}

QString ResultGrid::emptySentence() const
{
    if (!result() || m_model->rowCount() > 0)
        return {};
    return result()->rowCount() == 0 ? tr("The statement gave no rows.") : tr("No row fits the filters.");
}

void ResultGrid::describeEmptiness()
{
    setAccessibleDescription(emptySentence());
    viewport()->update();
}

void ResultGrid::paintEvent(QPaintEvent *event)
{
    FreezableTable::paintEvent(event);
    const QString sentence = emptySentence();
    if (sentence.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.color(ColorRole::SecondaryText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

/// What opens beside the rows does not push the current cell out of sight.
void ResultGrid::resizeEvent(QResizeEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool wasSeen = current.isValid() && QRect({}, event->oldSize()).contains(visualRect(current));
    FreezableTable::resizeEvent(event);
    if (wasSeen)
        scrollTo(current);
}

const ResultSetPtr &ResultGrid::result() const
{
    return m_model->result();
}

std::optional<std::size_t> ResultGrid::currentRow() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return std::nullopt;
    const auto place = static_cast<std::size_t>(current.row());
    return order() ? (*order())[place] : place;
}

const RowOrderPtr &ResultGrid::order() const
{
    return m_model->order();
}

std::vector<std::size_t> ResultGrid::shownColumns() const
{
    std::vector<std::size_t> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.push_back(static_cast<std::size_t>(column));
    }
    return columns;
}

void ResultGrid::goTo(const CellPlace &place)
{
    const QModelIndex index = m_presentation->index(static_cast<int>(place.row), static_cast<int>(place.column));
    setCurrentIndex(index);
    scrollTo(index);
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
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int left = range.left(); left <= range.right(); ++left) {
            int right = left;
            while (right <= range.right() && !isColumnHidden(right))
                ++right;
            if (right > left)
                add(range.top(), range.bottom(), left, right - 1);
            left = right; // hidden, or past the end
        }
    }
    const QModelIndex current = currentIndex();
    if (cells.empty() && current.isValid())
        add(current.row(), current.row(), current.column(), current.column());
    return cells;
}

CellBlock ResultGrid::chosenBlock() const
{
    return {result(), order(), chosenCells(), shownColumns()};
}

CellBlock ResultGrid::shownBlock() const
{
    return {result(), order(), shownColumns()};
}

void ResultGrid::copy()
{
    copyAs(RowFormat::Tsv);
}

void ResultGrid::copyWithHeaders()
{
    copyAs(RowFormat::TsvWithHeaders);
}

void ResultGrid::copyAs(RowFormat format)
{
    if (!result() || chosenCells().empty())
        return;
    const CellBlock block = chosenBlock();
    const auto write = [block, format, table = table()] {
        return QString::fromStdString(block.text(format, table, CancelToken()));
    };
    const quint64 generation = ++m_copyGeneration;
    const auto put = [this, generation](const QString &text) {
        if (generation != m_copyGeneration)
            return;
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied();
    };
    if (block.cellCount() <= quickCopyCells)
        put(write());
    else
        runAside(this, write, put);
}

} // namespace d1
