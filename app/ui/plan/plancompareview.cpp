// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plancompareview.h"

#include "ui/plan/plandiagram.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace d1 {

namespace {

constexpr int mostRows = 4; // of the list, before it scrolls

} // namespace

PlanCompareView::PlanCompareView(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_before(new PlanDiagram(theme, icons))
    , m_after(new PlanDiagram(theme, icons))
    , m_beforeTitle(new QLabel)
    , m_afterTitle(new QLabel)
    , m_summary(new QLabel)
    , m_list(new QListWidget)
    , m_back(new QPushButton(tr("Back to the plan")))
{
    connect(m_back, &QPushButton::clicked, this, &PlanCompareView::closed);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->addWidget(m_summary, 1);
    row->addWidget(m_back);

    auto *both = new QSplitter;
    both->setObjectName(QStringLiteral("plan.compare"));
    both->addWidget(titled(m_beforeTitle, m_before));
    both->addWidget(titled(m_afterTitle, m_after));
    both->setSizes({1, 1});
    both->setHandleWidth(1);
    m_before->setAccessibleName(tr("Plan before"));
    m_after->setAccessibleName(tr("Plan now"));
    m_summary->setAccessibleName(tr("Differences"));
    m_list->setAccessibleName(tr("Differences"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("roomy", true);
    connect(m_list, &QListWidget::currentRowChanged, this, &PlanCompareView::showDifference);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(both, 1);
    column->addWidget(m_list);
}

QWidget *PlanCompareView::titled(QLabel *title, PlanDiagram *diagram) const
{
    title->setMargin(metrics::Space1); // a style sheet would take contents margins away with each theme
    title->setIndent(metrics::Space3 - metrics::Space1);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(diagram, 1);
    return side;
}

std::vector<PlanCard::Mark> PlanCompareView::marksOf(const std::vector<PlanDiff::Change> &changes)
{
    std::vector<PlanCard::Mark> marks;
    for (const PlanDiff::Change change : changes) {
        switch (change) {
        case PlanDiff::Change::Same:
            marks.push_back({});
            break;
        case PlanDiff::Change::Changed:
            marks.push_back({tr("changed"), ColorRole::Accent});
            break;
        case PlanDiff::Change::Added:
            marks.push_back({tr("new"), ColorRole::Ok});
            break;
        case PlanDiff::Change::Removed:
            marks.push_back({tr("gone"), ColorRole::Danger});
            break;
        }
    }
    return marks;
}

void PlanCompareView::compare(const Plan &before, const QString &beforeTitle, const Plan &after,
                              const QString &afterTitle)
{
    m_diff = diffPlans(before, after);
    m_beforeTitle->setText(beforeTitle);
    m_afterTitle->setText(afterTitle);
    m_before->setPlan(before);
    m_after->setPlan(after);
    m_before->setMarks(marksOf(m_diff.before));
    m_after->setMarks(marksOf(m_diff.after));
    m_list->clear();
    for (const PlanDiff::Difference &difference : m_diff.differences)
        m_list->addItem(QString::fromStdString(difference.sentence));
    const int count = m_list->count();
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::min(count, mostRows) * metrics::RoomyRowHeight);
    m_summary->setText(count == 0   ? tr("Both plans are the same.")
                       : count == 1 ? tr("1 difference")
                                    : tr("%1 differences").arg(count));
}

void PlanCompareView::setClosable(bool closable)
{
    m_back->setVisible(closable);
}

void PlanCompareView::showDifference(int row)
{
    if (row < 0 || row >= static_cast<int>(m_diff.differences.size()))
        return;
    const PlanDiff::Difference &difference = m_diff.differences[static_cast<std::size_t>(row)];
    if (difference.before)
        m_before->select(*difference.before);
    if (difference.after)
        m_after->select(*difference.after);
}

QString PlanCompareView::summary() const
{
    return m_summary->text();
}

QStringList PlanCompareView::differences() const
{
    QStringList sentences;
    for (int row = 0; row < m_list->count(); ++row)
        sentences << m_list->item(row)->text();
    return sentences;
}

} // namespace d1
