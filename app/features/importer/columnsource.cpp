// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/columnsource.h"

#include <algorithm>

namespace d1 {

ValueForm formFor(const std::string &declaredType)
{
    std::string type = declaredType;
    std::ranges::transform(type, type.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    const auto has = [&type](std::string_view word) { return type.find(word) != std::string::npos; };
    if (has("INT"))
        return ValueForm::Number;
    if (has("CHAR") || has("CLOB") || has("TEXT") || type.empty() || type == "ANY")
        return ValueForm::Text;
    if (has("BLOB"))
        return ValueForm::Blob;
    return has("REAL") || has("FLOA") || has("DOUB") ? ValueForm::Real : ValueForm::Number;
}

} // namespace d1
