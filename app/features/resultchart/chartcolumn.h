// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"
#include "features/charts/valuerange.h"
#include "features/resultchart/timevalue.h"

#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// What a chart may make of a column of a result, judged by a sample of its values.
struct ChartColumn {
    enum class Nature { Nothing, Number, Time, Text };

    std::size_t column = 0; ///< of the result
    std::string name;
    Nature nature = Nature::Nothing; ///< Nothing: only NULLs or blobs
    TimeForm timeForm = TimeForm::Text;
    bool isKey = false;   ///< called id, or like one: a number that names a thing and measures nothing
    bool ascends = false; ///< no value of the sample is below the one before
    ValueRange range;     ///< of the sampled numbers

    bool operator==(const ChartColumn &) const = default;
};

/// Every column of the result, in its order. Numbers are taken for times when the column's name says so and they fall
/// between 2000 and 2100. Looks at no more than a thousand rows, spread over all.
[[nodiscard]] std::vector<ChartColumn> chartColumnsOf(const ResultSet &result);

} // namespace d1
