// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/commandentries.h"

#include <QAction>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace d1 {

namespace {

bool canBeTriggered(const QAction *action)
{
    return action->isEnabled() && action->isVisible()
           && std::ranges::any_of(action->associatedObjects(), [](QObject *object) {
                  const auto *widget = qobject_cast<QWidget *>(object);
                  return widget && widget->isVisible();
              });
}

} // namespace

QString CommandEntries::areaOf(const QAction *action)
{
    const QString area = action->objectName().section(u'.', 0, 0);
    const std::pair<QStringView, QString> words[] = {
        {u"open", tr("Open")},       {u"query", tr("Query")}, {u"editor", tr("Editor")},
        {u"results", tr("Results")}, {u"plan", tr("Plan")},   {u"window", tr("Window")},
        {u"help", tr("Help")},       {u"view", tr("View")},   {u"explorer", tr("Explorer")},
    };
    const auto *found = std::ranges::find(words, QStringView(area), [](const auto &word) { return word.first; });
    return found != std::end(words) ? found->second : area;
}

QString CommandEntries::nameOf(const QAction *action)
{
    QString name = action->text();
    name.remove(u'&');
    while (name.endsWith(u'…') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

QList<QAction *> CommandEntries::commandsOf(const QWidget *window)
{
    QList<QAction *> commands;
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->objectName().contains(u'.') && !action->isSeparator())
            commands.append(action);
    }
    // One a name; that of the tab in front before its likes in the tabs behind it.
    std::ranges::stable_partition(commands, canBeTriggered);
    QSet<QString> seen;
    commands.removeIf([&seen](const QAction *action) {
        const bool again = seen.contains(action->objectName());
        seen.insert(action->objectName());
        return again;
    });
    std::ranges::stable_sort(commands, [](const QAction *a, const QAction *b) {
        return std::pair(areaOf(a), nameOf(a)) < std::pair(areaOf(b), nameOf(b));
    });
    return commands;
}

CommandEntries::CommandEntries(const QWidget *window)
{
    for (QAction *action : commandsOf(window)) {
        if (!canBeTriggered(action))
            continue;
        entries.append(
            {action->icon(), nameOf(action), areaOf(action), action->shortcut().toString(QKeySequence::NativeText)});
        actions.append(action);
    }
}

} // namespace d1
