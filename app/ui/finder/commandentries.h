// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/finder/pickmodel.h"

#include <QCoreApplication>
#include <QPointer>

class QAction;

namespace d1 {

/// The commands that a window offers: its actions with an object name "area.verb".
class CommandEntries
{
    Q_DECLARE_TR_FUNCTIONS(d1::CommandEntries)

public:
    /// Every command below `window`, in the order of area and name; one a name.
    [[nodiscard]] static QList<QAction *> commandsOf(const QWidget *window);
    /// "Query", "Results": what is before the dot of the name, in words.
    [[nodiscard]] static QString areaOf(const QAction *action);
    /// The text without mnemonics and dots.
    [[nodiscard]] static QString nameOf(const QAction *action);

    /// Those that can be triggered now: enabled, and on a widget that is shown.
    explicit CommandEntries(const QWidget *window);

    QList<PickEntry> entries;
    QList<QPointer<QAction>> actions; ///< one an entry
};

} // namespace d1
