// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// The table column that a column of a result shows, untouched.
struct ColumnOrigin {
    std::size_t source = 0; ///< which table of FROM, from 0: one table may stand there twice
    std::string table;      ///< names as the schema writes them
    std::string column;
    std::string declaredType; ///< may be empty
    bool isPrimaryKey = false;
    bool isForeignKey = false; ///< or a part of one

    bool operator==(const ColumnOrigin &) const = default;
};

/// Where each column of a statement's result comes from. Reads one plain SELECT from tables that the schema knows and
/// never guesses: what is computed, ambiguous or out of a subquery, a view or a compound has no origin.
[[nodiscard]] std::vector<std::optional<ColumnOrigin>>
columnOrigins(std::string_view sql, std::span<const std::string> resultNames, const Schema &schema);

} // namespace d1
