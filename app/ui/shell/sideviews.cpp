// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sideviews.h"

#include "features/monitor/sessiontraffic.h"
#include "ui/advisor/advisorview.h"
#include "ui/importer/importview.h"
#include "ui/monitor/monitorview.h"
#include "ui/shell/mainactions.h"
#include "ui/shell/viewdeck.h"
#include "ui/slow/slowview.h"
#include "ui/widgets/activedatabase.h"

#include <QAction>

namespace d1 {

SideViews::SideViews(Parts parts, const MainActions &actions, ViewDeck &deck, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_actions(actions)
    , m_deck(deck)
{
    m_parts.traffic.wholeTraffic =
        SessionTraffic([database = m_parts.database] { return database->session(); }, m_parts.traffic.log);
    deck.addView(actions.showMonitor, [this] { return makeMonitor(); });
    deck.addView(actions.showSlow, [this] { return makeSlow(); });
    deck.addView(actions.showAdvisor, [this] { return makeAdvisor(); });
    deck.addView(actions.showImport, [this] { return makeImport(); });
}

MonitorView &SideViews::monitor()
{
    m_deck.viewOf(m_actions.showMonitor);
    return *m_monitor;
}

SlowView &SideViews::slow()
{
    m_deck.viewOf(m_actions.showSlow);
    return *m_slow;
}

AdvisorView &SideViews::advisor()
{
    m_deck.viewOf(m_actions.showAdvisor);
    return *m_advisor;
}

ImportView &SideViews::import()
{
    m_deck.viewOf(m_actions.showImport);
    return *m_import;
}

QWidget *SideViews::makeMonitor()
{
    m_monitor = new MonitorView({.database = m_parts.database,
                                 .range = &m_range,
                                 .selection = &m_selection,
                                 .sources = m_parts.traffic,
                                 .log = m_parts.log,
                                 .clock = m_parts.clock,
                                 .theme = m_parts.theme,
                                 .icons = m_parts.icons},
                                &m_deck);
    connect(m_monitor, &MonitorView::tokenRequested, this, &SideViews::tokenRequested);
    connect(m_monitor, &MonitorView::queryRequested, this, &SideViews::queryViewRequested);
    return m_monitor;
}

QWidget *SideViews::makeSlow()
{
    m_slow = new SlowView({.database = m_parts.database,
                           .range = &m_range,
                           .selection = &m_selection,
                           .sources = m_parts.traffic,
                           .theme = m_parts.theme,
                           .icons = m_parts.icons},
                          &m_deck);
    m_slow->setAdviceOffered(true);
    connect(m_slow, &SlowView::openRequested, this,
            [this](const QString &sql) { Q_EMIT sqlRequested(tr("slow query"), sql); });
    connect(m_slow, &SlowView::planRequested, this,
            [this](const QString &sql) { Q_EMIT planRequested(tr("slow query"), sql); });
    connect(m_slow, &SlowView::adviceRequested, this, &SideViews::adviceRequested);
    connect(m_slow, &SlowView::tokenRequested, this, &SideViews::tokenRequested);
    return m_slow;
}

QWidget *SideViews::makeAdvisor()
{
    m_advisor = new AdvisorView(
        {.database = m_parts.database, .log = m_parts.traffic.log, .theme = m_parts.theme, .icons = m_parts.icons},
        &m_deck);
    connect(m_advisor, &AdvisorView::tokenRequested, this, &SideViews::tokenRequested);
    return m_advisor;
}

QWidget *SideViews::makeImport()
{
    m_import = new ImportView({.database = m_parts.database,
                               .tasks = m_parts.tasks,
                               .notifier = m_parts.notifier,
                               .clock = m_parts.clock,
                               .theme = m_parts.theme,
                               .icons = m_parts.icons},
                              &m_deck);
    return m_import;
}

} // namespace d1
