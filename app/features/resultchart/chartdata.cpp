// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartdata.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace d1 {

namespace {

constexpr std::size_t chunk = 16 * 1024; // between two looks at the cancel token
constexpr double none = std::numeric_limits<double>::quiet_NaN();

double numberOf(const CellView &cell)
{
    const bool isNumber = cell.type() == CellType::Integer || cell.type() == CellType::Real;
    return isNumber && std::isfinite(cell.real()) ? cell.real() : none;
}

double xOf(const CellView &cell, const ChartColumn &column)
{
    if (column.nature != ChartColumn::Nature::Time)
        return numberOf(cell);
    return timeOf(cell, column.timeForm).value_or(none);
}

} // namespace

ChartDataPtr ChartData::of(ResultSetPtr result, RowOrderPtr order, const std::vector<ChartColumn> &columns,
                           const ChartChoice &choice, const CancelToken &cancel)
{
    const std::shared_ptr<ChartData> data(new ChartData);
    data->m_choice = choice;
    data->m_result = std::move(result);
    data->m_order = std::move(order);
    const ChartColumn *x = choice.x ? &columns.at(*choice.x) : nullptr;
    const bool isRead = data->readXs(x, cancel) && data->readSeries(cancel);
    return isRead ? data : nullptr;
}

bool ChartData::readXs(const ChartColumn *column, const CancelToken &cancel)
{
    const std::size_t rows = shownRows(*m_result, m_order);
    m_isByPlace = !column || column->nature == ChartColumn::Nature::Text || m_choice.kind == ChartKind::Bars;
    if (!m_isByPlace && column->nature == ChartColumn::Nature::Time)
        m_xKind = ChartScale::Kind::Time;
    m_rows.reserve(rows);
    m_xs.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % chunk == 0 && cancel.isCancelled())
            return false;
        const double x = m_isByPlace ? static_cast<double>(row)
                                     : xOf(m_result->cell(resultRow(m_order, row), column->column), *column);
        if (std::isnan(x)) {
            ++m_leftOut;
            continue;
        }
        m_rows.push_back(static_cast<std::uint32_t>(row));
        m_xs.push_back(x);
        m_xRange.add(x);
    }
    if (m_choice.kind == ChartKind::Points || std::ranges::is_sorted(m_xs))
        return true;
    // A line goes from left to right.
    std::vector<std::uint32_t> places(m_xs.size());
    std::iota(places.begin(), places.end(), 0U);
    std::ranges::stable_sort(places, {}, [this](std::uint32_t place) { return m_xs[place]; });
    const auto sorted = [&places](const auto &values) {
        auto moved = values;
        std::ranges::transform(places, moved.begin(), [&values](std::uint32_t place) { return values[place]; });
        return moved;
    };
    m_rows = sorted(m_rows);
    m_xs = sorted(m_xs);
    return !cancel.isCancelled();
}

bool ChartData::readSeries(const CancelToken &cancel)
{
    for (const std::size_t column : m_choice.ys) {
        Series series;
        series.column = column;
        series.values.reserve(size());
        for (std::size_t entry = 0; entry < size(); ++entry) {
            if (entry % chunk == 0 && cancel.isCancelled())
                return false;
            const double value = numberOf(cellOf(entry, column));
            series.values.push_back(value);
            if (!m_choice.isLogarithmic || value > 0)
                series.range.add(value);
        }
        m_series.push_back(std::move(series));
    }
    return true;
}

CellView ChartData::cellOf(std::size_t entry, std::size_t column) const
{
    return m_result->cell(resultRow(m_order, m_rows[entry]), column);
}

} // namespace d1
