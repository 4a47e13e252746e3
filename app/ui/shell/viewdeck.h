// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>

#include <functional>

class QAction;
class QActionGroup;

namespace d1 {

/// The window's views, one at a time, each behind a checkable command. A home page stands in for the view that shows
/// nothing without a database, until there is one.
class ViewDeck final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Makes a view; the deck is its parent.
    using Maker = std::function<QWidget *()>;

    explicit ViewDeck(QWidget *parent = nullptr);

    /// `command` switches to the view, and is checked while the view is chosen. The first one added is chosen.
    void addView(QAction *command, QWidget *view);
    /// The view is made when it is first shown or asked for.
    void addView(QAction *command, Maker make);
    QWidget *viewOf(QAction *command);
    void makeAll();
    /// `home` stands in for `view`.
    void setHome(QWidget *home, QWidget *view);

    /// The view, and the keyboard in it; not the home page, even without a database.
    void showView(QWidget *view);
    /// The home page, where its view is chosen.
    void showHome();
    /// Without a database the home page comes, with one it goes.
    void setHasDatabase(bool has);

    /// The one whose command is checked, also while the home page stands in for it.
    [[nodiscard]] QWidget *chosenView() const { return m_chosen; }

Q_SIGNALS:
    /// For the first time, on its first showing or by viewOf().
    void viewMade();
    void viewShown(QWidget *view);

private:
    void choose(QWidget *view);
    void place(QAction *command, QWidget *view);

    QActionGroup *m_commands;
    QHash<QWidget *, QAction *> m_commandOf;
    QHash<QAction *, Maker> m_makers; ///< of the views that are not there yet
    QWidget *m_chosen = nullptr;
    QWidget *m_home = nullptr;
    QWidget *m_homeStandsFor = nullptr;
};

} // namespace d1
