// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/columnorigin.h"
#include "features/results/rowlink.h"

namespace d1 {

/// What the schema knows about a result: where its columns come from, and which rows elsewhere belong to its rows.
struct ResultOrigins {
    std::vector<std::optional<ColumnOrigin>> columns; ///< of the result, or empty
    std::vector<RowLink> links;                       ///< parents first

    [[nodiscard]] static ResultOrigins of(std::string_view sql, std::span<const std::string> resultNames,
                                          const Schema &schema);

    /// Null when nothing is known.
    [[nodiscard]] const ColumnOrigin *column(std::size_t column) const;
    /// The links that this column is a part of.
    [[nodiscard]] std::vector<RowLink> linksOf(std::size_t column) const;
};

} // namespace d1
