// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/cellrange.h"
#include "features/results/cellsearch.h"

#include <QTableView>

namespace d1 {

class IconSet;
class ResultArranger;
class ResultHeader;
class ResultPresentationProxy;
class ResultSetModel;
class Theme;

/// The rows of one statement. A million rows cost as much as a screenful: nothing looks at a row that is not shown, and
/// widths come from a sample.
class ResultGrid final : public QTableView
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    ResultGrid(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Columns of the same names keep their widths.
    void setResult(ResultSetPtr result);
    [[nodiscard]] const ResultSetPtr &result() const;

    /// Which of its rows are shown, in what order.
    [[nodiscard]] const RowOrderPtr &order() const;
    [[nodiscard]] ResultArranger &arranger() const { return *m_arranger; }
    /// The result's columns from left to right, without the hidden ones.
    [[nodiscard]] std::vector<std::size_t> shownColumns() const;
    /// Makes this cell the current one and brings it into view.
    void goTo(const CellPlace &place);
    [[nodiscard]] bool areFiltersVisible() const;

    /// The selected cells, else the current one; rows as shown.
    [[nodiscard]] std::vector<CellRange> chosenCells() const;

public Q_SLOTS:
    /// As tab-separated text; large selections are written on another thread.
    void copy();
    void copyWithHeaders();
    /// With the keyboard in the current column's field.
    void setFiltersVisible(bool visible);
    /// Ascending, descending, not at all.
    void sortByCurrentColumn();
    void selectCurrentColumn();

Q_SIGNALS:
    /// The clipboard holds the copied cells.
    void copied();

private:
    void addOrders(const IconSet &icons);
    void copyChosen(bool headers);
    void fitColumns();

    const Theme &m_theme;
    ResultSetModel *m_model;
    ResultArranger *m_arranger;
    ResultPresentationProxy *m_presentation;
    ResultHeader *m_header;
    QAction *m_filter = nullptr;
    quint64 m_copyGeneration = 0;
};

} // namespace d1
