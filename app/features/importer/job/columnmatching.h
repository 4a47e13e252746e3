// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvdialect.h"
#include "features/schema/schema.h"

#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// Where a column of a file most likely belongs.
struct ColumnMatch {
    enum class By {
        Name,     ///< the same name, whatever its case
        Words,    ///< the same letters and digits: "First Name" and first_name
        Position, ///< a file without a header
        Nothing,
    };

    By by = By::Nothing;
    std::string column; ///< of the table; empty for Nothing

    bool operator==(const ColumnMatch &) const = default;
};

/// One entry a column of the file; no column of the table is given twice. By position only when the file has no header
/// and as many columns as the table takes values.
[[nodiscard]] std::vector<ColumnMatch> matchColumns(const std::vector<std::string> &fileColumns, bool hasHeader,
                                                    const SchemaTable &table);

/// The table's columns that can be given a value.
[[nodiscard]] std::vector<std::string> writableColumns(const SchemaTable &table);

/// The column whose name is nearest to this one, for "did you mean"; empty when none is near.
[[nodiscard]] std::string nearestColumn(const std::string &name, const std::vector<std::string> &columns);

/// The name by letters and digits alone, in lower case.
[[nodiscard]] std::string wordsOf(const std::string &name);

} // namespace d1
