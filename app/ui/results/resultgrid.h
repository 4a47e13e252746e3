// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"
#include "features/results/cellrange.h"

#include <QTableView>

namespace d1 {

class IconSet;
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

    /// The selected cells, else the current one.
    [[nodiscard]] std::vector<CellRange> chosenCells() const;

public Q_SLOTS:
    /// As tab-separated text; large selections are written on another thread.
    void copy();
    void copyWithHeaders();

Q_SIGNALS:
    /// The clipboard holds the copied cells.
    void copied();

private:
    void copyChosen(bool headers);
    void fitColumns();

    const Theme &m_theme;
    ResultSetModel *m_model;
    ResultPresentationProxy *m_presentation;
    quint64 m_copyGeneration = 0;
};

} // namespace d1
