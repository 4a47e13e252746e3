// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowlist.h"

#include "ui/slow/slowlistdelegate.h"
#include "ui/slow/slowlistproxy.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace d1 {

namespace {

using Column = QueryGroupModel::Column;

constexpr std::pair<int, int> widths[] = {
    {Column::CostShare, 92},  {Column::Fingerprint, 300}, {Column::Trend, 96},
    {Column::Runs, 76},       {Column::P50, 84},          {Column::P95, 84},
    {Column::TotalTime, 108}, {Column::RowsRead, 92},     {Column::RowsReadPerRow, 108},
    {Column::Errors, 84},     {Column::Retries, 80},      {Column::AnomalyShare, 92},
    {Column::FirstSeen, 108}, {Column::LastSeen, 108},    {Column::Target, 180},
};

} // namespace

SlowList::SlowList(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QTableView(parent)
    , m_proxy(new SlowListProxy(m_model, theme, icons, this))
    , m_icons(icons)
    , m_menu(new QMenu(this))
{
    setAccessibleName(tr("Slow queries"));
    setModel(m_proxy);
    setItemDelegate(new SlowListDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setProperty("roomy", true);
    setHorizontalScrollMode(ScrollPerPixel);
    buildColumns(theme);
    buildActions();
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &SlowList::showMenu);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SlowList::followCurrent);
    followCurrent();
}

void SlowList::buildColumns(const Theme &theme)
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::RoomyRowHeight);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setFont(theme.font(FontRole::Ui));
    header->setSortIndicatorShown(true);
    int place = 0;
    for (const auto &[column, width] : widths) {
        header->resizeSection(column, std::max(width, header->sectionSizeHint(column))); // heads differ by language
        header->moveSection(header->visualIndex(column), place++);
    }
    setColumnHidden(Column::ListPrice, true);
    setColumnHidden(Column::Target, true);
    header->setSortIndicator(Column::CostShare, Qt::DescendingOrder);
    connect(header, &QHeaderView::sectionClicked, this, &SlowList::toggleSort);
    m_proxy->sort(Column::CostShare, Qt::DescendingOrder);
}

QAction *SlowList::add(const char *name, IconName icon, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(m_icons.icon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
    m_menu->addAction(action);
    return action;
}

void SlowList::buildActions()
{
    m_open = add("slow.open", IconName::Query, tr("Open in the editor"), {Qt::Key_Return, Qt::Key_Enter});
    m_plan = add("slow.plan", IconName::Explain, tr("Show the plan"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    m_advise = add("slow.advise", IconName::Advisor, tr("Ask the index advisor"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    m_copy = add("slow.copy", IconName::Copy, tr("Copy the SQL"), {QKeySequence::Copy});
    m_menu->addSeparator();
    m_mute = add("slow.mute", IconName::Cancel, tr("Mute"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M});
    QAction *sort = add("slow.sort", IconName::ChevronDown, tr("Sort by this column"), {Qt::ALT | Qt::Key_Down});
    m_advise->setVisible(false);
    connect(sort, &QAction::triggered, this, &SlowList::sortByCurrentColumn);
    const auto withSql = [this](void (SlowList::*signal)(const QString &)) {
        return [this, signal] {
            if (const QueryGroup *group = current())
                Q_EMIT(this->*signal)(sqlOf(*group));
        };
    };
    connect(m_open, &QAction::triggered, this, withSql(&SlowList::openRequested));
    connect(this, &QTableView::doubleClicked, m_open, &QAction::trigger);
    connect(m_plan, &QAction::triggered, this, withSql(&SlowList::planRequested));
    connect(m_advise, &QAction::triggered, this, withSql(&SlowList::adviceRequested));
    connect(m_copy, &QAction::triggered, this, [this] {
        if (const QueryGroup *group = current())
            QGuiApplication::clipboard()->setText(sqlOf(*group));
    });
    connect(m_mute, &QAction::triggered, this, [this] {
        if (const auto group = currentGroup())
            Q_EMIT muteRequested(*group, !groups()[*group].isMuted);
    });
}

QString SlowList::sqlOf(const QueryGroup &group)
{
    return QString::fromStdString(group.sql.empty() ? group.fingerprint : group.sql);
}

const QueryGroup *SlowList::current() const
{
    return m_proxy->groupAt(currentIndex());
}

std::optional<std::size_t> SlowList::currentGroup() const
{
    const QModelIndex source = m_proxy->mapToSource(currentIndex());
    return source.isValid() ? std::optional(static_cast<std::size_t>(source.row())) : std::nullopt;
}

void SlowList::setGroups(std::vector<QueryGroup> groups)
{
    const QueryGroup *chosen = current();
    const std::pair key(chosen ? chosen->target : std::string(), chosen ? chosen->fingerprint : std::string());
    const int column = std::max(currentIndex().column(), int{Column::CostShare});
    m_model.setGroups(std::move(groups));
    int row = 0;
    for (int candidate = 0; candidate < m_proxy->rowCount(); ++candidate) {
        const QueryGroup *group = m_proxy->groupAt(m_proxy->index(candidate, 0));
        if (group->target == key.first && group->fingerprint == key.second)
            row = candidate;
    }
    if (m_proxy->rowCount() > 0)
        setCurrentIndex(m_proxy->index(row, column));
    followCurrent();
}

void SlowList::setMuted(std::size_t group, bool muted)
{
    const int row = currentIndex().row();
    m_model.setMuted(group, muted);
    m_proxy->refilter();
    if (m_proxy->rowCount() > 0)
        setCurrentIndex(m_proxy->index(std::min(row, m_proxy->rowCount() - 1), std::max(currentIndex().column(), 0)));
    followCurrent();
}

void SlowList::setShowsDatabase(bool shows)
{
    setColumnHidden(Column::Target, !shows);
}

void SlowList::setAdviceOffered(bool offered)
{
    m_advise->setVisible(offered);
    followCurrent();
}

void SlowList::followCurrent()
{
    const QueryGroup *group = current();
    for (QAction *action : {m_open, m_plan, m_copy, m_mute})
        action->setEnabled(group != nullptr);
    m_advise->setEnabled(group != nullptr && m_advise->isVisible());
    m_mute->setText(group && group->isMuted ? tr("Do not mute any longer") : tr("Mute"));
    Q_EMIT currentGroupChanged();
}

void SlowList::showMenu(const QPoint &place)
{
    m_menu->popup(viewport()->mapToGlobal(place));
}

void SlowList::sortByCurrentColumn()
{
    toggleSort(currentIndex().isValid() ? currentIndex().column() : int{Column::CostShare});
}

/// The most first, and texts from A on; once more turns it round.
void SlowList::toggleSort(int column)
{
    const bool isSame = m_proxy->sortColumn() == column;
    const bool upwards = isSame ? m_proxy->sortOrder() == Qt::DescendingOrder : SlowListProxy::isText(column);
    const Qt::SortOrder order = upwards ? Qt::AscendingOrder : Qt::DescendingOrder;
    horizontalHeader()->setSortIndicator(column, order);
    m_proxy->sort(column, order);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

} // namespace d1
