// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroupmodel.h"
#include "ui/theme/iconset.h"

#include <QTableView>

#include <optional>

class QAction;
class QMenu;

namespace d1 {

class SlowListProxy;
class Theme;

/// The slow queries as a table, and what can be done with the chosen one, by key and by menu. Sorts by a click on a
/// head and by Alt+Down in a column. Theme and icons must outlive it.
class SlowList final : public QTableView
{
    Q_OBJECT

public:
    SlowList(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Keeps the chosen query and the order.
    void setGroups(std::vector<QueryGroup> groups);
    [[nodiscard]] const std::vector<QueryGroup> &groups() const { return m_model.groups(); }
    [[nodiscard]] SlowListProxy &proxy() const { return *m_proxy; }
    /// Null when there is none.
    [[nodiscard]] const QueryGroup *current() const;
    /// Of the chosen query among groups().
    [[nodiscard]] std::optional<std::size_t> currentGroup() const;

    void setMuted(std::size_t group, bool muted);
    void setShowsDatabase(bool shows);
    void setAdviceOffered(bool offered);
    /// The text to go on with: as it ran, or, where that was not kept, its fingerprint.
    [[nodiscard]] static QString sqlOf(const QueryGroup &group);

Q_SIGNALS:
    /// Another query is chosen, or none, or it says other figures.
    void currentGroupChanged();
    void openRequested(const QString &sql);
    void planRequested(const QString &sql);
    void adviceRequested(const QString &sql);
    void muteRequested(std::size_t group, bool muted);

private:
    QAction *add(const char *name, IconName icon, const QString &text, const QList<QKeySequence> &keys);
    void buildActions();
    void buildColumns(const Theme &theme);
    void showMenu(const QPoint &place);
    void followCurrent();
    void sortByCurrentColumn();
    void toggleSort(int column);

    QueryGroupModel m_model;
    SlowListProxy *m_proxy;
    const IconSet &m_icons;
    QMenu *m_menu;
    QAction *m_open = nullptr;
    QAction *m_plan = nullptr;
    QAction *m_advise = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_mute = nullptr;
};

} // namespace d1
