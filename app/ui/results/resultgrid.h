// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/cellblock.h"
#include "features/results/cellsearch.h"
#include "features/results/resultorigins.h"
#include "ui/results/columnmemory.h"
#include "ui/results/freezabletable.h"

namespace d1 {

class ResultArranger;
class ResultHeader;
class ResultPresentationProxy;
class ResultSetModel;
class Theme;

/// The rows of one statement. A million rows cost as much as a screenful: nothing looks at a row that is not shown, and
/// widths come from a sample.
class ResultGrid final : public FreezableTable
{
    Q_OBJECT

public:
    /// The theme must outlive it.
    explicit ResultGrid(const Theme &theme, QWidget *parent = nullptr);

    /// Columns of the same names keep their widths, places, and whether they are hidden. `origins` are the result's, or
    /// nothing.
    void setResult(ResultSetPtr result, ResultOrigins origins = {});
    [[nodiscard]] const ResultSetPtr &result() const;

    /// How the columns stand; and puts them so, where they are as many.
    [[nodiscard]] ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout);

    [[nodiscard]] const ResultOrigins &origins() const { return m_origins; }
    /// The current cell's row in the result as returned; nothing without a current cell.
    [[nodiscard]] std::optional<std::size_t> currentRow() const;

    /// Which of its rows are shown, in what order.
    [[nodiscard]] const RowOrderPtr &order() const;
    [[nodiscard]] ResultArranger &arranger() const { return *m_arranger; }
    /// The result's columns from left to right, without the hidden ones.
    [[nodiscard]] std::vector<std::size_t> shownColumns() const;
    /// Why there is no row; empty when there are some.
    [[nodiscard]] QString emptySentence() const;
    /// Makes this cell the current one and brings it into view.
    void goTo(const CellPlace &place);
    [[nodiscard]] bool areFiltersVisible() const { return m_showsFilters; }

    /// The selected cells, else the current one; rows as shown.
    [[nodiscard]] std::vector<CellRange> chosenCells() const;

    /// The chosen cells as text, columns as they stand.
    [[nodiscard]] CellBlock chosenBlock() const;
    /// Every shown row and column.
    [[nodiscard]] CellBlock shownBlock() const;
    /// Who rows copied as INSERT are inserted into; empty: "table_name".
    void setTable(const std::string &table) { m_table = table; }
    [[nodiscard]] std::string table() const { return m_table.empty() ? "table_name" : m_table; }

public Q_SLOTS:
    /// As tab-separated text.
    void copy();
    void copyWithHeaders();
    /// The chosen cells; large selections are written on another thread.
    void copyAs(d1::RowFormat format);
    /// With the keyboard in the current column's field.
    void setFiltersVisible(bool visible);
    /// Ascending, descending, not at all.
    void sortByCurrentColumn();
    void selectCurrentColumn();
    /// One place to the left (-1) or right (1), past hidden ones.
    void moveCurrentColumn(int step);
    /// Never the last one that is shown.
    void hideCurrentColumn();
    void showEveryColumn();
    /// Puts the current column to those that stay in place while the others scroll, or takes it from them.
    void freezeCurrentColumn();
    /// It and all to its left stay in place, no other.
    void freezeToCurrentColumn();
    void unfreezeColumns();

Q_SIGNALS:
    /// Other columns are hidden than before.
    void columnsChanged();
    /// A person gave the columns other widths or places, hid some or let some stay in place.
    void columnsPut();
    /// The clipboard holds the copied cells.
    void copied();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintFrozenEdge(QPainter &painter, int x) const override;

private:
    void fitColumns();
    void describeEmptiness();
    void notePut();

    const Theme &m_theme;
    ResultSetModel *m_model;
    ResultArranger *m_arranger;
    ResultPresentationProxy *m_presentation;
    ResultHeader *m_header;
    bool m_showsFilters = false;
    bool m_isFitting = false; ///< the columns get their widths from the program
    std::string m_table;
    ResultOrigins m_origins;
    quint64 m_copyGeneration = 0;
};

} // namespace d1
