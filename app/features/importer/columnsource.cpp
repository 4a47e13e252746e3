// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/columnsource.h"

#include <algorithm>

namespace d1 {

FieldForm formFor(const std::string &declaredType)
{
    std::string type = declaredType;
    std::ranges::transform(type, type.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    const auto has = [&type](std::string_view word) { return type.find(word) != std::string::npos; };
    if (has("INT"))
        return FieldForm::Number;
    if (has("CHAR") || has("CLOB") || has("TEXT") || type.empty() || type == "ANY")
        return FieldForm::Text;
    if (has("BLOB"))
        return FieldForm::Blob;
    return has("REAL") || has("FLOA") || has("DOUB") ? FieldForm::Real : FieldForm::Number;
}

} // namespace d1
