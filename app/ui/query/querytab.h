// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "features/query/queryrun.h"
#include "features/results/resultsummary.h"
#include "ui/widgets/runsummary.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace d1 {

class ActiveDatabase;
class ExactReader;
class FailureMark;
class FindBar;
class IconSet;
class ParameterBar;
class PlanView;
class ResultsPane;
class SqlEditor;
class StatementPlan;
class TabFile;
class Theme;

/// One tab of the query page: an editor, the values of its parameters, and what its last run brought. One run at a
/// time; a new one takes the place of the old, whose late answers are dropped.
class QueryTab final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    QueryTab(ActiveDatabase &database, const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    [[nodiscard]] SqlEditor &editor() const { return *m_editor; }
    [[nodiscard]] ResultsPane &results() const { return *m_results; }
    [[nodiscard]] PlanView &plan() const { return *m_plan; }
    [[nodiscard]] StatementPlan &statementPlan() const { return *m_statementPlan; }
    [[nodiscard]] TabFile &file() const { return *m_file; }
    [[nodiscard]] ParameterBar &parameters() const { return *m_parameters; }
    [[nodiscard]] const RunSummary &summary() const { return m_summary; }
    /// Of the height, from 0 to 1; 0 before the tab was laid out.
    [[nodiscard]] double editorShare() const;
    /// 0 leaves it as it is.
    void setEditorShare(double share);
    [[nodiscard]] bool isBusy() const;
    /// Of the runs to come, see QueryRun.
    void setRowLimit(std::optional<std::size_t> rows) { m_rowLimit = rows; }

    /// Replaces the script and runs it, with the values in the fields of its parameters; then the
    /// rows have the keyboard.
    void open(const Statement &statement);

public Q_SLOTS:
    /// The selected statements, else the one at the caret.
    void runStatement();
    void runAll(d1::QueryRun::OnError onError = d1::QueryRun::OnError::Stop);
    /// Shows the plan of the statement at the caret; the statement itself does not run.
    void explain();
    void cancel();
    /// Puts the name that was offered for an unknown one in its place.
    void fixName();
    /// Empties the results.
    void clear();
    /// In the rows when the keyboard is there, else in the editor.
    void openFind();
    /// In the editor.
    void openReplace();
    /// Moves the keyboard between the editor and the results.
    void switchPane();

Q_SIGNALS:
    void summaryChanged(const d1::RunSummary &summary);
    /// The person wants a database to run on.
    void openDatabaseRequested();
    /// The credential lacks a right, and the person has another.
    void tokenRequested();
    /// The person asks what would make this statement faster.
    void adviceRequested(const QString &sql);
    /// The person asks for other rows of the same database, in a tab of their own.
    void rowsWanted(const QString &title, const d1::Statement &statement);
    /// On the database of this target; also when it failed or was cancelled.
    void statementRan(const QString &target, const d1::StatementOutcome &outcome);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] std::vector<ScriptStatement> chosenStatements() const;
    void run(std::vector<ScriptStatement> statements, QueryRun::OnError onError = QueryRun::OnError::Stop);
    /// The open session, or null after telling the person to open one or to write something.
    [[nodiscard]] SessionPtr sessionFor(const std::vector<ScriptStatement> &statements);
    void start(const SessionPtr &session, std::vector<ScriptStatement> statements, std::optional<std::size_t> rowLimit,
               QueryRun::OnError onError);
    void fetchMore(std::size_t outcome, std::optional<std::size_t> rowLimit);
    void dropRun();
    void endExplain(const std::optional<Error> &error);
    void take(const StatementOutcome &outcome);
    void finish(QueryRun::State state);
    void choose(const ScriptStatement &statement);
    /// Nothing runs, nothing is shown: what the tab cost so far.
    [[nodiscard]] RunSummary idleSummary() const;
    void setSummary(RunSummary summary);
    void showInvitation();
    void takeSchema();
    /// The session that the shown rows came from; null after a sentence when another database is open.
    [[nodiscard]] SessionPtr sessionOfRows();
    void readExactly(std::size_t outcome);
    void askForRows(const QString &title, const Statement &statement);

    ActiveDatabase &m_database;
    SqlEditor *m_editor;
    TabFile *m_file;
    FindBar *m_find;
    ParameterBar *m_parameters;
    PlanView *m_plan; ///< before the pane that shows it
    ResultsPane *m_results;
    QSplitter *m_splitter; ///< editor above results
    StatementPlan *m_statementPlan;
    ExactReader *m_exact;
    FailureMark *m_failure;
    QPointer<QueryRun> m_run;
    QString m_runTarget;
    ParameterValues m_runValues;
    std::optional<std::size_t> m_rowLimit;
    std::optional<std::size_t> m_fetching; ///< the outcome that the run brings more rows of
    ResultSummary m_totals;
    RunSummary m_summary;
    std::optional<double> m_sessionDollars; ///< of all runs whose rows are known
    bool m_changedSchema = false;
};

} // namespace d1
