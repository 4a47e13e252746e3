// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/advicepage.h"

#include "features/advisor/hostedcopy/copycost.h"
#include "features/advisor/snapshotreader.h"
#include "ui/advisor/advicebar.h"
#include "ui/advisor/advicedetails.h"
#include "ui/advisor/advicetree.h"
#include "ui/advisor/advisorwords.h"
#include "ui/advisor/indexdesk.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/nopermission.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace d1 {

namespace {

enum Page { Empty, Refused, Found };
constexpr int progressSteps = 1000;
constexpr int progressWidth = 160;
constexpr int treeHeight = 180;
constexpr qsizetype mostShown = 8;

} // namespace

AdvicePage::AdvicePage(ActiveDatabase &database, IndexDesk &desk, const Theme &theme, const IconSet &icons,
                       QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_desk(desk)
    , m_theme(theme)
    , m_icons(icons)
    , m_run(desk.log())
    , m_bar(new AdviceBar)
    , m_error(new ErrorStrip(theme, icons))
    , m_busy(new QWidget)
    , m_progress(new QProgressBar)
    , m_progressWords(new QLabel)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(theme, icons))
    , m_noPermission(new NoPermission(theme, icons))
    , m_tree(new AdviceTree(theme))
    , m_details(new AdviceDetails(theme, icons))
    , m_summary(new QLabel)
    , m_copy(new QPushButton(tr("Copy SQL")))
    , m_migration(new QPushButton(tr("Write migration …")))
    , m_apply(new QPushButton(tr("Apply")))
{
    build();
    connect(m_bar, &AdviceBar::startRequested, this, &AdvicePage::start);
    connect(m_bar, &AdviceBar::stopRequested, &m_run, &advisor::AdviceRun::stop);
    connect(m_bar, &AdviceBar::copyThoughtOf, this, &AdvicePage::tellCopyCost);
    connect(m_empty, &EmptyState::actionTriggered, this, &AdvicePage::start);
    connect(m_noPermission, &NoPermission::retryRequested, this, &AdvicePage::start);
    connect(m_noPermission, &NoPermission::tokenRequested, this, &AdvicePage::tokenRequested);
    connect(&m_run, &advisor::AdviceRun::progressed, this, &AdvicePage::showProgress);
    connect(&m_run, &advisor::AdviceRun::found, this, &AdvicePage::showAdvice);
    connect(&m_run, &advisor::AdviceRun::failed, this, &AdvicePage::showError);
    connect(m_tree, &AdviceTree::placeChosen, this, [this] {
        if (m_advice)
            m_details->show(*m_advice, m_tree->currentPlace(), m_database.schema());
    });
    connect(m_tree, &AdviceTree::tickedChanged, this, &AdvicePage::showTicked);
    connect(m_copy, &QPushButton::clicked, this, &AdvicePage::copy);
    connect(m_migration, &QPushButton::clicked, this, [this] {
        if (m_advice)
            m_desk.writeMigration(QStringLiteral("add indexes"), migrationSteps(changeOf(*m_advice, m_tree->ticked())));
    });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (m_advice)
            m_desk.apply(changeOf(*m_advice, m_tree->ticked()));
    });
    connect(&m_desk, &IndexDesk::busyChanged, this, &AdvicePage::showTicked);
    connect(&m_database, &ActiveDatabase::stateChanged, this, &AdvicePage::follow);
    follow();
}

AdvicePage::~AdvicePage()
{
    m_costCancel.cancel();
}

void AdvicePage::build()
{
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, metrics::Space1);
    m_progress->setAccessibleName(tr("Progress"));
    auto *busyRow = new QHBoxLayout(m_busy);
    busyRow->setContentsMargins(metrics::Space4, 0, metrics::Space4, metrics::Space2);
    busyRow->setSpacing(metrics::Space3);
    busyRow->addWidget(m_progress);
    busyRow->addWidget(m_progressWords, 1);
    m_busy->hide();

    auto *found = new QSplitter(Qt::Vertical);
    found->setHandleWidth(1);
    found->setChildrenCollapsible(false);
    m_tree->setMinimumHeight(treeHeight);
    found->addWidget(m_tree);
    found->addWidget(m_details);
    found->setStretchFactor(0, 2);
    found->setStretchFactor(1, 3);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_noPermission);
    m_pages->addWidget(found);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_busy);
    column->addWidget(m_error);
    column->addWidget(m_pages, 1);
    column->addWidget(buildFoot());
}

QWidget *AdvicePage::buildFoot()
{
    m_foot = new QWidget;
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(metrics::Space4, metrics::Space2, metrics::Space4, metrics::Space2);
    row->setSpacing(metrics::Space2);
    m_summary->setWordWrap(true);
    row->addWidget(m_summary, 1);
    for (QPushButton *button : {m_copy, m_migration, m_apply}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_copy->setObjectName(QStringLiteral("advisor.copy"));
    m_migration->setObjectName(QStringLiteral("advisor.migration"));
    m_apply->setObjectName(QStringLiteral("advisor.apply"));
    m_apply->setDefault(true);
    return m_foot;
}

void AdvicePage::follow()
{
    const SessionPtr session = m_database.session();
    if (session == m_session && session)
        return;
    m_session = session;
    m_run.leave();
    m_advice.reset();
    m_error->clear();
    m_bar->setEnabled(session != nullptr);
    m_bar->setOffered(m_desk.log() != nullptr, session && session->hosted());
    m_costCancel.cancel();
    m_bar->setCopyOffered(session && !advisor::isLocalFile(session->identity().target));
    showRunning(false);
    showIdle();
}

void AdvicePage::showIdle()
{
    if (!m_database.session())
        m_empty->setContent(IconName::Advisor, tr("Open a database, and the indexes that its statements need are found "
                                                  "here."));
    else
        m_empty->setContent(IconName::Advisor,
                            tr("Choose what the database is asked, and the indexes that make it cheapest are found and "
                               "proved here. Nothing is changed before you apply it."),
                            !m_busy->isHidden() ? QString() : tr("Find indexes"));
    m_pages->setCurrentIndex(Empty);
    m_foot->hide();
}

void AdvicePage::advise(const QString &sql)
{
    m_bar->setStatement(sql);
    start();
}

void AdvicePage::start()
{
    const SessionPtr session = m_database.session();
    if (!session)
        return;
    m_error->clear();
    m_advice.reset();
    advisor::AdvisorOptions options;
    options.lean = m_bar->lean();
    options.copiesHosted = m_bar->wantsCopy();
    showRunning(true);
    m_progress->setRange(0, 0);
    m_progressWords->setText(tr("Reading the workload …"));
    showIdle();
    m_run.start(session, m_bar->wish(), options); // which may have ended already
}

void AdvicePage::tellCopyCost()
{
    m_costCancel.cancel();
    m_costCancel = CancelSource();
    m_bar->setCopyCost(tr("Asking how many rows there are …"), true);
    const SessionPtr session = m_session;
    QCoro::connect(
        advisor::copyCost(session, m_costCancel.token()), this, [this, session](const Result<advisor::CopyCost> &cost) {
            if (session != m_session || !m_bar->wantsCopy())
                return;
            if (!cost) {
                m_bar->setCopyCost(QString(), false);
                m_error->showError(cost.error());
                return;
            }
            const std::string refusal = cost->refusal(advisor::CopyBudget());
            m_bar->setCopyCost(refusal.empty() ? AdvisorWords::copyCost(*cost) : QString::fromStdString(refusal),
                               refusal.empty());
        });
}

void AdvicePage::showRunning(bool running)
{
    m_bar->setRunning(running);
    m_busy->setVisible(running);
}

void AdvicePage::showProgress(const advisor::AdvisorProgress &progress)
{
    if (m_busy->isHidden()) {
        showRunning(true);
        showIdle();
    }
    const bool isKnown = progress.phase == advisor::AdvisorPhase::Searching || progress.rowsToCopy > 0;
    m_progress->setRange(0, isKnown ? progressSteps : 0);
    m_progress->setValue(static_cast<int>(progress.fraction * progressSteps));
    m_progressWords->setText(AdvisorWords::progress(progress));
    QStringList best;
    for (const std::string &index : progress.indexes)
        best.append(QString::fromStdString(index));
    if (!best.isEmpty())
        m_empty->setContent(IconName::Advisor, tr("Best so far:\n%1").arg(best.mid(0, mostShown).join(u'\n')));
}

void AdvicePage::showAdvice(const advisor::Advice &advice)
{
    showRunning(false);
    m_advice = advice;
    m_tree->setAdvice(advice);
    QStringList words{AdvisorWords::summary(advice)};
    if (!advice.complete)
        words.append(tr("The search was stopped; this is the best so far."));
    m_summary->setText(words.join(QLatin1Char(' ')));
    m_foot->show();
    if (m_tree->topLevelItemCount() == 0) {
        m_empty->setContent(IconName::Ok, tr("No index makes these statements cheaper, and none is superfluous."));
        m_pages->setCurrentIndex(Empty);
        return;
    }
    m_pages->setCurrentIndex(Found);
    if (advice.recommendations.empty())
        m_error->showNotice(tr("No index makes these statements cheaper."));
    if (isVisible() && isAncestorOf(focusWidget()))
        m_tree->setFocus();
}

void AdvicePage::showError(const Error &error)
{
    showRunning(false);
    showIdle();
    if (NoPermission::fits(error)) {
        const bool counts = m_bar->wish().source == advisor::WorkloadWish::Source::Cloudflare;
        m_noPermission->setError(error, counts ? WantedRight::Analytics : WantedRight::Read, true);
        m_pages->setCurrentIndex(Refused);
    } else if (error.verdict.kind != ErrorKind::Cancelled) {
        m_error->showError(error);
    }
}

void AdvicePage::showTicked()
{
    const bool isAny = m_advice && !m_tree->ticked().empty();
    m_copy->setEnabled(isAny);
    m_migration->setEnabled(isAny);
    m_apply->setEnabled(isAny && !m_desk.isBusy());
}

void AdvicePage::copy()
{
    QStringList lines;
    if (m_advice) {
        for (const IndexChangeStep &step : changeOf(*m_advice, m_tree->ticked()).steps)
            lines.append(QString::fromStdString(step.sql) + QLatin1Char(';'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace d1
