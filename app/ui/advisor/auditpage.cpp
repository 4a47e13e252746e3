// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/auditpage.h"

#include "features/maintenance/indexaudit/auditmigration.h"
#include "features/maintenance/indexaudit/auditreader.h"
#include "ui/advisor/advisorwords.h"
#include "ui/advisor/indexdesk.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/numbertext.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int positionRole = Qt::UserRole;
constexpr int detailsHeight = 150;

QString listed(const std::vector<std::string> &columns)
{
    QStringList list;
    for (const std::string &column : columns)
        list.append(QString::fromStdString(column));
    return list.join(QStringLiteral(", "));
}

} // namespace

AuditPage::AuditPage(ActiveDatabase &database, IndexDesk &desk, const Theme &theme, const IconSet &icons,
                     QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_desk(desk)
    , m_theme(theme)
    , m_span(new QComboBox)
    , m_start(new QPushButton(tr("Look through")))
    , m_error(new ErrorStrip(theme, icons))
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(theme, icons))
    , m_tree(new QTreeWidget)
    , m_details(new QLabel)
    , m_summary(new QLabel)
    , m_copy(new QPushButton(tr("Copy SQL")))
    , m_migration(new QPushButton(tr("Write migration …")))
    , m_apply(new QPushButton(tr("Apply")))
{
    build();
    connect(m_start, &QPushButton::clicked, this, &AuditPage::start);
    connect(m_empty, &EmptyState::actionTriggered, this, &AuditPage::start);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &AuditPage::showChosen);
    connect(m_tree, &QTreeWidget::itemChanged, this, &AuditPage::showTicked);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QStringList lines;
        for (const IndexChangeStep &step : change().steps)
            lines.append(QString::fromStdString(step.sql) + QLatin1Char(';'));
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    connect(m_migration, &QPushButton::clicked, this,
            [this] { m_desk.writeMigration(QStringLiteral("mend indexes"), migrationSteps(change())); });
    connect(m_apply, &QPushButton::clicked, this, [this] { m_desk.apply(change()); });
    connect(&m_desk, &IndexDesk::busyChanged, this, &AuditPage::showTicked);
    connect(&m_desk, &IndexDesk::changed, this, [this] {
        if (m_pages->currentIndex() == 1)
            start();
    });
    connect(&m_database, &ActiveDatabase::stateChanged, this, &AuditPage::follow);
    follow();
}

void AuditPage::build()
{
    auto *label = new QLabel(tr("&Unused in:"));
    label->setBuddy(m_span);
    m_span->setAccessibleName(tr("Unused in"));
    const std::pair<QString, int> spans[] = {
        {tr("Last 7 days"), 7}, {tr("Last 30 days"), 30}, {tr("Last 90 days"), 90}};
    for (const auto &[text, days] : spans)
        m_span->addItem(text, days);
    m_span->setCurrentIndex(1);
    m_start->setObjectName(QStringLiteral("audit.start"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::Space4, metrics::Space2, metrics::Space4, metrics::Space2);
    bar->setSpacing(metrics::Space2);
    bar->addWidget(label);
    bar->addWidget(m_span);
    bar->addStretch(1);
    bar->addWidget(m_start);

    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setHeaderLabels({tr("Index"), tr("Table"), tr("Columns")});
    m_tree->setProperty("roomy", true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setContentsMargins(metrics::Space4, metrics::Space3, metrics::Space4, metrics::Space3);
    m_details->setAccessibleName(tr("Reason"));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Reason"));
    scroll->setMinimumHeight(detailsHeight);
    auto *found = new QSplitter(Qt::Vertical);
    found->setHandleWidth(1);
    found->setChildrenCollapsible(false);
    found->addWidget(m_tree);
    found->addWidget(scroll);
    found->setStretchFactor(0, 3);
    found->setStretchFactor(1, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(found);

    m_foot = new QWidget;
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(metrics::Space4, metrics::Space2, metrics::Space4, metrics::Space2);
    foot->setSpacing(metrics::Space2);
    m_summary->setWordWrap(true);
    foot->addWidget(m_summary, 1);
    for (QPushButton *button : {m_copy, m_migration, m_apply})
        foot->addWidget(button);
    m_copy->setObjectName(QStringLiteral("audit.copy"));
    m_migration->setObjectName(QStringLiteral("audit.migration"));
    m_apply->setDefault(true);
    m_apply->setObjectName(QStringLiteral("audit.apply"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_error);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
}

void AuditPage::follow()
{
    const SessionPtr session = m_database.session();
    if (session == m_session && session)
        return;
    m_session = session;
    ++m_generation;
    m_cancel.cancel();
    m_error->clear();
    m_start->setEnabled(session != nullptr);
    showIdle(false);
}

void AuditPage::showIdle(bool isLooking)
{
    if (!m_database.session())
        m_empty->setContent(IconName::Index, tr("Open a database, and its indexes are looked through here."));
    else if (isLooking)
        m_empty->setContent(IconName::Index, tr("Looking through the indexes …"));
    else
        m_empty->setContent(IconName::Index,
                            tr("Misnamed, superfluous and unused indexes, foreign keys without one, and tables without "
                               "statistics are found here."),
                            tr("Look through"));
    m_pages->setCurrentIndex(0);
    m_foot->hide();
}

void AuditPage::start()
{
    const SessionPtr session = m_database.session();
    if (!session)
        return;
    m_error->clear();
    m_cancel.cancel();
    m_cancel = CancelSource();
    const Clock::WallTime now = std::chrono::system_clock::now();
    const TimeSpan span{now - std::chrono::days(m_span->currentData().toInt()), now};
    showIdle(true);
    auto task = auditDatabase(session, m_desk.log(), span, m_cancel.token());
    QCoro::connect(std::move(task), this, [this, generation = ++m_generation](const Result<IndexAudit> &audit) {
        if (generation != m_generation)
            return;
        if (audit)
            return showAudit(*audit);
        showIdle(false);
        m_error->showError(audit.error());
    });
}

void AuditPage::addFinding(QTreeWidgetItem *group, const IndexFinding &finding, int position)
{
    const QString index = QString::fromStdString(finding.index);
    QString what = index;
    if (finding.fault == IndexFault::Name && !finding.sql.empty())
        what = tr("%1 → %2").arg(index, QString::fromStdString(finding.other));
    else if (finding.index.empty())
        what = QString::fromStdString(finding.other);
    auto *item = new QTreeWidgetItem(group, {what.isEmpty() ? tr("the whole table") : what,
                                             QString::fromStdString(finding.table), listed(finding.columns)});
    item->setData(0, positionRole, position);
    if (finding.sql.empty())
        return;
    const bool isSafe = safelyMended().contains(finding.fault);
    item->setCheckState(0, isSafe ? Qt::Checked : Qt::Unchecked);
}

void AuditPage::showAudit(const IndexAudit &audit)
{
    {
        const QSignalBlocker blocker(m_tree);
        m_audit = audit;
        m_tree->clear();
        QTreeWidgetItem *group = nullptr;
        for (std::size_t i = 0; i < audit.findings.size(); ++i) {
            if (i == 0 || audit.findings[i].fault != audit.findings[i - 1].fault) {
                group = new QTreeWidgetItem(m_tree, {AdvisorWords::fault(audit.findings[i].fault)});
                group->setData(0, positionRole, -1);
                group->setFirstColumnSpanned(true);
                group->setExpanded(true);
                QFont bold = font();
                bold.setBold(true);
                group->setFont(0, bold);
            }
            addFinding(group, audit.findings[i], static_cast<int>(i));
        }
        if (QTreeWidgetItem *first = m_tree->topLevelItem(0))
            m_tree->setCurrentItem(first->child(0));
    }
    const NumberText number;
    QStringList words{tr("%1 tables, %2 indexes.")
                          .arg(number.exact(static_cast<std::int64_t>(audit.tables)),
                               number.exact(static_cast<std::int64_t>(audit.indexes)))};
    if (audit.log && audit.log->statements > 0)
        words.append(tr("In the log: %1 statements, %2 with a known plan.")
                         .arg(number.exact(static_cast<std::int64_t>(audit.log->statements)),
                              number.exact(static_cast<std::int64_t>(audit.log->knownPlans))));
    for (const std::string &note : audit.notes)
        words.append(QString::fromStdString(note));
    m_summary->setText(words.join(QLatin1Char(' ')));
    m_foot->show();
    if (audit.findings.empty())
        m_empty->setContent(IconName::Ok, tr("The indexes are in order."));
    m_pages->setCurrentIndex(audit.findings.empty() ? 0 : 1);
    showChosen();
    showTicked();
}

void AuditPage::showChosen()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const int position = item ? item->data(0, positionRole).toInt() : -1;
    if (position < 0 || position >= static_cast<int>(m_audit.findings.size()))
        return m_details->clear();
    const IndexFinding &finding = m_audit.findings[static_cast<std::size_t>(position)];
    QStringList lines{QString::fromStdString(finding.reason), QString()};
    for (const std::string &sql : finding.sql)
        lines.append(QString::fromStdString(sql) + QLatin1Char(';'));
    if (finding.entriesWritten && *finding.entriesWritten > 0) {
        const NumberText number;
        lines.append(QString());
        lines.append(
            tr("Making it writes about %1, %2 at D1's price.")
                .arg(number.rows(*finding.entriesWritten), number.dollars(static_cast<double>(*finding.entriesWritten)
                                                                          * advisor::Pricing::DollarsPerRowWritten)));
    }
    m_details->setText(lines.join(u'\n'));
}

IndexAudit AuditPage::ticked() const
{
    IndexAudit audit;
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        for (int entry = 0; entry < m_tree->topLevelItem(group)->childCount(); ++entry) {
            const QTreeWidgetItem *item = m_tree->topLevelItem(group)->child(entry);
            const auto position = static_cast<std::size_t>(item->data(0, positionRole).toInt());
            if (item->data(0, Qt::CheckStateRole).isValid() && item->checkState(0) == Qt::Checked)
                audit.findings.push_back(m_audit.findings[position]);
        }
    }
    return audit;
}

IndexChange AuditPage::change() const
{
    IndexChange all;
    std::set<std::string> dropped;
    const IndexAudit audit = ticked();
    for (const IndexFinding &finding : audit.findings) {
        if (finding.fault == IndexFault::Unused)
            dropped.insert(finding.index);
    }
    for (const IndexFinding &finding : audit.findings) {
        if (finding.fault == IndexFault::Name && dropped.contains(finding.index))
            continue; // it goes under its old name
        const IndexChange one = changeOf(finding);
        all.steps.insert(all.steps.end(), one.steps.begin(), one.steps.end());
    }
    return all;
}

void AuditPage::showTicked()
{
    const bool isAny = !ticked().findings.empty();
    m_copy->setEnabled(isAny);
    m_migration->setEnabled(isAny);
    m_apply->setEnabled(isAny && !m_desk.isBusy());
}

QString AuditPage::details() const
{
    return m_details->text();
}

} // namespace d1
