// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/resultchart/chartfigure.h"

#include <QObject>
#include <QTimer>

namespace d1 {

/// Makes the chart of a result, on another thread, whenever its rows, what is chosen of them or the frame's size have
/// changed. A new wish takes the place of one that is still being worked on. Main thread.
class ChartMaker final : public QObject
{
    Q_OBJECT

public:
    explicit ChartMaker(QObject *parent = nullptr);
    ~ChartMaker() override;

    /// The shown rows. The choice stays where the columns are called the same, else it is the likeliest one.
    void setRows(ResultSetPtr result, RowOrderPtr order);
    void setChoice(const ChartChoice &choice);
    /// In pixels. Until it is known nothing is made.
    void setFrame(std::size_t width, std::size_t height);

    /// Of the result; empty without one.
    [[nodiscard]] const std::vector<ChartColumn> &columns() const { return m_columns; }
    [[nodiscard]] const ChartChoice &choice() const { return m_choice; }
    /// Null until the first one is made, and while there is nothing to draw.
    [[nodiscard]] const ChartDataPtr &data() const { return m_data; }
    /// Of data().
    [[nodiscard]] const ChartFigure &figure() const { return m_figure; }

Q_SIGNALS:
    /// Other columns can be chosen, or others are.
    void choiceChanged();
    /// data() and figure() are other ones.
    void made();

private:
    void askForData();
    void askForFigure();
    [[nodiscard]] std::optional<quint64> nextGeneration();
    void take(ChartDataPtr data, ChartFigure figure);

    ResultSetPtr m_result;
    RowOrderPtr m_order;
    std::vector<ChartColumn> m_columns;
    ChartChoice m_choice;
    std::size_t m_width = 0;
    std::size_t m_height = 0;
    ChartDataPtr m_data;
    ChartFigure m_figure;
    QTimer m_rest; ///< a frame that is being dragged is not followed at every pixel
    CancelSource m_cancel;
    quint64 m_generation = 0; ///< late answers carry an older one
};

} // namespace d1
