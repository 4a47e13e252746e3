// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace d1 {

/// A function of SQLite that works on D1.
struct SqlFunction {
    std::string_view name;      ///< lower case
    std::string_view arguments; ///< what stands in the parentheses: "X, Y"; alternatives are parted by " | "

    /// "round(X, Y)", one a line where there are alternatives.
    [[nodiscard]] std::string signature() const;
};

/// In alphabetical order.
[[nodiscard]] std::span<const SqlFunction> sqlFunctions();

/// Any case; null when D1 has none of that name.
[[nodiscard]] const SqlFunction *findSqlFunction(std::string_view name);

} // namespace d1
