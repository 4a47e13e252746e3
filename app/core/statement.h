// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>
#include <vector>

namespace d1 {

/// One SQL statement in UTF-8 and its bound values in the order of their numbers (`?1` first). Names are resolved to
/// numbers before a Statement is made: D1 itself knows only `?` and `?NNN`.
struct Statement {
    Statement() = default;
    explicit Statement(std::string text, std::vector<Cell> values = {})
        : sql(std::move(text))
        , params(std::move(values))
    {}

    std::string sql;
    std::vector<Cell> params;

    bool operator==(const Statement &) const = default;
};

} // namespace d1
