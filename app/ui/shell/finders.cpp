// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finders.h"

#include "ui/finder/commandentries.h"
#include "ui/finder/quickpick.h"

#include <QAction>

namespace d1 {

Finders::Finders(const Theme &theme, const IconSet &icons, QWidget *window)
    : QObject(window)
    , m_icons(icons)
    , m_window(window)
    , m_pick(new QuickPick(theme, window))
{
    connect(m_pick, &QuickPick::picked, this, [this](int entry, bool withControl) {
        const auto take = std::exchange(m_take, {});
        take(entry, withControl);
    });
}

void Finders::ask(const QString &hint, QList<PickEntry> entries, std::function<void(int, bool)> take)
{
    m_take = std::move(take);
    m_pick->open(hint, std::move(entries));
}

void Finders::askCommand()
{
    CommandEntries commands(m_window);
    ask(tr("What shall be done?"), std::move(commands.entries),
        [actions = std::move(commands.actions)](int entry, bool) {
            if (QAction *action = actions[entry])
                action->trigger();
        });
}

void Finders::askPlace(const Schema &schema)
{
    SchemaEntries places(schema, m_icons);
    ask(tr("Table, column, index … (Enter shows it in the explorer, Ctrl+Enter its rows)"), std::move(places.entries),
        [this, known = std::move(places.places)](int entry, bool withControl) {
            Q_EMIT placePicked(known[entry], withControl);
        });
}

void Finders::askQuery(const std::vector<SavedQuery> &queries, std::function<void(int)> take)
{
    QList<PickEntry> entries;
    for (const SavedQuery &query : queries) {
        const bool isSnippet = query.shelf == QueryShelf::Snippets;
        const QString shelf = isSnippet                            ? tr("snippet")
                              : query.shelf == QueryShelf::Project ? tr("the project's queries")
                                                                   : tr("my queries");
        entries.append({m_icons.icon(isSnippet ? IconName::Snippet : IconName::Query),
                        QString::fromStdString(query.name),
                        shelf,
                        {}});
    }
    ask(queries.empty() ? tr("Nothing is saved yet: Ctrl+S in a tab saves its query") : tr("Saved query …"),
        std::move(entries), [take = std::move(take)](int entry, bool) { take(entry); });
}

void Finders::askSnippet(const std::vector<Snippet> &snippets, std::function<void(const Snippet &)> take)
{
    QList<PickEntry> entries;
    for (const Snippet &snippet : snippets)
        entries.append({m_icons.icon(IconName::Snippet),
                        QString::fromStdString(snippet.name),
                        QString::fromStdString(snippet.description),
                        {}});
    ask(tr("Snippet …"), std::move(entries),
        [snippets, take = std::move(take)](int entry, bool) { take(snippets[static_cast<std::size_t>(entry)]); });
}

} // namespace d1
