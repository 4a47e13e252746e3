// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/timerangeselection.h"
#include "features/monitor/trafficselection.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace d1 {

class ActiveDatabase;
class SourceSwitch;
class Theme;
class TimeRangeBar;

/// The line above a page of figures: whose they are, how fresh they are, of which time. Everything passed must outlive
/// it; pages that are given the same selections show the same time and source.
class TrafficBar final : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        TimeRangeSelection *range = nullptr;
        TrafficSelection *selection = nullptr;
        ActiveDatabase *database = nullptr;
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
    };

    explicit TrafficBar(const Parts &parts, QWidget *parent = nullptr);

    /// "as of 14:03", "estimated"; empty: the figures are those of this moment.
    void setFreshness(const QString &text, const QString &toolTip = {});
    [[nodiscard]] QString freshness() const;
    /// On the time range.
    void takeKeyboard();
    /// Between whose and when, for a page's own controls.
    void addTool(QWidget *tool);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void followDatabase();

    Parts m_parts;
    SourceSwitch *m_source;
    TimeRangeBar *m_ranges;
    QLabel *m_freshness;
    QHBoxLayout *m_row;
};

} // namespace d1
