// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/changespage.h"

#include "features/maintenance/indexchange/remeasuring.h"
#include "ui/advisor/advisorwords.h"
#include "ui/advisor/indexdesk.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/numbertext.h"

#include <QCoroTask>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr int recordRole = Qt::UserRole;
constexpr int firstWidth = 420;

QString timeText(Clock::WallTime time)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds.count()), QLocale::ShortFormat);
}

} // namespace

ChangesPage::ChangesPage(ActiveDatabase &database, IndexDesk &desk, const Theme &theme, const IconSet &icons,
                         QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_desk(desk)
    , m_theme(theme)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(theme, icons))
    , m_tree(new QTreeWidget)
    , m_undo(new QPushButton(tr("Undo")))
{
    build();
    m_timer.setInterval(1min);
    connect(&m_timer, &QTimer::timeout, this, &ChangesPage::refresh);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ChangesPage::showChosen);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ChangeRecord *record = chosen())
            m_desk.undo(*record);
    });
    connect(&m_desk, &IndexDesk::changed, this, &ChangesPage::refresh);
    connect(&m_desk, &IndexDesk::busyChanged, this, &ChangesPage::showChosen);
    connect(&m_database, &ActiveDatabase::stateChanged, this, &ChangesPage::refresh);
    showChanges({});
}

void ChangesPage::build()
{
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setHeaderLabels({tr("Change or helped statement"), tr("Advised"), tr("The day before"),
                             tr("The hour after"), tr("The day after")});
    m_tree->setProperty("roomy", true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_tree->header()->resizeSection(0, firstWidth);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    m_undo->setObjectName(QStringLiteral("changes.undo"));
    m_foot = new QWidget;
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(metrics::Space4, metrics::Space2, metrics::Space4, metrics::Space2);
    foot->addStretch(1);
    foot->addWidget(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
}

void ChangesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    refresh();
}

void ChangesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void ChangesPage::refresh()
{
    const SessionPtr session = m_database.session();
    const quint64 generation = ++m_generation;
    if (!session)
        return showChanges({});
    if (!isVisible())
        return;
    auto task =
        measuredChanges(m_desk.log(), m_desk.store(), session->identity().target, std::chrono::system_clock::now());
    QCoro::connect(std::move(task), this, [this, generation](const std::vector<ChangeRecord> &records) {
        if (generation == m_generation && records != m_records)
            showChanges(records);
    });
}

void ChangesPage::showChanges(const std::vector<ChangeRecord> &records)
{
    const NumberText number;
    m_records = records;
    m_tree->clear();
    int position = 0;
    for (const ChangeRecord &record : records) {
        QStringList steps;
        for (const IndexChangeStep &step : record.done)
            steps.append(AdvisorWords::line(step.sql));
        const QString when = record.undoneAt
                                 ? tr("%1, undone %2").arg(timeText(record.appliedAt), timeText(*record.undoneAt))
                                 : timeText(record.appliedAt);
        auto *item = new QTreeWidgetItem(m_tree, {tr("%1: %2").arg(when, steps.join(QStringLiteral("; ")))});
        item->setData(0, recordRole, position);
        item->setToolTip(0, toolTipOf(steps.join(u'\n')));
        item->setFirstColumnSpanned(true);
        item->setExpanded(true);
        for (const RemeasuredStatement &measured : record.statements) {
            const HelpedStatement &statement = measured.statement;
            const auto soFar = [](const QString &figures, bool isClosed) {
                return isClosed ? figures : tr("so far: %1").arg(figures);
            };
            auto *child =
                new QTreeWidgetItem(item, {AdvisorWords::line(statement.sql),
                                           tr("%1 → %2 read")
                                               .arg(number.exact(std::llround(statement.rowsReadBefore)),
                                                    number.rows(std::llround(statement.rowsReadAfter))),
                                           AdvisorWords::figures(measured.before),
                                           soFar(AdvisorWords::figures(measured.afterHour), record.isHourClosed),
                                           soFar(AdvisorWords::figures(measured.afterDay), record.isDayClosed)});
            child->setData(0, recordRole, position);
            child->setFont(0, m_theme.font(FontRole::Fixed));
            child->setToolTip(0, toolTipOf(QString::fromStdString(statement.sql)));
        }
        ++position;
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_empty->setContent(IconName::Advisor,
                        m_database.session()
                            ? tr("What you make and drop from the advice is listed here, with what it saves after an "
                                 "hour and a day.")
                            : tr("Open a database, and the changes to its indexes are listed here."));
    m_pages->setCurrentIndex(records.empty() ? 0 : 1);
    m_foot->setVisible(!records.empty());
    showChosen();
}

const ChangeRecord *ChangesPage::chosen() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const auto position = item ? static_cast<std::size_t>(item->data(0, recordRole).toInt()) : m_records.size();
    return position < m_records.size() ? &m_records[position] : nullptr;
}

void ChangesPage::showChosen()
{
    const ChangeRecord *record = chosen();
    m_undo->setEnabled(record && !record->undoneAt && !m_desk.isBusy());
}

} // namespace d1
