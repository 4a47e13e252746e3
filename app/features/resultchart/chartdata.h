// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/charts/chartscale.h"
#include "features/resultchart/chartchoice.h"
#include "features/results/roworder.h"

#include <memory>

namespace d1 {

/// The chosen columns of the shown rows as numbers, from left to right as they are drawn. Immutable; any thread.
class ChartData
{
public:
    struct Series {
        std::size_t column = 0;     ///< of the result
        std::vector<double> values; ///< one an entry; NaN where the cell holds no number
        ValueRange range;
    };

    /// Null when cancelled. Rows whose x is no number or no time are left out, and counted. Takes some 100 ms for a
    /// million rows: call it on another thread.
    [[nodiscard]] static std::shared_ptr<const ChartData> of(ResultSetPtr result, RowOrderPtr order,
                                                             const std::vector<ChartColumn> &columns,
                                                             const ChartChoice &choice, const CancelToken &cancel);

    [[nodiscard]] const ChartChoice &choice() const { return m_choice; }
    [[nodiscard]] const ResultSetPtr &result() const { return m_result; }
    [[nodiscard]] std::size_t size() const { return m_xs.size(); }
    [[nodiscard]] const std::vector<double> &xs() const { return m_xs; }
    [[nodiscard]] const std::vector<Series> &series() const { return m_series; }
    [[nodiscard]] ValueRange xRange() const { return m_xRange; }
    /// Time when the x column tells times, else Linear.
    [[nodiscard]] ChartScale::Kind xKind() const { return m_xKind; }
    /// Whether x is a name or the row's number, so that entries stand side by side and not where their value is.
    [[nodiscard]] bool isByPlace() const { return m_isByPlace; }
    [[nodiscard]] std::size_t rowsLeftOut() const { return m_leftOut; }

    /// The place of an entry's row among the shown rows.
    [[nodiscard]] std::size_t rowOf(std::size_t entry) const { return m_rows[entry]; }
    /// The value as the result holds it.
    [[nodiscard]] CellView cellOf(std::size_t entry, std::size_t column) const;

private:
    ChartData() = default;
    bool readXs(const ChartColumn *column, const CancelToken &cancel);
    bool readSeries(const CancelToken &cancel);

    ChartChoice m_choice;
    ResultSetPtr m_result;
    RowOrderPtr m_order;
    std::vector<double> m_xs;
    std::vector<std::uint32_t> m_rows; ///< by entry
    std::vector<Series> m_series;
    ValueRange m_xRange;
    ChartScale::Kind m_xKind = ChartScale::Kind::Linear;
    bool m_isByPlace = false;
    std::size_t m_leftOut = 0;
};

using ChartDataPtr = std::shared_ptr<const ChartData>;

} // namespace d1
