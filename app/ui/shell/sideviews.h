// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/timerangeselection.h"
#include "features/monitor/trafficselection.h"
#include "features/monitor/trafficsources.h"

#include <QObject>

class QAction;

namespace d1 {

class ActiveDatabase;
class AdvisorView;
class Clock;
class DesktopNotifier;
class IconSet;
class ImportView;
class MainActions;
class MonitorView;
class QueryLog;
class SlowView;
class TaskList;
class Theme;
class ViewDeck;

/// The views beside the query view. Each is made when it is first asked for: all of them at once would take two thirds
/// of the time until the window is there. The deck owns them.
class SideViews final : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive the views.
    struct Parts {
        ActiveDatabase *database = nullptr;
        TaskList *tasks = nullptr;
        DesktopNotifier *notifier = nullptr;
        TrafficSources traffic; ///< what this desktop noted; whole traffic is that of the database that is open
        QueryLog *log = nullptr;
        Clock *clock = nullptr;
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
    };

    /// Adds the views to the deck, each behind its command.
    SideViews(Parts parts, const MainActions &actions, ViewDeck &deck, QObject *parent);

    [[nodiscard]] MonitorView &monitor();
    [[nodiscard]] SlowView &slow();
    [[nodiscard]] AdvisorView &advisor();
    [[nodiscard]] ImportView &import();

Q_SIGNALS:
    void queryViewRequested();
    /// The statement shall be opened in the editor.
    void sqlRequested(const QString &title, const QString &sql);
    /// The same, and its plan shown.
    void planRequested(const QString &title, const QString &sql);
    /// What would make this statement faster?
    void adviceRequested(const QString &sql);
    /// A token with more rights.
    void tokenRequested();

private:
    QWidget *makeMonitor();
    QWidget *makeSlow();
    QWidget *makeAdvisor();
    QWidget *makeImport();

    Parts m_parts;
    const MainActions &m_actions;
    ViewDeck &m_deck;
    TimeRangeSelection m_range;   ///< of all views that show figures
    TrafficSelection m_selection; ///< the same
    MonitorView *m_monitor = nullptr;
    SlowView *m_slow = nullptr;
    AdvisorView *m_advisor = nullptr;
    ImportView *m_import = nullptr;
};

} // namespace d1
