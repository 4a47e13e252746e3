// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultspane.h"

#include "features/query/outcomemodel.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultpage.h"
#include "ui/results/resulttabs.h"
#include "ui/results/resulttools.h"
#include "ui/results/runningstrip.h"
#include "ui/results/summaryview.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/nopermission.h"
#include "ui/widgets/numbertext.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace d1 {

ResultsPane::ResultsPane(const Theme &theme, const IconSet &icons, QWidget *planPage, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_tabs(new ResultTabs)
    , m_tools(new ResultTools(icons))
    , m_running(new RunningStrip(theme, icons))
    , m_error(new ErrorStrip(theme, icons))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(theme, icons))
    , m_noPermission(new NoPermission(theme, icons))
    , m_nothing(m_empty)
    , m_planPage(planPage)
    , m_outcomes(new OutcomeModel(this))
    , m_summary(new SummaryView(*m_outcomes, theme, icons))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    m_tabs->addTool(m_tools);
    column->addWidget(m_running);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_empty, m_noPermission}) {
        page->setAutoFillBackground(true);
        page->setBackgroundRole(QPalette::Base);
        m_stack->addWidget(page);
    }
    m_stack->addWidget(m_planPage);
    m_stack->addWidget(m_summary);

    connect(m_tabs, &ResultTabs::currentChanged, this, &ResultsPane::showCurrentPage);
    connect(m_running, &RunningStrip::shown, this, &ResultsPane::replaceWhatIsStale);
    connect(m_running, &RunningStrip::cancelRequested, this, &ResultsPane::cancelRequested);
    connect(m_error, &ErrorStrip::fixRequested, this, &ResultsPane::fixRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &ResultsPane::emptyActionTriggered);
    connect(m_noPermission, &NoPermission::tokenRequested, this, &ResultsPane::tokenRequested);
    connect(m_summary, &SummaryView::outcomeActivated, this, &ResultsPane::openOutcome);
    showCurrentPage();
}

void ResultsPane::showEmpty(IconName icon, const QString &sentence, const QString &actionText)
{
    clear();
    m_empty->setContent(icon, sentence, actionText);
}

void ResultsPane::beginRun(std::size_t statementCount)
{
    m_statementCount = statementCount;
    m_runSchema = m_schema;
    m_isStale = true;
    m_runTime.start();
    m_running->start(statementCount > 1 ? tr("Running 1 of %1").arg(statementCount) : tr("Running"));
}

void ResultsPane::addOutcome(const StatementOutcome &outcome)
{
    replaceWhatIsStale();
    const std::size_t index = m_outcomes->outcomes().size();
    m_outcomes->append(outcome);
    if (index + 1 < m_statementCount)
        m_running->setActivity(tr("Running %1 of %2").arg(index + 2).arg(m_statementCount));
    if (!outcome.reply)
        return showFailure(outcome);
    const bool hasRows = outcome.reply->statements.front().rows->columnCount() > 0;
    if ((hasRows || m_statementCount == 1) && m_resultPages.size() < MaxAutomaticTabs)
        showResult(index);
    if (!outcome.reply->notices.empty())
        m_error->showNotice(QString::fromStdString(outcome.reply->notices.front()));
}

/// A missing right takes the place of the rows; beside the rows of other statements it is an error like any other.
void ResultsPane::showFailure(const StatementOutcome &outcome)
{
    if (outcome.wasCancelled())
        return;
    const Error &error = outcome.reply.error();
    if (m_statementCount > 1 || !NoPermission::fits(error))
        return m_error->showError(error);
    m_noPermission->setError(error, outcome.statement.kind.readOnly ? WantedRight::Read : WantedRight::Write);
    m_nothing = m_noPermission;
}

void ResultsPane::endRun(QueryRun::State state)
{
    m_running->stop();
    replaceWhatIsStale();
    if (m_statementCount > 1)
        showSummary();
    if (state == QueryRun::State::Cancelled) {
        const QString time = NumberText().duration(Milliseconds(static_cast<double>(m_runTime.elapsed())));
        m_empty->setContent(IconName::Cancel, tr("Cancelled after %1.").arg(time));
    } else if (state == QueryRun::State::Failed) {
        m_empty->setContent(IconName::Query, tr("No rows: the statement failed."));
    }
    showCurrentPage();
}

void ResultsPane::beginFetch()
{
    m_error->clear();
    m_running->start(tr("Fetching"));
}

void ResultsPane::extendOutcome(std::size_t index, const StatementOutcome &outcome)
{
    if (!outcome.reply) {
        if (!outcome.wasCancelled())
            m_error->showError(outcome.reply.error());
        return;
    }
    m_outcomes->replace(index, outcome);
    const auto place = m_resultPages.find(index);
    auto *page = place == m_resultPages.end() ? nullptr : qobject_cast<ResultPage *>(place->second);
    if (!page)
        return;
    page->extendResult(outcome.reply->statements.front().rows);
    page->setHasMore(outcome.hasMoreRows);
}

void ResultsPane::endFetch()
{
    m_running->stop();
}

ResultSetPtr ResultsPane::rowsOf(std::size_t outcome) const
{
    const auto &all = m_outcomes->outcomes();
    return outcome < all.size() && all[outcome].reply ? all[outcome].reply->statements.front().rows : nullptr;
}

void ResultsPane::replaceRows(std::size_t outcome, ResultSetPtr rows)
{
    StatementOutcome better = m_outcomes->outcomes()[outcome];
    better.reply->statements.front().rows = std::move(rows);
    extendOutcome(outcome, better);
}

const StatementOutcome &ResultsPane::outcome(std::size_t index) const
{
    return m_outcomes->outcomes()[index];
}

void ResultsPane::beginExplain()
{
    m_error->clear();
    m_running->start(tr("Explaining"));
}

void ResultsPane::endExplain(bool hasPlan)
{
    m_running->stop();
    if (!hasPlan)
        return;
    if (!m_tabs->contains(m_planPage))
        m_tabs->add(static_cast<int>(m_resultPages.size()), tr("Plan"), m_planPage);
    m_tabs->setCurrent(m_planPage);
    showCurrentPage();
}

void ResultsPane::showError(const Error &error)
{
    m_error->showError(error);
}

void ResultsPane::showNotice(const QString &sentence)
{
    m_error->showNotice(sentence);
}

void ResultsPane::offerFix(const QString &meant)
{
    m_error->offerFix(meant);
}

void ResultsPane::clearError()
{
    m_error->clear();
}

void ResultsPane::clear()
{
    m_running->stop();
    m_isStale = true;
    replaceWhatIsStale();
}

void ResultsPane::replaceWhatIsStale()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    m_error->clear();
    m_outcomes->clear();
    for (const auto &[outcome, page] : m_resultPages) {
        m_tabs->remove(page);
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_resultPages.clear();
    m_tabs->remove(m_summary);
    m_nothing = m_empty;
    m_empty->setContent(IconName::Query, tr("Rows will be here. Ctrl+Enter runs the statement at the cursor."));
    showCurrentPage();
}

/// Puts them as a person did the last time that there were the same.
void ResultsPane::rememberColumns(ResultGrid &grid)
{
    if (!m_columnMemory)
        return;
    if (const std::optional<ColumnLayout> layout = m_columnMemory->find(grid.result()->columnNames()))
        grid.setColumnLayout(*layout);
    connect(&grid, &ResultGrid::columnsPut, this,
            [this, &grid] { m_columnMemory->keep(grid.result()->columnNames(), grid.columnLayout()); });
}

QWidget *ResultsPane::pageFor(std::size_t index)
{
    const StatementOutcome &outcome = m_outcomes->outcomes()[index];
    const StatementReply &reply = outcome.reply->statements.front();
    if (reply.rows->columnCount() > 0) {
        auto *page = new ResultPage(m_theme, m_icons);
        connect(page, &ResultPage::moreRequested, this,
                [this, index](std::optional<std::size_t> limit) { Q_EMIT moreRequested(index, limit); });
        ResultOrigins origins;
        if (m_runSchema)
            origins = ResultOrigins::of(outcome.statement.sql, reply.rows->columnNames(), *m_runSchema);
        page->setResult(reply.rows, outcome.statement.kind.table, std::move(origins));
        page->setHasMore(outcome.hasMoreRows);
        rememberColumns(page->grid());
        connect(page, &ResultPage::rowsWanted, this, &ResultsPane::rowsWanted);
        connect(page, &ResultPage::exactRequested, this, [this, index] { Q_EMIT exactRequested(index); });
        connect(page, &ResultPage::refused, this, &ResultsPane::showNotice);
        connect(page, &ResultPage::factsChanged, this, &ResultsPane::showFacts);
        connect(page, &ResultPage::selectionDescribed, this, &ResultsPane::selectionDescribed);
        return page;
    }
    auto *done = new EmptyState(m_theme, m_icons);
    done->setAutoFillBackground(true);
    done->setBackgroundRole(QPalette::Base);
    done->setContent(IconName::Ok, reply.meta.changes && !outcome.statement.kind.readOnly
                                       ? tr("Done. %1 changed.").arg(NumberText().rows(*reply.meta.changes))
                                       : tr("Done."));
    return done;
}

void ResultsPane::showResult(std::size_t outcome)
{
    if (!m_resultPages.contains(outcome)) {
        const StatementOutcome &shown = m_outcomes->outcomes()[outcome];
        QWidget *page = pageFor(outcome);
        m_stack->addWidget(page);
        m_resultPages.emplace(outcome, page);
        const auto position = static_cast<int>(std::distance(m_resultPages.begin(), m_resultPages.find(outcome)));
        const std::size_t number = m_statementCount == 1 ? 1 : outcome + 1;
        m_tabs->add(position, tr("Results %1").arg(number), page,
                    toolTipOf(QString::fromStdString(shown.statement.sql).left(400)));
        if (m_resultPages.size() > 1)
            return;
    }
    m_tabs->setCurrent(m_resultPages.at(outcome));
    showCurrentPage();
}

void ResultsPane::showSummary()
{
    m_tabs->append(tr("Summary"), m_summary);
    if (m_resultPages.empty() || m_error->isVisibleTo(this))
        m_tabs->setCurrent(m_summary);
}

void ResultsPane::openOutcome(int outcome)
{
    const auto index = static_cast<std::size_t>(outcome);
    const StatementOutcome &chosen = m_outcomes->outcomes()[index];
    Q_EMIT statementChosen(chosen.statement);
    if (!chosen.reply || chosen.reply->statements.front().rows->columnCount() == 0)
        return;
    showResult(index);
    m_tabs->setCurrent(m_resultPages.at(index));
}

void ResultsPane::showCurrentPage()
{
    QWidget *page = m_tabs->current();
    m_stack->setCurrentWidget(page == nullptr ? m_nothing : page);
    m_tools->setPage(currentResultPage());
    Q_EMIT selectionDescribed({});
    showFacts();
}

void ResultsPane::showFacts()
{
    const QWidget *page = m_tabs->current();
    if (const auto *result = qobject_cast<const ResultPage *>(page))
        m_tabs->setFacts(result->facts());
    else if (page == m_summary)
        m_tabs->setFacts(tr("%1 of %2 statements ran").arg(m_outcomes->rowCount()).arg(m_statementCount));
    else
        m_tabs->setFacts({});
}

ResultPage *ResultsPane::currentResultPage() const
{
    return qobject_cast<ResultPage *>(m_stack->currentWidget());
}

ResultGrid *ResultsPane::currentGrid() const
{
    const ResultPage *page = currentResultPage();
    return page ? &page->grid() : nullptr;
}

QString ResultsPane::errorSentence() const
{
    if (m_noPermission->isVisibleTo(this))
        return m_noPermission->title();
    return m_error->isVisibleTo(this) ? m_error->sentence() : QString();
}

QStringList ResultsPane::tabs() const
{
    return m_tabs->captions();
}

void ResultsPane::setCurrentTab(const QString &caption)
{
    m_tabs->setCurrent(caption);
}

void ResultsPane::openFind()
{
    if (ResultPage *page = currentResultPage())
        page->openFind();
}

void ResultsPane::focusContent()
{
    ResultGrid *grid = currentGrid();
    QWidget *content = grid ? static_cast<QWidget *>(grid) : m_stack->currentWidget();
    content->setFocus(Qt::OtherFocusReason);
}

} // namespace d1
