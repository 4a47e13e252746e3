// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/query/queryrun.h"
#include "ui/theme/iconset.h"

#include <QElapsedTimer>
#include <QWidget>

#include <map>
#include <memory>

class QStackedWidget;

namespace d1 {

class ColumnMemory;
class EmptyState;
class ErrorStrip;
class NoPermission;
class OutcomeModel;
struct Statement;
struct Schema;
class ResultGrid;
class ResultPage;
class ResultTabs;
class ResultTools;
class RunningStrip;
class SummaryView;
class Theme;

/// What a run brought: a tab a statement with rows, the plan, and for a script a summary; above them what goes on and
/// what went wrong. What was there stays until something new comes or 300 ms have passed, so that quick runs do not
/// flicker.
class ResultsPane final : public QWidget
{
    Q_OBJECT

public:
    /// Further statements with rows get their tab when they are opened from the summary.
    static constexpr std::size_t MaxAutomaticTabs = 40;

    /// `planPage` becomes the content of the Plan tab; the pane takes it. Theme and icons must outlive it.
    ResultsPane(const Theme &theme, const IconSet &icons, QWidget *planPage, QWidget *parent = nullptr);

    /// Empties everything but the plan and says `sentence`; the button, if any, emits emptyActionTriggered().
    void showEmpty(IconName icon, const QString &sentence, const QString &actionText = {});

    /// What is known about the tables of the next runs; null: nothing.
    void setSchema(std::shared_ptr<const Schema> schema) { m_schema = std::move(schema); }
    /// Where the columns of results stand as a person put them; null: they forget it. Must outlive the pane.
    void setColumnMemory(ColumnMemory *memory) { m_columnMemory = memory; }
    void beginRun(std::size_t statementCount);
    void addOutcome(const StatementOutcome &outcome);
    void endRun(QueryRun::State state);

    /// More rows of an outcome are being fetched; what is shown stays meanwhile.
    void beginFetch();
    /// The outcome's rows give way to those of `outcome`; after an error they stay.
    void extendOutcome(std::size_t index, const StatementOutcome &outcome);
    void endFetch();
    [[nodiscard]] const StatementOutcome &outcome(std::size_t index) const;
    /// Null when there is no such outcome.
    [[nodiscard]] ResultSetPtr rowsOf(std::size_t outcome) const;
    /// The same rows, better known.
    void replaceRows(std::size_t outcome, ResultSetPtr rows);

    void beginExplain();
    /// With the plan tab in front when there is a plan.
    void endExplain(bool hasPlan);

    /// Something failed that was not a statement.
    void showError(const Error &error);
    void showNotice(const QString &sentence);
    /// Beside the error shown: what was most likely meant.
    void offerFix(const QString &meant);
    void clearError();
    void clear();

    /// The grid in front, or null.
    [[nodiscard]] ResultGrid *currentGrid() const;
    [[nodiscard]] QString errorSentence() const;
    /// Captions of the tabs, from left to right.
    [[nodiscard]] QStringList tabs() const;
    void setCurrentTab(const QString &caption);
    /// Finds text in the rows in front; does nothing without rows.
    void openFind();
    /// Gives the keyboard to what is in front.
    void focusContent();

Q_SIGNALS:
    void cancelRequested();
    void emptyActionTriggered();
    /// What was offered is to be put in place.
    void fixRequested();
    /// The person wants to enter another token.
    void tokenRequested();
    /// Of an outcome, counted from 0; without a limit: all rows.
    void moreRequested(std::size_t outcome, std::optional<std::size_t> limit);
    /// What the selected cells come to; empty when nothing is to be said.
    void selectionDescribed(const QString &totals);
    /// The person asks where a statement stands.
    void statementChosen(const d1::ScriptStatement &statement);
    /// The rounded numbers of this outcome are to be read again.
    void exactRequested(std::size_t outcome);
    /// The person asks for other rows, in a tab of their own.
    void rowsWanted(const QString &title, const d1::Statement &statement);

private:
    void showFailure(const StatementOutcome &outcome);
    void replaceWhatIsStale();
    void rememberColumns(ResultGrid &grid);
    void showResult(std::size_t outcome);
    void showSummary();
    void openOutcome(int outcome);
    [[nodiscard]] ResultPage *currentResultPage() const;
    void showCurrentPage();
    void showFacts();
    [[nodiscard]] QWidget *pageFor(std::size_t outcome);

    const Theme &m_theme;
    const IconSet &m_icons;
    ResultTabs *m_tabs;
    ResultTools *m_tools;
    RunningStrip *m_running;
    ErrorStrip *m_error;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    NoPermission *m_noPermission;
    QWidget *m_nothing; ///< of these two, what stands where there are no rows
    QWidget *m_planPage;
    OutcomeModel *m_outcomes;
    SummaryView *m_summary;
    std::map<std::size_t, QWidget *> m_resultPages; ///< by outcome
    std::shared_ptr<const Schema> m_schema;
    std::shared_ptr<const Schema> m_runSchema; ///< as it was when the run began
    ColumnMemory *m_columnMemory = nullptr;
    std::size_t m_statementCount = 0;
    QElapsedTimer m_runTime;
    bool m_isStale = false;
};

} // namespace d1
