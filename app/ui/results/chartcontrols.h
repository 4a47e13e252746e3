// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/resultchart/chartchoice.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QToolButton;

namespace d1 {

/// What a person can change of a chart: its kind, the column that lies along it, the columns that are drawn, and
/// whether the height is logarithmic.
class ChartControls final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartControls(QWidget *parent = nullptr);

    /// Says nothing to nobody.
    void offer(const std::vector<ChartColumn> &columns, const ChartChoice &choice);
    [[nodiscard]] QMenu &seriesMenu() const { return *m_seriesMenu; }

Q_SIGNALS:
    void choiceMade(const d1::ChartChoice &choice);

private:
    void offerX(const std::vector<ChartColumn> &columns);
    void offerSeries(const std::vector<ChartColumn> &columns);
    void toggleSeries(std::size_t column, bool drawn);
    void choose(const ChartChoice &choice);

    ChartChoice m_choice;
    QComboBox *m_kind;
    QComboBox *m_x;
    QToolButton *m_series;
    QMenu *m_seriesMenu;
    QToolButton *m_log;
};

} // namespace d1
