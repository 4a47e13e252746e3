// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plandiff.h"
#include "ui/plan/plancard.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace d1 {

class PlanDiagram;
class Theme;

/// Two plans of one statement side by side, the steps that differ marked in both and told in a list. Theme and icons
/// must outlive it.
class PlanCompareView final : public QWidget
{
    Q_OBJECT

public:
    PlanCompareView(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void compare(const Plan &before, const QString &beforeTitle, const Plan &after, const QString &afterTitle);

    /// Whether there is one plan to go back to; so at first.
    void setClosable(bool closable);

    [[nodiscard]] PlanDiagram &before() const { return *m_before; }
    [[nodiscard]] PlanDiagram &after() const { return *m_after; }
    /// "2 differences", and each of them.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList differences() const;

Q_SIGNALS:
    /// The person goes back to the one plan.
    void closed();

private:
    [[nodiscard]] QWidget *titled(QLabel *title, PlanDiagram *diagram) const;
    [[nodiscard]] static std::vector<PlanCard::Mark> marksOf(const std::vector<PlanDiff::Change> &changes);
    void showDifference(int row);

    PlanDiagram *m_before;
    PlanDiagram *m_after;
    QLabel *m_beforeTitle;
    QLabel *m_afterTitle;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_back;
    PlanDiff m_diff;
};

} // namespace d1
