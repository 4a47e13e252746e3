// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planpicture.h"

#include <QAbstractScrollArea>

#include <optional>

namespace d1 {

/// The plan as cards and arrows. Arrow keys walk the steps in reading order, Home and End jump, Ctrl with plus, minus
/// and 0 zooms, the wheel with Ctrl too; dragging moves the view. Theme and icons must outlive it.
class PlanDiagram final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    PlanDiagram(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    /// One a node, see PlanPicture.
    void setMarks(std::vector<PlanCard::Mark> marks);
    [[nodiscard]] const PlanPicture &picture() const { return m_picture; }
    [[nodiscard]] std::optional<std::size_t> selected() const { return m_picture.selected(); }
    void select(std::size_t node);
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Where the picture's corner stands in the view, in the view's pixels.
    [[nodiscard]] QPointF origin() const;

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// As large as fits, at most the natural size.
    void fit();

Q_SIGNALS:
    void selectionChanged(std::size_t node);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setZoom(double zoom);
    void zoomAt(QPointF point, double zoom);
    void layOut();
    void updateScrollBars();
    void reveal(const QRectF &card);
    /// Selects the step that stands `steps` further in reading order.
    void walk(int steps);

    const Theme &m_theme;
    PlanPicture m_picture;
    double m_zoom = 1.0;
    std::optional<QPoint> m_dragFrom; ///< while the view is dragged: where the pointer was last
};

} // namespace d1
