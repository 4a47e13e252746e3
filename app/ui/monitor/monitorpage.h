// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/health.h"
#include "features/monitor/monitorfigures.h"
#include "ui/monitor/hoveredtime.h"
#include "ui/monitor/trafficchart.h"
#include "ui/theme/iconset.h"

#include <QScrollArea>
#include <QTimer>

class QGridLayout;

namespace d1 {

class GrowthCard;
class HealthModel;
class MonitorTiles;
class Theme;

/// Tiles, charts and tables of one set of figures. Charts are drawn one a frame and only when they are in sight, so
/// that figures that change every second never hold up the window. Theme and icons must outlive it.
class MonitorPage final : public QScrollArea
{
    Q_OBJECT

public:
    MonitorPage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setFigures(const MonitorFigures &figures);
    /// What happened to the database, by time; on every chart.
    void setMarks(const std::vector<TimeMark> &marks);
    void setHealth(const std::vector<Health> &health, Clock::WallTime now);

    [[nodiscard]] const std::vector<TrafficChart *> &charts() const { return m_charts; }
    /// By its subject's name; needs one.
    [[nodiscard]] TrafficChart &chart(QLatin1StringView name) const;
    /// The one that has the keyboard; null when none has.
    [[nodiscard]] TrafficChart *chartWithKeyboard() const;
    [[nodiscard]] const MonitorTiles &tiles() const { return *m_tiles; }
    [[nodiscard]] HoveredTime &hovered() { return m_hovered; }
    [[nodiscard]] GrowthCard &growth() const { return *m_growth; }
    /// Charts in sight still wait for their figures.
    [[nodiscard]] bool isDrawing() const { return m_drawing.isActive(); }

Q_SIGNALS:
    void spanChosen(d1::TimeSpan span);
    void saveRequested(d1::TrafficChart *chart);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void drawNext();
    [[nodiscard]] bool isInSight(const TrafficChart &chart) const;

    HoveredTime m_hovered;
    MonitorTiles *m_tiles;
    std::vector<TrafficChart *> m_charts;
    QGridLayout *m_grid;
    HealthModel *m_health;
    GrowthCard *m_growth;
    TrafficChart::Series m_series;
    std::vector<TrafficChart *> m_waiting; ///< for the series, in the order of the page
    QTimer m_drawing;
    int m_columns = 0;
};

} // namespace d1
