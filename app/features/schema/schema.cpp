// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schema.h"

#include <algorithm>
#include <string_view>

namespace d1 {

namespace {

char asciiLower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool sameName(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, {}, asciiLower, asciiLower);
}

} // namespace

const SchemaTable *Schema::find(const std::string &name) const
{
    const auto found =
        std::ranges::find_if(tables, [&name](const SchemaTable &table) { return sameName(table.name, name); });
    return found == tables.end() ? nullptr : &*found;
}

} // namespace d1
