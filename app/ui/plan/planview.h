// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/plan/plan.h"
#include "features/plan/planmeasurement.h"
#include "ui/plan/earlierplan.h"
#include "ui/plan/planexport.h"
#include "ui/theme/iconset.h"

#include <QWidget>

#include <functional>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace d1 {

class EmptyState;
class ErrorStrip;
class PlanCompareView;
class PlanDiagram;
class PlanTreeView;
class Theme;

/// A plan: what is worth a look in a line, what its last run measured, the diagram, and the same as a tree of text.
/// Theme and icons must outlive it.
class PlanView final : public QWidget
{
    Q_OBJECT

public:
    PlanView(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setPlan(const Plan &plan, const std::optional<PlanMeasurement> &measured = std::nullopt);
    /// Of the plan shown.
    void setMeasured(const std::optional<PlanMeasurement> &measured);
    /// Other plans of the same statement, the latest first: offered for comparison. After setPlan.
    void setEarlier(std::vector<EarlierPlan> earlier);
    void showEmpty();
    void showLoading();
    void showError(const Error &error);

    /// The switch for plans while typing, as it stands.
    void setLive(bool live);
    /// Whether someone answers adviceRequested; not so at first.
    void setAdviceOffered(bool offered);

    /// Null before the first one and while there is none.
    [[nodiscard]] const Plan *plan() const;
    [[nodiscard]] PlanDiagram &diagram() const { return *m_diagram; }
    [[nodiscard]] PlanCompareView &comparison() const { return *m_comparison; }
    [[nodiscard]] PlanTreeView &tree() const { return *m_tree; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString measured() const;

    /// The bytes that an export would write.
    [[nodiscard]] QByteArray exported(PlanFormat format) const;

Q_SIGNALS:
    /// A step was chosen, by its place in Plan::tree.
    void nodeActivated(std::size_t node);
    /// The person switched plans while typing on or off.
    void liveToggled(bool live);
    /// "What would help" was pressed; the button is there while advice is offered.
    void adviceRequested(const d1::Plan &plan);

protected:
    /// Hands the keyboard on to what is in front.
    void focusInEvent(QFocusEvent *event) override;

private:
    QAction *addOrder(const char *name, const QString &text, std::function<void()> order);
    [[nodiscard]] QWidget *buildToolRow(const IconSet &icons);
    [[nodiscard]] QWidget *buildCompareButton();
    void addZoomOrders(QBoxLayout *row);
    void compareWith(std::size_t earlier);
    [[nodiscard]] QString countsOf(const Plan &plan) const;

    const Theme &m_theme;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorStrip *m_error;
    QLabel *m_summary;
    QLabel *m_measured;
    QPushButton *m_advice;
    QToolButton *m_compare;
    QAction *m_live = nullptr;
    QAction *m_compareOrder = nullptr;
    PlanCompareView *m_comparison;
    PlanDiagram *m_diagram;
    PlanTreeView *m_tree;
    std::vector<EarlierPlan> m_earlier;
};

} // namespace d1
