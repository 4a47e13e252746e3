// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/monitorfigures.h"

#include <QWidget>

#include <map>

class QLabel;

namespace d1 {

class MonitorTile;
class Theme;

/// The numbers above the charts, of the whole range, and how far the free plan reaches today. The theme must outlive
/// it.
class MonitorTiles final : public QWidget
{
    Q_OBJECT

public:
    enum class Number {
        ServerTime,
        RoundTrip,
        Requests,
        Errors,
        Retries,
        RowsRead,
        RowsWritten,
        Today,
        Month,
        IndexUse
    };

    explicit MonitorTiles(const Theme &theme, QWidget *parent = nullptr);

    void setFigures(const MonitorFigures &figures);

    [[nodiscard]] const MonitorTile &tile(Number number) const { return *m_tiles.at(number); }
    /// "Free plan: daily reads run out at 16:40 UTC"; empty when nothing is billed.
    [[nodiscard]] QString freePlan() const;

private:
    void add(Number number, const QString &title);
    void showTraffic(const TrafficSeries &totals);
    void showCost(const MonitorFigures &figures);
    void showFreePlan(const CostReport &cost);
    void restyle();

    const Theme &m_theme;
    std::map<Number, MonitorTile *> m_tiles;
    QLabel *m_freePlan;
    bool m_freePlanWarns = false;
};

} // namespace d1
