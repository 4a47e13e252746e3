// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"

#include <QTreeWidget>

#include <set>
#include <string>

namespace d1 {

class Theme;

/// Everything that an advice says, in groups: indexes to make and indexes that can go, which can be ticked, what others
/// proposed, and the statements that nothing helps, that lose, or that could not be read.
class AdviceTree final : public QTreeWidget
{
    Q_OBJECT

public:
    enum class Group { Make, Drop, Judged, Unhelped, Losses, NotAnalysed };
    Q_ENUM(Group)

    /// An entry of a group; -1: the group itself.
    struct Place {
        Group group = Group::Make;
        int position = -1;

        bool operator==(const Place &) const = default;
    };

    /// The theme must outlive it.
    explicit AdviceTree(const Theme &theme, QWidget *parent = nullptr);

    void setAdvice(const advisor::Advice &advice);

    [[nodiscard]] Place currentPlace() const;
    /// Names of the ticked indexes, to make and to drop.
    [[nodiscard]] std::set<std::string> ticked() const;

Q_SIGNALS:
    void placeChosen();
    void tickedChanged();

private:
    enum Column { What, Share, Saves, Upkeep, Size, Sure, ColumnCount };

    QTreeWidgetItem *addGroup(Group group, const QString &title, std::size_t count);
    QTreeWidgetItem *addEntry(QTreeWidgetItem *group, const QString &text, int position);
    void addIndexes(const advisor::Advice &advice);
    void addNotes(Group group, const QString &title, const std::vector<advisor::StatementNote> &notes);

    const Theme &m_theme;
};

} // namespace d1
