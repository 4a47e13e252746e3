// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/resultchart/chartmaker.h"
#include "ui/results/chartreading.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace d1 {

class ChartCanvas;
class ChartControls;
class EmptyState;
class Theme;

/// The chart of a result, beside its rows, which say the same in words. It follows their sorting and filters. Arrow
/// keys walk from value to value; Enter goes to the row of one.
class ChartPane final : public QWidget
{
    Q_OBJECT

public:
    /// Theme and icons must outlive it.
    ChartPane(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// The shown rows; null: none.
    void setRows(ResultSetPtr result, RowOrderPtr order);

    [[nodiscard]] ChartCanvas &canvas() const { return *m_canvas; }
    [[nodiscard]] ChartControls &controls() const { return *m_controls; }
    [[nodiscard]] ChartMaker &maker() const { return *m_maker; }
    /// Whether there is something to draw.
    [[nodiscard]] bool hasChart() const;
    /// What stands below the chart.
    [[nodiscard]] QString facts() const;
    /// What the crosshair shows, in words; empty without one.
    [[nodiscard]] QString reading() const;
    [[nodiscard]] QString emptySentence() const;

    /// By the file's ending: .svg, else PNG.
    void saveTo(const QString &path);

public Q_SLOTS:
    /// Gives the keyboard to the chart as soon as there is one.
    void focusChart();
    /// Asks for a file.
    void askWhereToSave();

Q_SIGNALS:
    void closeRequested();
    /// By its place among the shown rows.
    void rowChosen(std::size_t row);
    /// The picture could not be written, in a sentence.
    void failed(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead(const IconSet &icons);
    void showChart();
    void showNothing();
    void giveFocusTo(QWidget *widget);
    void point(QPointF place);
    void step(int steps);
    void stopAt(std::size_t stop);
    void leavePlace();

    ChartMaker *m_maker;
    ChartControls *m_controls;
    ChartCanvas *m_canvas;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_facts;
    QToolButton *m_close = nullptr;
    bool m_focusWhenMade = false;
    std::optional<ChartReading> m_reading; ///< of the chart; none while there is nothing to draw
    std::vector<ChartPoint> m_stops;       ///< of the chart, from left to right
    std::optional<std::size_t> m_stop;     ///< where the crosshair is
};

} // namespace d1
