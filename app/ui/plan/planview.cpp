// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planview.h"

#include "ui/plan/plancompareview.h"
#include "ui/plan/plandiagram.h"
#include "ui/plan/planexportbutton.h"
#include "ui/plan/plantreeview.h"
#include "ui/plan/planwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

namespace {

/// The pages of the stack.
enum Page { EmptyPage, PlanPage, ComparePage };

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PlanView::PlanView(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, icons, this))
    , m_error(new ErrorStrip(theme, icons, this))
    , m_summary(new QLabel(this))
    , m_measured(new QLabel(this))
    , m_advice(new QPushButton(tr("What would help"), this))
    , m_compare(new QToolButton(this))
    , m_comparison(new PlanCompareView(theme, icons, this))
    , m_diagram(new PlanDiagram(theme, icons))
    , m_tree(new PlanTreeView(theme, icons))
{
    // Tab goes through widgets in the order in which they come into the window: the tools first.
    auto *both = new QSplitter;
    both->setObjectName(QStringLiteral("plan.tree"));
    both->addWidget(m_diagram);
    both->addWidget(m_tree);
    both->setSizes({1, 1});
    both->setHandleWidth(1);
    auto *content = new QWidget;
    auto *contentColumn = new QVBoxLayout(content);
    contentColumn->setContentsMargins({});
    contentColumn->setSpacing(0);
    contentColumn->addWidget(buildToolRow(icons));
    contentColumn->addWidget(both, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    m_stack->addWidget(m_comparison);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    connect(m_tree, &PlanTreeView::stepChosen, m_diagram, &PlanDiagram::select);
    connect(m_diagram, &PlanDiagram::selectionChanged, this, [this](std::size_t node) {
        m_tree->select(node);
        Q_EMIT nodeActivated(node);
    });
    connect(m_comparison, &PlanCompareView::closed, this, [this] { m_stack->setCurrentIndex(PlanPage); });
    connect(m_advice, &QPushButton::clicked, this, [this] {
        if (const Plan *shown = plan())
            Q_EMIT adviceRequested(*shown);
    });
    showEmpty();
}

/// No focus proxy: Qt 6.4 rearranges the focus chain each time one is set.
void PlanView::focusInEvent(QFocusEvent *event)
{
    QWidget *const inFront[] = {nullptr, m_diagram, &m_comparison->after()};
    if (QWidget *page = inFront[m_stack->currentIndex()])
        page->setFocus(event->reason());
}

QAction *PlanView::addOrder(const char *name, const QString &text, std::function<void()> order)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [order = std::move(order)] { order(); });
    addAction(action);
    return action;
}

QWidget *PlanView::buildToolRow(const IconSet &icons)
{
    m_summary->setAccessibleName(tr("Findings"));
    m_measured->setAccessibleName(tr("Measured"));
    m_measured->setForegroundRole(QPalette::PlaceholderText);
    m_advice->hide();
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_summary);
    row->addSpacing(metrics::Space3);
    row->addWidget(m_measured);
    row->addStretch(1);
    row->addWidget(m_advice);
    row->addWidget(buildCompareButton());
    m_live =
        addOrder("plan.live", tr("Show the plan while typing"), [this] { Q_EMIT liveToggled(m_live->isChecked()); });
    m_live->setIconText(tr("Live"));
    m_live->setCheckable(true);
    row->addWidget(buttonFor(m_live));
    addZoomOrders(row);
    auto *exports = new PlanExportButton(icons, [this](PlanFormat format) { return exported(format); });
    connect(exports, &PlanExportButton::failed, this, [this](const QString &reason) {
        m_error->showNotice(tr("The plan could not be saved there: %1").arg(reason));
    });
    row->addWidget(exports);
    return bar;
}

QWidget *PlanView::buildCompareButton()
{
    m_compareOrder = addOrder("plan.compare", tr("Compare with the plan before"), [this] { compareWith(0); });
    m_compareOrder->setEnabled(false);
    m_compare->setText(tr("Plan changed: compare with"));
    m_compare->setAccessibleName(tr("Compare with an earlier plan of this statement"));
    m_compare->setFocusPolicy(Qt::TabFocus);
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_compare->setMenu(new QMenu(m_compare));
    m_compare->hide();
    return m_compare;
}

void PlanView::addZoomOrders(QBoxLayout *row)
{
    const struct {
        const char *name;
        QString text;
        QString sign;
        QKeySequence keys;
        void (PlanDiagram::*order)();
    } orders[] = {
        {"plan.zoomOut", tr("Make the plan smaller"), QStringLiteral("−"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
         &PlanDiagram::zoomOut},
        {"plan.zoomIn", tr("Make the plan larger"), QStringLiteral("+"), QKeySequence(Qt::CTRL | Qt::Key_Plus),
         &PlanDiagram::zoomIn},
        {"plan.fit", tr("Fit the whole plan"), tr("Fit"), QKeySequence(Qt::CTRL | Qt::Key_0), &PlanDiagram::fit},
    };
    for (const auto &[name, text, sign, keys, order] : orders) {
        QAction *action = addOrder(name, text, [this, order] { (m_diagram->*order)(); });
        action->setIconText(sign);
        action->setShortcut(keys);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
        row->addWidget(buttonFor(action));
    }
}

QString PlanView::countsOf(const Plan &plan) const
{
    const auto warnings = std::ranges::count(plan.findings, PlanSeverity::Warning, &PlanFinding::severity);
    const auto notices = std::ranges::count(plan.findings, PlanSeverity::Notice, &PlanFinding::severity);
    QStringList counts;
    if (warnings > 0)
        counts << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    if (notices > 0)
        counts << (notices == 1 ? tr("1 notice") : tr("%1 notices").arg(notices));
    if (plan.tree.nodes.empty())
        return tr("This statement reads no table.");
    return counts.isEmpty() ? tr("Nothing in this plan is a reason to worry.") : counts.join(QStringLiteral(", "));
}

void PlanView::setPlan(const Plan &plan, const std::optional<PlanMeasurement> &measured)
{
    m_error->clear();
    m_summary->setText(countsOf(plan));
    setMeasured(measured);
    setEarlier({});
    m_tree->setPlan(plan);
    m_diagram->setPlan(plan);
    m_stack->setCurrentIndex(PlanPage);
}

void PlanView::setMeasured(const std::optional<PlanMeasurement> &measured)
{
    m_measured->setText(measured ? PlanWords::measured(*measured) : QString());
}

void PlanView::setLive(bool live)
{
    m_live->setChecked(live);
}

void PlanView::showEmpty()
{
    m_error->clear();
    m_empty->setContent(IconName::Explain, tr("Explain a statement to see its plan: Ctrl+Shift+E"));
    m_stack->setCurrentIndex(EmptyPage);
}

void PlanView::showLoading()
{
    m_error->clear();
    m_empty->setContent(IconName::Explain, tr("Asking the database for its plan …"));
    m_stack->setCurrentIndex(EmptyPage);
}

void PlanView::showError(const Error &error)
{
    showEmpty();
    m_error->showError(error);
}

const Plan *PlanView::plan() const
{
    return m_stack->currentIndex() != EmptyPage ? &m_diagram->picture().plan() : nullptr;
}

QString PlanView::text() const
{
    return plan() ? PlanWords::text(*plan()) : QString();
}

QString PlanView::summary() const
{
    return m_summary->text();
}

QString PlanView::measured() const
{
    return m_measured->text();
}

QByteArray PlanView::exported(PlanFormat format) const
{
    if (!plan())
        return {};
    return planFile(m_diagram->picture(), format, m_theme.color(ColorRole::Window));
}

void PlanView::setEarlier(std::vector<EarlierPlan> earlier)
{
    m_earlier = std::move(earlier);
    QMenu *menu = m_compare->menu();
    menu->clear();
    for (std::size_t place = 0; place < m_earlier.size(); ++place)
        connect(menu->addAction(PlanWords::lastSeen(m_earlier[place].lastSeen)), &QAction::triggered, this,
                [this, place] { compareWith(place); });
    m_compare->setVisible(!m_earlier.empty());
    m_compareOrder->setEnabled(!m_earlier.empty());
    if (!m_earlier.empty())
        m_compare->setToolTip(
            tr("This statement had another plan, last seen %1.").arg(PlanWords::lastSeen(m_earlier.front().lastSeen)));
}

void PlanView::setAdviceOffered(bool offered)
{
    m_advice->setVisible(offered);
}

void PlanView::compareWith(std::size_t earlier)
{
    if (!plan() || earlier >= m_earlier.size())
        return;
    const EarlierPlan &other = m_earlier[earlier];
    m_comparison->compare(other.plan, PlanWords::lastSeen(other.lastSeen), *plan(), tr("now"));
    m_stack->setCurrentIndex(ComparePage);
    setFocus(Qt::OtherFocusReason);
}

} // namespace d1
