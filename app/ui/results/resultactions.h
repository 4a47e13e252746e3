// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace d1 {

class ResultPage;

/// What can be done with a page of rows, as actions that the page, its menus and the command palette share.
class ResultActions final : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions to the page and its context menu to the grid. Both must outlive it.
    ResultActions(ResultPage &page, const IconSet &icons);

    /// "Copy as": the formats.
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }

private:
    QAction *add(const char *name, IconName icon, const QString &text, const QKeySequence &keys,
                 std::function<void()> order);
    void addCopyOrders();
    void addViewOrders();
    void addLinkOrders();
    void showMenu(const QPoint &place);

    ResultPage &m_page;
    const IconSet &m_icons;
    QMenu *m_menu;
    QMenu *m_copyMenu;
};

} // namespace d1
