// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/parameterslots.h"

#include <algorithm>

namespace d1 {

namespace {

ParameterSlot slotOf(const ScriptStatement &statement, const sql::Parameter &parameter)
{
    if (parameter.name.empty())
        return {statement.number, "?" + std::to_string(parameter.number)};
    return {0, parameter.name};
}

} // namespace

std::vector<ParameterSlot> parameterSlots(std::span<const ScriptStatement> statements)
{
    std::vector<ParameterSlot> found;
    for (const ScriptStatement &statement : statements) {
        for (const sql::Parameter &parameter : statement.parameters) {
            if (parameter.offsets.empty())
                continue;
            const ParameterSlot slot = slotOf(statement, parameter);
            if (std::ranges::find(found, slot) == found.end())
                found.push_back(slot);
        }
    }
    return found;
}

std::optional<Statement> boundStatement(const ScriptStatement &statement, const ParameterValues &values)
{
    Statement bound(sql::withNumberedParameters(statement.sql));
    for (const sql::Parameter &parameter : statement.parameters) {
        if (parameter.offsets.empty()) {
            bound.params.emplace_back();
            continue;
        }
        const auto value = values.find(slotOf(statement, parameter));
        if (value == values.end())
            return std::nullopt;
        bound.params.push_back(value->second);
    }
    return bound;
}

} // namespace d1
