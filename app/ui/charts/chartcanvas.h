// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartoverlay.h"

#include <QChartView>
#include <QPixmap>

#include <memory>
#include <optional>

class QValueAxis;

namespace d1 {

class SeriesPool;
class Theme;

/// A part of the horizontal axis, as fractions of it.
struct ChartSelection {
    double from = 0;
    double to = 0;

    bool operator==(const ChartSelection &) const = default;
};

/// A chart: thin axes, series in the theme's colours with their names at the right end, gaps as gaps, marks, and a
/// crosshair. Whoever shows it answers hovered() and stepped() with setCrosshair(), so that charts can share one.
class ChartCanvas final : public QChartView
{
    Q_OBJECT

public:
    /// The theme must outlive it; its changes are followed.
    explicit ChartCanvas(const Theme &theme, QWidget *parent = nullptr);
    ~ChartCanvas() override;

    void setContent(ChartContent content);
    [[nodiscard]] const ChartContent &content() const { return m_content; }
    /// Nothing: none is shown.
    void setCrosshair(std::optional<Crosshair> crosshair);
    [[nodiscard]] const std::optional<Crosshair> &crosshair() const { return m_crosshair; }

    /// Whether a part of the horizontal axis can be chosen: by dragging, or by Shift and the arrow keys and Enter.
    void setSelectable(bool selectable);
    /// What is being chosen, in fractions of the axis; nothing: nothing is.
    void setSelection(std::optional<ChartSelection> selection);

    [[nodiscard]] const ChartFrame &frame() const { return m_frame; }
    /// As it stands, without the crosshair.
    void paintOn(QPainter &painter, const QSizeF &size);

Q_SIGNALS:
    /// The pointer is over this place of the plot, in fractions of the axes.
    void hovered(QPointF place);
    void hoverEnded();
    /// A person asks for the next (1) or the previous place (-1), or the first or last one (beyond any number).
    void stepped(int steps);
    /// A person chose the place of the crosshair.
    void chosen();
    /// Shift and an arrow key: the chosen part ends so many places further on.
    void stretched(int steps);
    /// The pointer chose this part so far.
    void dragged(d1::ChartSelection selection);
    /// What is chosen is to be shown.
    void selectionMade(d1::ChartSelection selection);

protected:
    void paintEvent(QPaintEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void layOut();
    void addSeries();
    void addLine(const ChartContent::Series &series, const QColor &color);
    void addPoints(std::span<const ChartPoint> points, const QColor &color, double size);
    void addBars();
    [[nodiscard]] double ground() const;
    void forgetPicture();
    [[nodiscard]] double alongAxis(const QMouseEvent &event) const;
    void stepBy(int steps, bool stretches);

    const Theme &m_theme;
    ChartOverlay m_overlay;
    ChartContent m_content;
    ChartFrame m_frame;
    QValueAxis *m_x; ///< numbers for Qt Charts only; what is seen of the axes is the overlay's
    QValueAxis *m_y;
    std::unique_ptr<SeriesPool> m_pool;
    std::optional<Crosshair> m_crosshair;
    std::optional<ChartSelection> m_selection;
    std::optional<double> m_dragFrom; ///< while the button is down
    QPixmap m_picture;                ///< of all but the crosshair and the selection, which change with every move
    bool m_hasBars = false;
    bool m_isSelectable = false;
    bool m_isOnPaper = false; ///< painted for a file, or for the picture
};

} // namespace d1
