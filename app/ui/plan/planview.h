// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/plan/plan.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace d1 {

class EmptyState;
class ErrorStrip;
class PlanDiagram;
class Theme;

/// A plan: what is worth a look in a line, the diagram, and the same as text beside it. Theme and icons must outlive
/// it.
class PlanView final : public QWidget
{
    Q_OBJECT

public:
    PlanView(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    void showEmpty();
    void showLoading();
    void showError(const Error &error);

    [[nodiscard]] PlanDiagram &diagram() const { return *m_diagram; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /// A step was chosen, by its place in Plan::tree.
    void nodeActivated(std::size_t node);

private:
    void restyle();

    const Theme &m_theme;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorStrip *m_error;
    QLabel *m_summary;
    PlanDiagram *m_diagram;
    QPlainTextEdit *m_text;
};

} // namespace d1
