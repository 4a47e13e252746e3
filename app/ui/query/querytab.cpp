// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querytab.h"

#include "core/price.h"
#include "ui/editor/findbar.h"
#include "ui/editor/sqleditor.h"
#include "ui/plan/planview.h"
#include "ui/query/exactreader.h"
#include "ui/query/failuremark.h"
#include "ui/query/parameterbar.h"
#include "ui/query/statementplan.h"
#include "ui/query/tabfile.h"
#include "ui/results/resultspane.h"
#include "ui/widgets/activedatabase.h"

#include <QFocusEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace d1 {

namespace {

RunSummary summaryOf(const ResultSummary &totals)
{
    RunSummary summary;
    if (totals.statements == 0)
        return summary;
    summary.rows = totals.rows;
    summary.serverTime = totals.serverTime;
    summary.roundTrip = totals.roundTrip;
    summary.attempts = static_cast<int>(totals.attempts);
    summary.rowsRead = totals.rowsRead;
    summary.rowsWritten = totals.rowsWritten;
    summary.region = QString::fromStdString(totals.region);
    summary.onFallback = totals.onFallback;
    summary.dollars = Price::ofRows(totals.rowsRead, totals.rowsWritten);
    return summary;
}

} // namespace

QueryTab::QueryTab(ActiveDatabase &database, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_editor(new SqlEditor(theme))
    , m_file(new TabFile(*m_editor, theme, icons))
    , m_find(new FindBar(*m_editor, icons))
    , m_parameters(new ParameterBar(theme))
    , m_plan(new PlanView(theme, icons))
    , m_results(new ResultsPane(theme, icons, m_plan))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_statementPlan(new StatementPlan(database, *m_editor, *m_plan, this))
    , m_exact(new ExactReader(*m_results, this))
    , m_failure(new FailureMark(database, *m_editor, *m_results, this))
{
    auto *upper = new QWidget;
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addWidget(m_file);
    upperColumn->addWidget(m_find);
    upperColumn->addWidget(m_editor, 1);
    upperColumn->addWidget(m_parameters);

    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_results);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    takeSchema();
    connect(&database, &ActiveDatabase::schemaChanged, this, &QueryTab::takeSchema);
    connect(m_editor, &SqlEditor::statementChanged, this,
            [this] { m_parameters->setParameters(parameterSlots(chosenStatements())); });
    connect(m_parameters, &ParameterBar::submitted, this, &QueryTab::runStatement);
    connect(m_results, &ResultsPane::cancelRequested, this, &QueryTab::cancel);
    connect(m_results, &ResultsPane::moreRequested, this, &QueryTab::fetchMore);
    connect(m_results, &ResultsPane::emptyActionTriggered, this, &QueryTab::openDatabaseRequested);
    connect(m_results, &ResultsPane::tokenRequested, this, &QueryTab::tokenRequested);
    connect(m_plan, &PlanView::adviceRequested, this,
            [this](const Plan &plan) { Q_EMIT adviceRequested(QString::fromStdString(plan.sql)); });
    connect(m_statementPlan, &StatementPlan::explained, this, [this] { endExplain(std::nullopt); });
    connect(m_statementPlan, &StatementPlan::failed, this, &QueryTab::endExplain);
    connect(m_results, &ResultsPane::statementChosen, this, &QueryTab::choose);
    connect(m_results, &ResultsPane::exactRequested, this, &QueryTab::readExactly);
    connect(m_results, &ResultsPane::rowsWanted, this, &QueryTab::askForRows);
    connect(m_results, &ResultsPane::selectionDescribed, this, [this](const QString &totals) {
        if (totals == m_summary.selection)
            return;
        m_summary.selection = totals;
        Q_EMIT summaryChanged(m_summary);
    });
    showInvitation();
}

/// No focus proxy: Tab would go past what stands above the editor.
void QueryTab::focusInEvent(QFocusEvent *event)
{
    m_editor->setFocus(event->reason());
}

bool QueryTab::isBusy() const
{
    return m_summary.running || m_statementPlan->isBusy();
}

void QueryTab::takeSchema()
{
    m_editor->setSchema(m_database.schema());
    m_results->setSchema(std::make_shared<const Schema>(m_database.schema()));
}

SessionPtr QueryTab::sessionOfRows()
{
    SessionPtr session = m_database.session();
    if (session && QString::fromStdString(session->identity().target) == m_runTarget)
        return session;
    m_results->showNotice(tr("These rows come from another database; open that one first."));
    return nullptr;
}

void QueryTab::askForRows(const QString &title, const Statement &statement)
{
    if (sessionOfRows())
        Q_EMIT rowsWanted(title, statement);
}

void QueryTab::readExactly(std::size_t outcome)
{
    const std::optional<Statement> ran = boundStatement(m_results->outcome(outcome).statement, m_runValues);
    const SessionPtr session = sessionOfRows();
    if (session && ran && !m_run)
        m_exact->read(session, *ran, outcome);
}

void QueryTab::open(const Statement &statement)
{
    m_editor->setScript(statement.sql);
    ParameterValues values;
    for (const ParameterSlot &slot : parameterSlots(chosenStatements())) {
        const std::size_t place = values.size();
        values.emplace(slot, statement.params.at(place));
    }
    m_parameters->setValues(values);
    runStatement();
    if (m_run)
        connect(m_run, &QueryRun::finished, m_results, &ResultsPane::focusContent);
}

void QueryTab::runStatement()
{
    run(chosenStatements());
}

void QueryTab::runAll(QueryRun::OnError onError)
{
    run(scriptStatements(m_editor->script()), onError);
}

std::vector<ScriptStatement> QueryTab::chosenStatements() const
{
    const std::string script = m_editor->script();
    const sql::StatementSpan selected = m_editor->selection();
    if (selected.begin == selected.end || m_statementPlan->isMention(selected)) {
        const auto statement = scriptStatementAt(script, m_editor->caret());
        return statement ? std::vector{*statement} : std::vector<ScriptStatement>{};
    }
    std::vector<ScriptStatement> statements = scriptStatements(selected.in(script));
    for (ScriptStatement &statement : statements) {
        statement.span.begin += selected.begin;
        statement.span.end += selected.begin;
    }
    return statements;
}

SessionPtr QueryTab::sessionFor(const std::vector<ScriptStatement> &statements)
{
    const SessionPtr session = m_database.session();
    if (m_database.state() == ActiveDatabase::State::Opening)
        m_results->showEmpty(IconName::Database,
                             tr("The database is being opened; run the statement when it is there."));
    else if (!session)
        m_results->showEmpty(IconName::Database, tr("Open a database, then run the statement on it."),
                             tr("Open a database"));
    else if (statements.empty())
        m_results->showEmpty(IconName::Query, tr("Write a statement, then Ctrl+Enter runs it."));
    return statements.empty() ? nullptr : session;
}

void QueryTab::run(std::vector<ScriptStatement> statements, QueryRun::OnError onError)
{
    const SessionPtr session = sessionFor(statements);
    if (!session)
        return;
    m_parameters->setParameters(parameterSlots(statements));
    std::optional<ParameterValues> values = m_parameters->takeValues();
    if (!values)
        return;

    dropRun();
    m_statementPlan->drop();
    m_failure->clear();
    m_results->beginRun(statements.size());
    m_runTarget = QString::fromStdString(session->identity().target);
    m_runValues = std::move(*values);
    start(session, std::move(statements), m_rowLimit, onError);
}

/// The statement runs again: rows of two moments would not fit together.
void QueryTab::fetchMore(std::size_t outcome, std::optional<std::size_t> rowLimit)
{
    const SessionPtr session = m_database.session();
    if (!session || QString::fromStdString(session->identity().target) != m_runTarget)
        return m_results->showNotice(tr("Open %1 again, then fetch more of its rows.").arg(m_runTarget));
    dropRun();
    m_results->beginFetch();
    m_fetching = outcome;
    start(session, {m_results->outcome(outcome).statement}, rowLimit, QueryRun::OnError::Stop);
}

void QueryTab::start(const SessionPtr &session, std::vector<ScriptStatement> statements,
                     std::optional<std::size_t> rowLimit, QueryRun::OnError onError)
{
    m_totals = {};
    m_changedSchema = false;
    m_run = new QueryRun(session, std::move(statements), m_runValues, "editor", this);
    m_run->setRowLimit(rowLimit);
    connect(m_run, &QueryRun::statementFinished, this,
            [this](std::size_t, const StatementOutcome &outcome) { take(outcome); });
    connect(m_run, &QueryRun::finished, this, &QueryTab::finish);
    m_run->setOnError(onError);
    RunSummary summary = idleSummary();
    summary.running = true;
    setSummary(std::move(summary));
    m_run->start();
}

void QueryTab::explain()
{
    const std::vector<ScriptStatement> statements = chosenStatements();
    const SessionPtr session = sessionFor(statements);
    if (!session)
        return;
    dropRun();
    m_statementPlan->drop();
    m_failure->clear();
    m_results->beginExplain();
    m_statementPlan->explain(statements.front());
    // Of a run that was dropped nothing is known; else the facts of the last one stay with its rows.
    setSummary(m_summary.running ? idleSummary() : m_summary);
}

void QueryTab::endExplain(const std::optional<Error> &error)
{
    m_results->endExplain(!error);
    if (error && error->verdict.kind != ErrorKind::Cancelled) {
        m_results->showError(*error);
        m_failure->set(m_statementPlan->statement(), *error);
    }
    setSummary(m_summary); // tells that it is idle again
}

void QueryTab::dropRun()
{
    m_fetching.reset();
    m_exact->drop();
    if (!m_run)
        return;
    m_run->disconnect(this);
    m_run->cancel();
    m_run->deleteLater();
    m_run.clear();
}

void QueryTab::take(const StatementOutcome &outcome)
{
    if (m_fetching)
        m_results->extendOutcome(*m_fetching, outcome);
    else
        m_results->addOutcome(outcome);
    Q_EMIT statementRan(m_runTarget, outcome);
    m_statementPlan->note(outcome);
    if (outcome.reply) {
        m_totals.add(*outcome.reply);
        m_changedSchema = m_changedSchema || outcome.statement.kind.category == sql::StatementCategory::Schema;
    } else if (!outcome.wasCancelled()) {
        m_failure->set(outcome.statement, outcome.reply.error());
    }
}

void QueryTab::finish(QueryRun::State state)
{
    m_run->deleteLater();
    m_run.clear();
    if (m_fetching)
        m_results->endFetch();
    else
        m_results->endRun(state);
    m_fetching.reset();
    RunSummary summary = summaryOf(m_totals);
    if (summary.dollars)
        m_sessionDollars = m_sessionDollars.value_or(0) + *summary.dollars;
    summary.sessionDollars = m_sessionDollars;
    setSummary(std::move(summary));
    if (m_changedSchema)
        m_database.refresh();
}

void QueryTab::choose(const ScriptStatement &statement)
{
    if (m_failure->standsAsWritten(statement))
        m_editor->select(statement.span);
}

void QueryTab::cancel()
{
    if (m_run)
        m_run->cancel();
    m_exact->cancel();
    m_statementPlan->cancel();
}

void QueryTab::fixName()
{
    m_failure->fix();
}

void QueryTab::clear()
{
    dropRun();
    m_failure->clear();
    showInvitation();
    setSummary(idleSummary());
}

double QueryTab::editorShare() const
{
    const QList<int> sizes = m_splitter->sizes();
    const double whole = sizes[0] + sizes[1];
    return whole > 0 ? sizes[0] / whole : 0;
}

void QueryTab::setEditorShare(double share)
{
    if (share <= 0)
        return;
    constexpr int whole = 10'000; // the splitter scales it to the height there is
    const int editor = static_cast<int>(share * whole);
    m_splitter->setSizes({editor, whole - editor});
}

void QueryTab::openFind()
{
    if (m_results->isAncestorOf(focusWidget()))
        m_results->openFind();
    else
        m_find->open();
}

void QueryTab::openReplace()
{
    m_find->openReplace();
}

void QueryTab::switchPane()
{
    if (m_results->isAncestorOf(focusWidget()))
        m_editor->setFocus(Qt::OtherFocusReason);
    else
        m_results->focusContent();
}

void QueryTab::showInvitation()
{
    m_results->showEmpty(IconName::Query, tr("Rows will be here. Ctrl+Enter runs the statement at the cursor."));
}

RunSummary QueryTab::idleSummary() const
{
    RunSummary summary;
    summary.sessionDollars = m_sessionDollars;
    return summary;
}

void QueryTab::setSummary(RunSummary summary)
{
    m_summary = std::move(summary);
    Q_EMIT summaryChanged(m_summary);
}

} // namespace d1
