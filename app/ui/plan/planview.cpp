// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planview.h"

#include "ui/plan/plandiagram.h"
#include "ui/plan/planwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

PlanView::PlanView(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, icons, this))
    , m_error(new ErrorStrip(theme, icons, this))
    , m_summary(new QLabel(this))
    , m_diagram(new PlanDiagram(theme, icons, this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(metrics::Space2);
    m_text->setAccessibleName(tr("Plan as text"));
    m_summary->setMargin(metrics::Space2);
    m_summary->setIndent(metrics::Space3);
    m_summary->setAccessibleName(tr("Findings"));

    auto *both = new QSplitter(this);
    both->addWidget(m_diagram);
    both->addWidget(m_text);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    both->setHandleWidth(1);
    auto *content = new QWidget(this);
    auto *contentColumn = new QVBoxLayout(content);
    contentColumn->setContentsMargins({});
    contentColumn->setSpacing(0);
    contentColumn->addWidget(m_summary);
    contentColumn->addWidget(both, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    connect(m_diagram, &PlanDiagram::selectionChanged, this, &PlanView::nodeActivated);
    connect(&theme, &Theme::changed, this, &PlanView::restyle);
    restyle();
    showEmpty();
}

void PlanView::setPlan(const Plan &plan)
{
    m_error->clear();
    const auto warnings = std::ranges::count(plan.findings, PlanSeverity::Warning, &PlanFinding::severity);
    const auto notices = std::ranges::count(plan.findings, PlanSeverity::Notice, &PlanFinding::severity);
    QStringList counts;
    if (warnings > 0)
        counts << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    if (notices > 0)
        counts << (notices == 1 ? tr("1 notice") : tr("%1 notices").arg(notices));
    m_summary->setText(counts.isEmpty() ? tr("Nothing in this plan is a reason to worry.")
                                        : counts.join(QStringLiteral(", ")));
    m_text->setPlainText(PlanWords::text(plan));
    m_diagram->setPlan(plan);
    m_stack->setCurrentIndex(1);
    m_text->moveCursor(QTextCursor::Start);
    m_text->verticalScrollBar()->setValue(0);
}

void PlanView::showEmpty()
{
    m_error->clear();
    m_empty->setContent(IconName::Explain, tr("Explain a statement to see its plan: Ctrl+Shift+E"));
    m_stack->setCurrentIndex(0);
}

void PlanView::showLoading()
{
    m_error->clear();
    m_empty->setContent(IconName::Explain, tr("Asking the database for its plan …"));
    m_stack->setCurrentIndex(0);
}

void PlanView::showError(const Error &error)
{
    showEmpty();
    m_error->showError(error);
}

QString PlanView::text() const
{
    return m_text->toPlainText();
}

QString PlanView::summary() const
{
    return m_summary->text();
}

void PlanView::restyle()
{
    m_text->setFont(m_theme.font(FontRole::Fixed));
}

} // namespace d1
