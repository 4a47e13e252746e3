// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement.h"
#include "features/results/resultorigins.h"

#include <QWidget>

#include <optional>

class QSplitter;

namespace d1 {

class ChartPane;
class ExactStrip;
class ExportStrip;
class IconSet;
class MoreStrip;
class ResultActions;
class ResultFindBar;
class ResultGrid;
class RowLinkMenu;
class Theme;
class ValueViewer;

/// One statement's rows, and what helps to read them.
class ResultPage final : public QWidget
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    ResultPage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// `table` is where the rows come from, for INSERT; may be empty. So may be `origins`.
    void setResult(ResultSetPtr result, const std::string &table = {}, ResultOrigins origins = {});
    /// More rows of the same statement: the place in the rows is kept.
    void extendResult(ResultSetPtr result);
    /// Whether a limit held back rows.
    void setHasMore(bool hasMore);
    [[nodiscard]] ResultGrid &grid() const { return *m_grid; }
    /// "12 rows · 3 columns", or how many of them the filters let through.
    [[nodiscard]] QString facts() const;
    [[nodiscard]] ChartPane &chart() const { return *m_chart; }
    [[nodiscard]] bool isChartVisible() const;
    [[nodiscard]] ValueViewer &viewer() const { return *m_viewer; }
    [[nodiscard]] ResultActions &actions() const { return *m_actions; }
    [[nodiscard]] RowLinkMenu &links() const { return *m_links; }
    [[nodiscard]] QString exportSentence() const;

public Q_SLOTS:
    /// Says so when no number was rounded.
    void readExactly();
    void openFind();
    /// The current cell's value in full, beside the rows; it follows the current cell.
    void showValue();
    /// The shown rows as a chart, beside them; it follows their order and filters.
    void setChartVisible(bool visible);
    /// Asks for a file, then writes all shown rows into it.
    void askWhereToExport();
    /// By the file's ending: .jsonl, .sql, else CSV.
    void exportTo(const QString &path);

Q_SIGNALS:
    void chartShown(bool visible);
    void factsChanged();
    /// See MoreStrip.
    void moreRequested(std::optional<std::size_t> limit);
    /// What is selected comes to this; empty when less than two cells are.
    void selectionDescribed(const QString &totals);
    /// The person asks for other rows, in a tab of their own.
    void rowsWanted(const QString &title, const d1::Statement &statement);
    /// Something could not be done, in a sentence.
    void refused(const QString &sentence);
    /// The rounded numbers are to be read again.
    void exactRequested();

private:
    void followCurrentCell();
    void hideValue();
    void followRows();

    QSplitter *m_sides;
    ResultGrid *m_grid;
    ChartPane *m_chart;
    ValueViewer *m_viewer;
    ResultFindBar *m_find;
    MoreStrip *m_more;
    ExactStrip *m_exact;
    ExportStrip *m_export;
    RowLinkMenu *m_links;
    ResultActions *m_actions;
};

} // namespace d1
