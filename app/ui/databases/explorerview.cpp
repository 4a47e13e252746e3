// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/explorerview.h"

#include "features/results/rowlink.h"
#include "ui/databases/explorerdelegate.h"
#include "ui/databases/explorertree.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int FirstRows = 1000;

} // namespace

ExplorerView::ExplorerView(ActiveDatabase &database, RecentTargets &recent, const Theme &theme, const IconSet &icons,
                           QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_recent(recent)
    , m_theme(theme)
    , m_icons(icons)
    , m_model(m_schema, icons)
    , m_filterField(new QLineEdit(this))
    , m_refresh(new QToolButton(this))
    , m_error(new ErrorStrip(theme, icons, this))
    , m_tree(new ExplorerTree(icons, this))
    , m_hint(new QLabel(this))
{
    m_filter.setSourceModel(&m_model);
    m_tree->setModel(&m_filter);
    m_tree->setItemDelegate(new ExplorerDelegate(theme, m_tree));
    m_tree->setAccessibleName(tr("Databases and what they hold"));

    m_filterField->setPlaceholderText(tr("Filter"));
    m_filterField->setAccessibleName(tr("Filter the explorer"));
    m_filterField->setClearButtonEnabled(true);
    m_filterField->addAction(icons.icon(IconName::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_filterField->installEventFilter(this);
    m_refresh->setIcon(icons.icon(IconName::Refresh));
    m_refresh->setToolTip(tr("Read the schema again (F5)"));
    m_refresh->setAccessibleName(tr("Read the schema again"));
    m_hint->setWordWrap(true);
    m_hint->setAutoFillBackground(true);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setContentsMargins(metrics::Space3, metrics::Space2, metrics::Space3, metrics::Space2);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::Space2, metrics::Space2, metrics::Space1, metrics::Space2);
    top->setSpacing(metrics::Space1);
    top->addWidget(m_filterField);
    top->addWidget(m_refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_hint);
    layout->addWidget(m_tree, 1);

    connect(m_filterField, &QLineEdit::textChanged, this, &ExplorerView::applyFilter);
    connect(m_refresh, &QToolButton::clicked, &database, &ActiveDatabase::refresh);
    connect(m_tree, &QTreeView::activated, this, &ExplorerView::activate);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu *menu = menuFor(m_tree->indexAt(place));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_tree->viewport()->mapToGlobal(place));
    });
    connect(m_error, &ErrorStrip::retryRequested, &database, &ActiveDatabase::refresh);
    connect(&database, &ActiveDatabase::schemaChanged, this, &ExplorerView::showSchema);
    connect(&database, &ActiveDatabase::stateChanged, this, &ExplorerView::showDatabases);
    connect(&database, &ActiveDatabase::refreshingChanged, this, &ExplorerView::showState);
    connect(&database, &ActiveDatabase::refreshFailed, this,
            [this](const Error &error) { m_error->showError(error, true); });
    connect(&recent, &RecentTargets::changed, this, &ExplorerView::showDatabases);
    connect(&theme, &Theme::changed, this, &ExplorerView::showState);
    showSchema();
    showDatabases();
}

void ExplorerView::focusFilter()
{
    m_filterField->setFocus(Qt::ShortcutFocusReason);
    m_filterField->selectAll();
}

QModelIndex ExplorerView::find(SchemaModel::Node node, const QString &table, const QString &name) const
{
    const QModelIndex database = m_model.openDatabase();
    if (!database.isValid())
        return {};
    const QModelIndexList called = m_model.match(m_model.index(0, 0, database), SchemaModel::NameRole, name, -1,
                                                 Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive);
    for (const QModelIndex &index : called) {
        if (index.data(SchemaModel::NodeRole).value<SchemaModel::Node>() == node
            && index.data(SchemaModel::TableNameRole).toString() == table)
            return index;
    }
    return {};
}

void ExplorerView::reveal(SchemaModel::Node node, const QString &table, const QString &name)
{
    const QModelIndex found = find(node, table, name);
    if (!found.isValid())
        return;
    m_filterField->clear();
    const QModelIndex shown = m_filter.mapFromSource(found);
    m_tree->setCurrentIndex(shown);
    m_tree->scrollTo(shown, QAbstractItemView::PositionAtCenter);
    m_tree->setFocus(Qt::OtherFocusReason);
}

bool ExplorerView::showRows(const QString &table)
{
    for (const auto node : {SchemaModel::Node::Table, SchemaModel::Node::View, SchemaModel::Node::VirtualTable}) {
        if (const QModelIndex found = find(node, table, table); found.isValid() && hasRows(found)) {
            requestRows(found);
            return true;
        }
    }
    return false;
}

void ExplorerView::showSchema()
{
    m_schema.setSchema(m_database.schema());
    showState();
}

void ExplorerView::showDatabases()
{
    QString open;
    if (m_database.session() != nullptr) {
        open = QString::fromStdString(m_database.session()->identity().target);
    }
    m_model.setDatabases(m_recent.entries(), open);
    if (const QModelIndex index = m_filter.mapFromSource(m_model.openDatabase()); index.isValid()) {
        m_tree->expand(index);
        if (const QModelIndex tables = m_filter.index(0, 0, index); tables.isValid())
            m_tree->expand(tables);
    }
    m_error->clear();
    showState();
}

void ExplorerView::showState()
{
    QString hint;
    if (m_database.state() == ActiveDatabase::State::Opening)
        hint = tr("Opening …");
    else if (m_recent.entries().isEmpty())
        hint = tr("Databases you open will be listed here.");
    else if (!m_filter.text().isEmpty() && m_filter.rowCount() == 0)
        hint = tr("Nothing here has “%1” in its name.").arg(m_filter.text());
    else if (m_database.state() == ActiveDatabase::State::Ready && m_database.schema().tables.empty())
        hint = tr("This database has no tables yet. CREATE TABLE in the editor makes one.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    QPalette palette = m_hint->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::SecondaryText));
    m_hint->setPalette(palette);
    m_refresh->setEnabled(m_database.state() == ActiveDatabase::State::Ready && !m_database.isRefreshing());
}

void ExplorerView::applyFilter(const QString &text)
{
    m_tree->setRemembering(false);
    m_filter.setText(text);
    m_tree->collapseAll();
    if (m_filter.text().isEmpty())
        m_tree->restoreExpanded();
    else
        m_tree->expandToDepth(1);
    m_tree->setRemembering(true);
    showState();
}

bool ExplorerView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterField && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            m_tree->setFocus(Qt::TabFocusReason);
            if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_filter.index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_filterField->text().isEmpty()) {
            m_filterField->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ExplorerView::hasRows(const QModelIndex &index) const
{
    switch (index.data(SchemaModel::NodeRole).value<SchemaModel::Node>()) {
    case SchemaModel::Node::Table:
    case SchemaModel::Node::View:
    case SchemaModel::Node::VirtualTable:
        return index.data(ExplorerModel::SqlNameRole).isValid();
    default:
        return false;
    }
}

void ExplorerView::activate(const QModelIndex &index)
{
    const QVariant target = index.data(ExplorerModel::TargetRole);
    if (target.isValid() && !index.data(ExplorerModel::OpenRole).toBool())
        Q_EMIT openRequested(target.toString());
    else if (target.isValid() || index.data(ExplorerModel::GroupRole).toBool())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    else if (hasRows(index))
        requestRows(index);
    else
        requestSql(index);
}

void ExplorerView::requestRows(const QModelIndex &index)
{
    const QString table = index.data(SchemaModel::TableNameRole).toString();
    Q_EMIT rowsRequested(table, QString::fromStdString(firstRowsOfTable(table.toStdString(), FirstRows)));
}

void ExplorerView::requestSql(const QModelIndex &index)
{
    const QString sql = index.data(SchemaModel::SqlRole).toString();
    if (!sql.isEmpty())
        Q_EMIT sqlRequested(index.data(Qt::DisplayRole).toString(), sql + u';');
}

bool ExplorerView::takesRows(const QModelIndex &index)
{
    const auto node = index.data(SchemaModel::NodeRole).value<SchemaModel::Node>();
    return node == SchemaModel::Node::Table || node == SchemaModel::Node::VirtualTable;
}

QString ExplorerView::tableAt(const QPoint &place) const
{
    const QModelIndex index = m_tree->indexAt(m_tree->viewport()->mapFrom(this, place));
    return index.isValid() && takesRows(index) ? index.data(SchemaModel::TableNameRole).toString() : QString();
}

QMenu *ExplorerView::menuFor(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    const QPersistentModelIndex node(index);
    const QString target = index.data(ExplorerModel::TargetRole).toString();
    const auto copies = [](const QString &text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    if (!target.isEmpty()) {
        if (!index.data(ExplorerModel::OpenRole).toBool()) {
            menu->addAction(m_icons.icon(IconName::Open), tr("Open"), this,
                            [this, target] { Q_EMIT openRequested(target); });
            menu->addAction(m_icons.icon(IconName::Close), tr("Remove from the list"), this,
                            [this, target] { m_recent.remove(target); });
        }
        menu->addAction(m_icons.icon(IconName::Copy), tr("Copy target"), this, copies(target));
    }
    if (hasRows(index)) {
        menu->addAction(m_icons.icon(IconName::Table), tr("Show the first %L1 rows").arg(FirstRows), this,
                        [this, node] { requestRows(node); });
        menu->addAction(m_icons.icon(IconName::Export), tr("Export …"), this,
                        [this, node] { Q_EMIT exportRequested(node.data(Qt::DisplayRole).toString()); });
    }
    if (takesRows(index)) {
        const QString table = index.data(SchemaModel::TableNameRole).toString();
        menu->addAction(m_icons.icon(IconName::Import), tr("Import a CSV file …"), this,
                        [this, table] { Q_EMIT importRequested(table); });
    }
    if (!index.data(SchemaModel::SqlRole).toString().isEmpty()) {
        menu->addAction(m_icons.icon(IconName::Query), tr("Show CREATE statement"), this,
                        [this, node] { requestSql(node); });
    }
    if (index.data(ExplorerModel::SqlNameRole).isValid()) {
        menu->addAction(m_icons.icon(IconName::Copy), tr("Copy name"), this,
                        copies(index.data(Qt::DisplayRole).toString()));
    }
    menu->addSeparator();
    QAction *refresh = menu->addAction(m_icons.icon(IconName::Refresh), tr("Read the schema again"), &m_database,
                                       &ActiveDatabase::refresh);
    refresh->setEnabled(m_refresh->isEnabled());
    return menu;
}

} // namespace d1
