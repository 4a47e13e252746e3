// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/finder/schemaentries.h"

#include <QObject>

#include <functional>

namespace d1 {

class QuickPick;
class Theme;

/// Asks in the window's quick pick for a command or an object of the database, and tells what was picked.
class Finders final : public QObject
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it; `window` is what commands are looked for in.
    Finders(const Theme &theme, const IconSet &icons, QWidget *window);

    /// Triggers the command picked.
    void askCommand();
    void askPlace(const Schema &schema);

    [[nodiscard]] QuickPick &quickPick() const { return *m_pick; }

Q_SIGNALS:
    /// `wantsRows`: the person held Control.
    void placePicked(const d1::SchemaPlace &place, bool wantsRows);

private:
    void ask(const QString &placeholder, QList<PickEntry> entries, std::function<void(int, bool)> take);

    const IconSet &m_icons;
    QWidget *m_window;
    QuickPick *m_pick;
    std::function<void(int, bool)> m_take;
};

} // namespace d1
