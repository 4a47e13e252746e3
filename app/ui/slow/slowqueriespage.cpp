// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowqueriespage.h"

#include "ui/slow/slowdetails.h"
#include "ui/slow/slowlist.h"
#include "ui/slow/slowlistproxy.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/nopermission.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringList>
#include <QVBoxLayout>

namespace d1 {

using namespace std::chrono_literals;

SlowQueriesPage::SlowQueriesPage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_error(new ErrorStrip(theme, icons))
    , m_stack(new QStackedWidget)
    , m_blank(new QWidget)
    , m_lists(new QWidget)
    , m_empty(new EmptyState(theme, icons))
    , m_noPermission(new NoPermission(theme, icons))
    , m_list(new SlowList(theme, icons))
    , m_noMatch(new QLabel(tr("No query of the list matches.")))
    , m_details(new SlowDetails(theme))
{
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->setForegroundRole(QPalette::PlaceholderText);
    m_noMatch->setMinimumHeight(metrics::Space6);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    auto *rows = new QVBoxLayout(m_lists);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_noMatch);
    rows->addWidget(split, 1);
    for (QWidget *page : {m_blank, m_lists, static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_noPermission)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { showInstead(IconName::Slow, tr("Reading …")); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_action)
            Q_EMIT(this->*m_action)();
    });
    connect(m_error, &ErrorStrip::retryRequested, this, &SlowQueriesPage::retryRequested);
    connect(m_noPermission, &NoPermission::retryRequested, this, &SlowQueriesPage::retryRequested);
    connect(m_noPermission, &NoPermission::tokenRequested, this, &SlowQueriesPage::tokenRequested);
    connect(m_list, &SlowList::currentGroupChanged, this, &SlowQueriesPage::showChosen);
    showMatches();
}

void SlowQueriesPage::show(const SlowQueryList &queries, const Question &question)
{
    m_question = question;
    m_patience.stop();
    m_error->clear();
    if (!queries.isAvailable())
        return showUnavailable();
    if (queries.groups())
        showList(*queries.groups());
    if (queries.error() && !queries.isLoading())
        return showFailure(*queries.error());
    if (queries.groups() && queries.groups()->groups.empty())
        return showNothing();
    if (!queries.groups() && queries.isLoading()) {
        m_stack->setCurrentWidget(m_blank);
        m_patience.start();
    }
}

void SlowQueriesPage::showList(const QueryGroups &groups)
{
    m_span = groups.covered;
    m_list->setShowsDatabase(m_question.isOfAllDatabases || m_question.database.isEmpty());
    m_list->setGroups(groups.groups);
    m_stack->setCurrentWidget(m_lists);
    showMatches();
    QStringList notices;
    for (const std::string &notice : groups.notices)
        notices << QString::fromStdString(notice);
    notices.removeDuplicates();
    if (!notices.isEmpty())
        m_error->showNotice(notices.join(u' '));
}

void SlowQueriesPage::showFailure(const Error &error)
{
    const bool hasOld = m_stack->currentWidget() == m_lists && !m_list->groups().empty();
    if (!hasOld && NoPermission::fits(error)) {
        m_noPermission->setError(error, WantedRight::Analytics, true);
        m_stack->setCurrentWidget(m_noPermission);
    } else if (!hasOld && error.verdict.kind == ErrorKind::NotFound) {
        showInstead(IconName::Cloud, QString::fromStdString(error.facts.message), tr("Show this desktop's requests"),
                    &SlowQueriesPage::desktopRequested);
    } else {
        m_error->showError(error, true);
        if (!hasOld)
            showInstead(IconName::Slow, tr("The queries that cost most will be listed here."), tr("Try again"),
                        &SlowQueriesPage::retryRequested);
    }
}

void SlowQueriesPage::showUnavailable()
{
    if (m_question.source == TrafficSource::Desktop)
        return showInstead(IconName::Slow, tr("This window keeps no query log, so there is nothing to list."));
    const QString sentence =
        m_question.database.isEmpty()
            ? tr("Cloudflare counts the traffic of its own databases. Open one of them to see it here.")
            : tr("Cloudflare counts the traffic of its own databases only; %1 is none of them.")
                  .arg(m_question.database);
    showInstead(IconName::Cloud, sentence, tr("Show this desktop's requests"), &SlowQueriesPage::desktopRequested);
}

void SlowQueriesPage::showNothing()
{
    const TimeRange::Kind kind = m_question.range.kind();
    const bool canBeLonger = kind != TimeRange::Kind::Month && kind != TimeRange::Kind::Custom;
    const QString sentence =
        m_question.source == TrafficSource::Desktop
            ? tr("What you run is listed here by what it costs. Nothing ran in this time.")
            : tr("What everyone runs is listed here by what it costs. Cloudflare counted nothing in this time.");
    showInstead(IconName::Slow, sentence, canBeLonger ? tr("Show the last 31 days") : QString(),
                &SlowQueriesPage::longerRangeRequested);
}

void SlowQueriesPage::showInstead(IconName icon, const QString &sentence, const QString &action,
                                  void (SlowQueriesPage::*signal)())
{
    m_action = signal;
    m_empty->setContent(icon, sentence, action);
    m_stack->setCurrentWidget(m_empty);
}

void SlowQueriesPage::setWords(const QString &words)
{
    m_list->proxy().setWords(words);
    showMatches();
}

void SlowQueriesPage::setShowsMuted(bool shows)
{
    m_list->proxy().setShowsMuted(shows);
    showMatches();
}

void SlowQueriesPage::showMatches()
{
    const SlowListProxy &proxy = m_list->proxy();
    const bool isNone = proxy.rowCount() == 0 && !m_list->groups().empty();
    m_noMatch->setVisible(isNone);
    if (!m_list->current() && proxy.rowCount() > 0)
        m_list->setCurrentIndex(proxy.index(0, 0));
    showChosen();
}

void SlowQueriesPage::showChosen()
{
    m_details->setGroup(m_list->current(), m_span);
    Q_EMIT chosenChanged();
}

QString SlowQueriesPage::sentence() const
{
    if (m_stack->currentWidget() == m_empty)
        return m_empty->sentence();
    return m_stack->currentWidget() == m_noPermission ? m_noPermission->sentence() : QString();
}

} // namespace d1
