// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/monitor/hoveredtime.h"
#include "ui/monitor/monitorcard.h"
#include "ui/monitor/trafficfigure.h"
#include "ui/theme/iconset.h"

#include <map>
#include <memory>
#include <set>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace d1 {

class ChartCanvas;
class SeriesModel;

/// One chart of the monitor, and the table behind it. Arrow keys move the crosshair, which every chart of the page
/// shares; Shift with them, or dragging, chooses a stretch of time, and Enter or letting go asks to show it.
class TrafficChart final : public MonitorCard
{
    Q_OBJECT

public:
    using Series = std::shared_ptr<const TrafficSeries>;

    /// Hovered time, theme and icons must outlive it.
    TrafficChart(ChartSubject subject, HoveredTime &hovered, const Theme &theme, const IconSet &icons,
                 QWidget *parent = nullptr);

    [[nodiscard]] const ChartSubject &subject() const { return m_subject; }
    void setSeries(const Series &series);
    /// What happened to the database, by time.
    void setMarks(const std::vector<TimeMark> &marks);
    /// Its own lines, also those that are not drawn.
    [[nodiscard]] TrafficSeries ownSeries() const;

    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    /// Draws the line of a measure, or does not.
    void setDrawn(Measure measure, bool drawn);

    [[nodiscard]] ChartCanvas &canvas() const { return *m_canvas; }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    /// What the crosshair says, in words; empty without one.
    [[nodiscard]] QString reading() const;
    /// What stands in place of the chart; empty while there is one.
    [[nodiscard]] QString absence() const;

Q_SIGNALS:
    /// The person chose this stretch of time.
    void spanChosen(d1::TimeSpan span);
    void saveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QToolButton *addButton(const QString &text, const QString &toolTip, bool checkable);
    void addLineButtons();
    void connectCanvas();
    void draw();
    void fillTable();
    void showHovered();
    void step(int steps);
    void stretch(int steps);
    void endChoice(bool shows);

    ChartSubject m_subject;
    HoveredTime &m_hovered;
    Series m_series;
    std::vector<TimeMark> m_marks;
    std::optional<TrafficFigure> m_figure;
    std::set<Measure> m_hidden;
    std::optional<std::pair<std::size_t, std::size_t>> m_choice; ///< steps, from the first chosen to the last
    ChartCanvas *m_canvas;
    QTableView *m_table;
    SeriesModel *m_model;
    QLabel *m_absence;
    QStackedWidget *m_stack;
    QToolButton *m_tableButton = nullptr;
    QToolButton *m_logButton = nullptr;
    std::map<Measure, QToolButton *> m_lineButtons;
    bool m_isLogarithmic = false;
};

} // namespace d1
