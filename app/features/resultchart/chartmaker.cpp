// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartmaker.h"

#include "features/results/runaside.h"

#include <algorithm>
#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

ChartMaker::ChartMaker(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(40ms);
    connect(&m_rest, &QTimer::timeout, this, &ChartMaker::askForFigure);
}

ChartMaker::~ChartMaker()
{
    m_cancel.cancel();
}

void ChartMaker::setRows(ResultSetPtr result, RowOrderPtr order)
{
    const bool isOther = result != m_result;
    m_result = std::move(result);
    m_order = std::move(order);
    if (isOther) {
        const std::vector<ChartColumn> before = std::exchange(m_columns, {});
        if (m_result)
            m_columns = chartColumnsOf(*m_result);
        if (!std::ranges::equal(before, m_columns, {}, &ChartColumn::name, &ChartColumn::name) || m_choice.ys.empty())
            m_choice = ChartChoice::fitting(m_columns);
        Q_EMIT choiceChanged();
    }
    askForData();
}

void ChartMaker::setChoice(const ChartChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT choiceChanged();
    askForData();
}

void ChartMaker::setFrame(std::size_t width, std::size_t height)
{
    if (width == m_width && height == m_height)
        return;
    const bool isFirst = m_width == 0;
    m_width = width;
    m_height = height;
    if (isFirst)
        askForData();
    else
        m_rest.start();
}

std::optional<quint64> ChartMaker::nextGeneration()
{
    m_cancel.cancel();
    m_cancel = CancelSource();
    ++m_generation;
    m_rest.stop();
    return m_width > 0 && m_height > 0 ? std::optional(m_generation) : std::nullopt;
}

void ChartMaker::askForData()
{
    const std::optional<quint64> generation = nextGeneration();
    if (!m_result || m_choice.ys.empty())
        return take(nullptr, {});
    if (!generation)
        return;
    struct Made {
        ChartDataPtr data;
        ChartFigure figure;
    };
    const auto work = [result = m_result, order = m_order, columns = m_columns, choice = m_choice, width = m_width,
                       height = m_height, cancel = m_cancel.token()] {
        Made made;
        made.data = ChartData::of(result, order, columns, choice, cancel);
        if (made.data)
            made.figure = ChartFigure::of(*made.data, width, height);
        return made;
    };
    runAside(this, work, [this, asked = *generation](const Made &made) {
        if (asked == m_generation)
            take(made.data, made.figure);
    });
}

void ChartMaker::askForFigure()
{
    if (!m_data)
        return askForData();
    const std::optional<quint64> generation = nextGeneration();
    const auto work = [data = m_data, width = m_width, height = m_height] {
        return ChartFigure::of(*data, width, height);
    };
    runAside(this, work, [this, asked = *generation](const ChartFigure &figure) {
        if (asked == m_generation)
            take(m_data, figure);
    });
}

void ChartMaker::take(ChartDataPtr data, ChartFigure figure)
{
    m_data = std::move(data);
    m_figure = std::move(figure);
    Q_EMIT made();
}

} // namespace d1
