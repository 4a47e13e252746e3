// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultspane.h"

#include "features/query/outcomemodel.h"
#include "ui/results/resultgrid.h"
#include "ui/results/runningstrip.h"
#include "ui/results/summaryview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace d1 {

ResultsPane::ResultsPane(const Theme &theme, const IconSet &icons, QWidget *planPage, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_tabs(new QTabBar)
    , m_facts(new QLabel)
    , m_copy(new QToolButton)
    , m_running(new RunningStrip(theme, icons))
    , m_error(new ErrorStrip(theme, icons))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(theme, icons))
    , m_planPage(planPage)
    , m_outcomes(new OutcomeModel(this))
    , m_summary(new SummaryView(*m_outcomes, theme, icons))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTabRow(icons));
    column->addWidget(m_running);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_planPage);
    m_stack->addWidget(m_summary);

    connect(m_tabs, &QTabBar::currentChanged, this, &ResultsPane::showCurrentPage);
    connect(m_running, &RunningStrip::shown, this, &ResultsPane::replaceWhatIsStale);
    connect(m_running, &RunningStrip::cancelRequested, this, &ResultsPane::cancelRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &ResultsPane::emptyActionTriggered);
    connect(m_summary, &SummaryView::outcomeActivated, this, &ResultsPane::openOutcome);
    showCurrentPage();
}

QWidget *ResultsPane::buildTabRow(const IconSet &icons)
{
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Results"));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setIcon(icons.icon(IconName::Copy));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected cells (Ctrl+C), with headers: Ctrl+Shift+C"));
    m_copy->setAccessibleName(tr("Copy the selected cells"));
    m_copy->setFocusPolicy(Qt::TabFocus);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (ResultGrid *grid = currentGrid())
            grid->copy();
    });

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, metrics::Space2, 0);
    row->setSpacing(metrics::Space2);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_facts);
    row->addWidget(m_copy);
    bar->setFixedHeight(metrics::TabHeight);
    return bar;
}

void ResultsPane::showEmpty(IconName icon, const QString &sentence, const QString &actionText)
{
    clear();
    m_empty->setContent(icon, sentence, actionText);
}

void ResultsPane::beginRun(std::size_t statementCount)
{
    m_statementCount = statementCount;
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
    if (!outcome.reply) {
        if (!outcome.wasCancelled())
            m_error->showError(outcome.reply.error());
        return;
    }
    const bool hasRows = outcome.reply->statements.front().rows->columnCount() > 0;
    if ((hasRows || m_statementCount == 1) && m_resultPages.size() < MaxAutomaticTabs)
        showResult(index);
    if (!outcome.reply->notices.empty())
        m_error->showNotice(QString::fromStdString(outcome.reply->notices.front()));
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
    int tab = tabOf(m_planPage);
    if (tab < 0)
        tab = addTab(static_cast<int>(m_resultPages.size()), tr("Plan"), m_planPage);
    m_tabs->setCurrentIndex(tab);
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

void ResultsPane::clear()
{
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
        m_tabs->removeTab(tabOf(page));
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_resultPages.clear();
    if (const int tab = tabOf(m_summary); tab >= 0)
        m_tabs->removeTab(tab);
    m_empty->setContent(IconName::Query, tr("Rows will be here. Ctrl+Enter runs the statement at the cursor."));
    showCurrentPage();
}

QWidget *ResultsPane::pageFor(const StatementOutcome &outcome)
{
    const StatementReply &reply = outcome.reply->statements.front();
    if (reply.rows->columnCount() > 0) {
        auto *grid = new ResultGrid(m_theme, m_icons);
        grid->setResult(reply.rows);
        return grid;
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
        QWidget *page = pageFor(shown);
        m_stack->addWidget(page);
        m_resultPages.emplace(outcome, page);
        const auto position = static_cast<int>(std::distance(m_resultPages.begin(), m_resultPages.find(outcome)));
        const std::size_t number = m_statementCount == 1 ? 1 : outcome + 1;
        const int tab = addTab(position, tr("Results %1").arg(number), page);
        m_tabs->setTabToolTip(tab, QString::fromStdString(shown.statement.sql).left(400));
        if (m_resultPages.size() > 1)
            return;
    }
    m_tabs->setCurrentIndex(tabOf(m_resultPages.at(outcome)));
    showCurrentPage();
}

void ResultsPane::showSummary()
{
    const int tab = addTab(m_tabs->count(), tr("Summary"), m_summary);
    if (m_resultPages.empty() || m_error->isVisibleTo(this))
        m_tabs->setCurrentIndex(tab);
}

void ResultsPane::openOutcome(int outcome)
{
    const auto index = static_cast<std::size_t>(outcome);
    const StatementOutcome &chosen = m_outcomes->outcomes()[index];
    Q_EMIT statementChosen(chosen.statement);
    if (!chosen.reply || chosen.reply->statements.front().rows->columnCount() == 0)
        return;
    showResult(index);
    m_tabs->setCurrentIndex(tabOf(m_resultPages.at(index)));
}

int ResultsPane::addTab(int position, const QString &caption, QWidget *page)
{
    const int tab = m_tabs->insertTab(position, caption);
    m_tabs->setTabData(tab, QVariant::fromValue(page));
    if (m_tabs->count() == 1)
        showCurrentPage(); // the bar chose it before its page was known
    return tab;
}

int ResultsPane::tabOf(const QWidget *page) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (pageAt(tab) == page)
            return tab;
    }
    return -1;
}

QWidget *ResultsPane::pageAt(int tab) const
{
    return m_tabs->tabData(tab).value<QWidget *>();
}

void ResultsPane::showCurrentPage()
{
    QWidget *page = m_tabs->currentIndex() < 0 ? nullptr : pageAt(m_tabs->currentIndex());
    m_stack->setCurrentWidget(page == nullptr ? m_empty : page);
    m_facts->setText(factsOf(page));
    m_copy->setVisible(currentGrid() != nullptr);
}

QString ResultsPane::factsOf(const QWidget *page) const
{
    if (const auto *grid = qobject_cast<const ResultGrid *>(page)) {
        const auto columns = static_cast<qsizetype>(grid->result()->columnCount());
        return QStringLiteral("%1 · %2").arg(NumberText().rows(static_cast<std::int64_t>(grid->result()->rowCount())),
                                             columns == 1 ? tr("1 column") : tr("%1 columns").arg(columns));
    }
    if (page == m_summary)
        return tr("%1 of %2 statements ran").arg(m_outcomes->rowCount()).arg(m_statementCount);
    return {};
}

ResultGrid *ResultsPane::currentGrid() const
{
    return qobject_cast<ResultGrid *>(m_stack->currentWidget());
}

QString ResultsPane::errorSentence() const
{
    return m_error->isVisibleTo(this) ? m_error->sentence() : QString();
}

QStringList ResultsPane::tabs() const
{
    QStringList captions;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        captions.append(m_tabs->tabText(tab));
    return captions;
}

void ResultsPane::setCurrentTab(const QString &caption)
{
    m_tabs->setCurrentIndex(static_cast<int>(tabs().indexOf(caption)));
}

void ResultsPane::focusContent()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace d1
