// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace d1 {

class Theme;

/// Runs of one query over time as bars, with the beginning, the end and the most of them written at the edges. The
/// pointer and the arrow keys choose a bar, which is told in words. The theme must outlive it.
class TrendChart final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendChart(const Theme &theme, QWidget *parent = nullptr);

    void setTrend(std::vector<double> runs, TimeSpan span);
    /// "14:00 to 15:00: 12 runs" of the chosen bar; without one, the sum of all.
    [[nodiscard]] QString reading() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    void choose(std::optional<std::size_t> bar);

    const Theme &m_theme;
    std::vector<double> m_runs;
    TimeSpan m_span;
    std::optional<std::size_t> m_chosen;
};

} // namespace d1
