// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/reply.h"
#include "core/statement.h"
#include "features/exporter/exactcell.h"

#include <map>
#include <vector>

namespace d1 {

/// A value that did not come with its page.
struct MissingValue {
    std::size_t row = 0;
    std::size_t column = 0;
    CellType type = CellType::Null; ///< Text or Blob
    std::size_t bytes = 0;
    std::vector<Cell> key; ///< of its row
};

/// What a page's answer holds. Any thread.
struct ExactPage {
    ResultSetPtr rows;                    ///< without the key; what is missing is NULL
    std::vector<Cell> lastKey;            ///< empty when there is no row
    std::vector<std::size_t> columnBytes; ///< of texts and blobs, the missing too, and a few for every other value
    std::vector<MissingValue> missing;    ///< by row and column
};

/// The rows of an answer whose statements each bring `keySize` columns of the key and then some columns of their own,
/// all asked for with exactExpression(). `names` are those columns', over all statements. An error when the answer is
/// not of that form, or when its statements saw different rows.
[[nodiscard]] Result<ExactPage> readExactPage(const Reply &reply, std::size_t keySize, std::vector<std::string> names);

/// By row and column.
using FoundValues = std::map<std::pair<std::size_t, std::size_t>, Cell>;

/// The page's rows with the missing values; a row that lacks one of them is gone and left out.
[[nodiscard]] ResultSetPtr withFoundValues(const ExactPage &page, const FoundValues &found);

} // namespace d1
