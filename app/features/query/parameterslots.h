// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement.h"
#include "features/query/scriptstatement.h"

#include <compare>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace d1 {

/// A value that a person must give before a run. A name (":id") is one value for all statements of the run; ? and ?NNN
/// belong to one statement.
struct ParameterSlot {
    std::size_t statement = 0; ///< ScriptStatement::number; 0 for a name
    std::string name;          ///< ":id", or "?2"

    auto operator<=>(const ParameterSlot &) const = default;
};

using ParameterValues = std::map<ParameterSlot, Cell>;

/// Every value the statements need, in the order in which they first need it. Gaps left by ?NNN need none.
[[nodiscard]] std::vector<ParameterSlot> parameterSlots(std::span<const ScriptStatement> statements);

/// The statement as it is sent: parameters numbered, values bound; gaps are NULL. Nothing when a value is missing.
[[nodiscard]] std::optional<Statement> boundStatement(const ScriptStatement &statement, const ParameterValues &values);

} // namespace d1
