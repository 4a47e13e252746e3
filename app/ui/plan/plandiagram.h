// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/plancard.h"
#include "ui/plan/planlayout.h"

#include <QAbstractScrollArea>

#include <optional>

namespace d1 {

/// The plan as cards and arrows. Arrow keys walk the steps, Ctrl with plus, minus and 0 zooms, the wheel with Ctrl too.
/// Theme and icons must outlive it.
class PlanDiagram final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    PlanDiagram(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    [[nodiscard]] std::optional<std::size_t> selected() const { return m_selected; }
    void select(std::size_t node);
    [[nodiscard]] double zoom() const { return m_zoom; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// As large as fits, at most the natural size.
    void fit();

Q_SIGNALS:
    void selectionChanged(std::size_t node);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setZoom(double zoom);
    void layOut();
    void updateScrollBars();
    [[nodiscard]] QPointF origin() const;
    void paintArrow(QPainter &painter, const PlanLayout::Arrow &arrow) const;
    void reveal(const QRectF &card);

    const Theme &m_theme;
    PlanCard m_card;
    Plan m_plan;
    PlanLayout m_layout;
    std::optional<std::size_t> m_selected;
    double m_zoom = 1.0;
};

} // namespace d1
