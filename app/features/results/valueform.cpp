// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/valueform.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace d1 {

namespace {

using namespace std::string_view_literals;

bool isImage(std::string_view bytes)
{
    constexpr std::array signatures = {"\x89PNG\r\n\x1a\n"sv, "\xff\xd8\xff"sv, "GIF87a"sv, "GIF89a"sv, "BM"sv};
    const bool isWebp = bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
    return isWebp || std::ranges::any_of(signatures, [&](auto signature) { return bytes.starts_with(signature); });
}

bool isJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text.size() > MaxJsonBytes || (text[first] != '{' && text[first] != '['))
        return false;
    const char last = text[text.find_last_not_of(" \t\r\n")];
    if (last != (text[first] == '{' ? '}' : ']'))
        return false;
    return text.size() > QuickJsonBytes || nlohmann::json::accept(text);
}

} // namespace

std::vector<ValueForm> formsOf(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Text:
        if (isJson(cell.bytes()))
            return {ValueForm::Json, ValueForm::Text, ValueForm::Hex};
        return {ValueForm::Text, ValueForm::Hex};
    case CellType::Blob:
        if (isImage(cell.bytes()))
            return {ValueForm::Image, ValueForm::Hex};
        return {ValueForm::Hex};
    default:
        return {ValueForm::Text};
    }
}

} // namespace d1
