// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/shortcuts.h"

#include <QAction>
#include <QActionEvent>
#include <QCoreApplication>

namespace d1 {

Shortcuts::Shortcuts(Chosen chosen, QObject *parent)
    : QObject(parent)
    , m_chosen(std::move(chosen))
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Shortcuts::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ActionAdded)
        learn(static_cast<QActionEvent *>(event)->action());
    return false;
}

void Shortcuts::learn(QAction *action)
{
    const QString name = action->objectName();
    if (!name.contains(u'.'))
        return;
    const bool isNew = !m_commands.contains(name);
    Command &command = m_commands[name];
    if (command.actions.contains(action))
        return;
    if (isNew)
        command.own = action->shortcuts();
    command.actions.removeIf([](const QPointer<QAction> &old) { return old.isNull(); });
    command.actions.append(action);
    if (isChanged(name))
        action->setShortcuts(keysOf(name));
}

QList<QKeySequence> Shortcuts::keysOf(const QString &command) const
{
    const auto chosen = m_chosen.constFind(command);
    if (chosen == m_chosen.constEnd())
        return m_commands.value(command).own;
    const QKeySequence keys = QKeySequence::fromString(*chosen, QKeySequence::PortableText);
    return keys.isEmpty() ? QList<QKeySequence>() : QList{keys};
}

QStringList Shortcuts::othersWith(const QKeySequence &keys, const QString &command) const
{
    QStringList others;
    for (auto known = m_commands.constBegin(); known != m_commands.constEnd(); ++known) {
        if (known.key() != command && keysOf(known.key()).contains(keys))
            others.append(known.key());
    }
    others.sort();
    return others;
}

void Shortcuts::choose(const QString &command, const QKeySequence &keys)
{
    m_chosen.insert(command, keys.toString(QKeySequence::PortableText));
    apply(command);
}

void Shortcuts::reset(const QString &command)
{
    if (m_chosen.remove(command))
        apply(command);
}

void Shortcuts::apply(const QString &command)
{
    const QList<QKeySequence> keys = keysOf(command);
    for (const QPointer<QAction> &action : m_commands.value(command).actions) {
        if (action)
            action->setShortcuts(keys);
    }
    Q_EMIT changed(command);
}

} // namespace d1
