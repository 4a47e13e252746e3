// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/rowlinkmenu.h"

#include "ui/results/resultgrid.h"
#include "ui/theme/iconset.h"

#include <QKeyEvent>

#include <algorithm>

namespace d1 {

namespace {

bool isFollowKey(const QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isEnter && (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

} // namespace

RowLinkMenu::RowLinkMenu(ResultGrid &grid, const IconSet &icons, QWidget *parent)
    : QMenu(tr("Rows that belong to this one"), parent)
    , m_grid(grid)
    , m_icons(icons)
{
    grid.installEventFilter(this);
    refresh();
}

std::vector<RowLink> RowLinkMenu::links() const
{
    const QModelIndex current = m_grid.currentIndex();
    return current.isValid() ? m_grid.origins().linksOf(static_cast<std::size_t>(current.column()))
                             : std::vector<RowLink>();
}

const RowLink *RowLinkMenu::parentIn(const std::vector<RowLink> &links) const
{
    const auto parent = std::ranges::find(links, RowLink::Parent, &RowLink::direction);
    return parent == links.end() ? nullptr : &*parent;
}

void RowLinkMenu::refresh()
{
    clear();
    for (const RowLink &link : links())
        addEntry(link);
    menuAction()->setEnabled(!isEmpty());
}

void RowLinkMenu::addEntry(const RowLink &link)
{
    const QString table = QString::fromStdString(link.table);
    QStringList columns;
    for (const std::string &column : link.columns)
        columns << QString::fromStdString(column);
    const QString text = link.direction == RowLink::Parent
                             ? tr("The row of %1 it points to").arg(table)
                             : tr("Rows of %1 that point here (%2)").arg(table, columns.join(QStringLiteral(", ")));
    QAction *entry = addAction(m_icons.icon(IconName::ForeignKey), text);
    connect(entry, &QAction::triggered, this, [this, link] { follow(link); });
}

void RowLinkMenu::followKey()
{
    const std::vector<RowLink> all = links();
    if (const RowLink *parent = parentIn(all))
        follow(*parent);
    else
        Q_EMIT refused(tr("This column is no foreign key, as far as the schema tells."));
}

void RowLinkMenu::follow(const RowLink &link)
{
    const Result<Statement> statement = link.statementFor(*m_grid.result(), *m_grid.currentRow());
    if (statement)
        Q_EMIT rowsWanted(QString::fromStdString(link.table), *statement);
    else
        Q_EMIT refused(QString::fromStdString(statement.error().facts.message));
}

bool RowLinkMenu::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != &m_grid || !isKey || !isFollowKey(*event) || !parentIn(links()))
        return QMenu::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        followKey();
    event->accept();
    return true;
}

} // namespace d1
