// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/conflictrule.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr std::array<std::string_view, 4> names{"abort", "ignore", "replace", "update"};

} // namespace

std::string_view nameOf(ConflictRule rule)
{
    return names[static_cast<std::size_t>(rule)];
}

std::optional<ConflictRule> conflictRuleFrom(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<ConflictRule>(found - names.begin());
}

} // namespace d1
