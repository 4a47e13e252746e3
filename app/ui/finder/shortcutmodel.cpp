// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/shortcutmodel.h"

#include "ui/finder/commandentries.h"
#include "ui/finder/shortcuts.h"

#include <QAction>
#include <QFont>

namespace d1 {

ShortcutModel::ShortcutModel(const QList<QAction *> &commands, const Shortcuts &shortcuts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shortcuts(shortcuts)
{
    for (const QAction *action : commands)
        m_rows.append({action->objectName(), CommandEntries::areaOf(action), CommandEntries::nameOf(action)});
    connect(&shortcuts, &Shortcuts::changed, this, &ShortcutModel::showChange);
}

QString ShortcutModel::nameOf(const QString &command) const
{
    for (const Row &row : m_rows) {
        if (row.command == command)
            return row.name;
    }
    return command;
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == CommandRole)
        return row.command;
    if (role == Qt::FontRole && index.column() == Keys && m_shortcuts.isChanged(row.command)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Area:
        return row.area;
    case Name:
        return row.name;
    default:
        return QKeySequence::listToString(m_shortcuts.keysOf(row.command), QKeySequence::NativeText);
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Area:
        return tr("Area");
    case Name:
        return tr("Command");
    default:
        return tr("Keys");
    }
}

void ShortcutModel::showChange(const QString &command)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].command == command)
            Q_EMIT dataChanged(index(row, Keys), index(row, Keys));
    }
}

} // namespace d1
