// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewdeck.h"

#include <QAction>
#include <QActionGroup>

namespace d1 {

ViewDeck::ViewDeck(QWidget *parent)
    : QStackedWidget(parent)
    , m_commands(new QActionGroup(this))
{}

void ViewDeck::addView(QAction *command, QWidget *view)
{
    addView(command, [view] { return view; });
    place(command, view);
    if (!m_chosen)
        choose(view);
}

void ViewDeck::addView(QAction *command, Maker make)
{
    command->setCheckable(true);
    m_commands->addAction(command);
    m_makers.insert(command, std::move(make));
    connect(command, &QAction::triggered, this, [this, command] { showView(viewOf(command)); });
}

QWidget *ViewDeck::viewOf(QAction *command)
{
    if (const Maker make = m_makers.value(command)) {
        place(command, make());
        Q_EMIT viewMade();
    }
    return m_commandOf.key(command);
}

void ViewDeck::makeAll()
{
    for (QAction *command : m_commands->actions())
        viewOf(command);
}

void ViewDeck::place(QAction *command, QWidget *view)
{
    m_makers.remove(command);
    m_commandOf.insert(view, command);
    addWidget(view);
}

void ViewDeck::setHome(QWidget *home, QWidget *view)
{
    m_home = home;
    m_homeStandsFor = view;
    addWidget(home);
}

void ViewDeck::choose(QWidget *view)
{
    m_chosen = view;
    m_commandOf.value(view)->setChecked(true);
}

void ViewDeck::showView(QWidget *view)
{
    choose(view);
    setCurrentWidget(view);
    view->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT viewShown(view);
}

void ViewDeck::showHome()
{
    if (m_chosen == m_homeStandsFor)
        setCurrentWidget(m_home);
}

void ViewDeck::setHasDatabase(bool has)
{
    if (!has)
        showHome();
    else if (currentWidget() == m_home)
        setCurrentWidget(m_homeStandsFor);
}

} // namespace d1
