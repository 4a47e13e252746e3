// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/snippets/snippet.h"
#include "ui/finder/schemaentries.h"
#include "workspace/savedquery.h"

#include <QObject>

#include <functional>

namespace d1 {

class QuickPick;
class Theme;

/// Asks in the window's quick pick for a command, an object of the database, a saved query or a snippet.
class Finders final : public QObject
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it; `window` is what commands are looked for in.
    Finders(const Theme &theme, const IconSet &icons, QWidget *window);

    /// Triggers the command picked.
    void askCommand();
    void askPlace(const Schema &schema);
    /// Tells the place of the one picked.
    void askQuery(const std::vector<SavedQuery> &queries, std::function<void(int)> take);
    void askSnippet(const std::vector<Snippet> &snippets, std::function<void(const Snippet &)> take);

    [[nodiscard]] QuickPick &quickPick() const { return *m_pick; }

Q_SIGNALS:
    /// `wantsRows`: the person held Control.
    void placePicked(const d1::SchemaPlace &place, bool wantsRows);

private:
    void ask(const QString &hint, QList<PickEntry> entries, std::function<void(int, bool)> take);

    const IconSet &m_icons;
    QWidget *m_window;
    QuickPick *m_pick;
    std::function<void(int, bool)> m_take;
};

} // namespace d1
