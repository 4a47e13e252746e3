// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/jsonc.h"

#include <algorithm>
#include <optional>

namespace d1 {

namespace {

/// The end of the string that begins at `begin`, its closing quote included.
std::size_t endOfString(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

/// The end of the comment that begins at `begin`, or `begin` when there is none.
std::size_t endOfComment(std::string_view text, std::size_t begin)
{
    const std::string_view opening = text.substr(begin, 2);
    if (opening == "//")
        return std::min(text.find('\n', begin), text.size());
    if (opening != "/*")
        return begin;
    const auto closing = text.find("*/", begin + 2);
    return closing == std::string_view::npos ? begin : closing + 2;
}

} // namespace

std::string plainJson(std::string_view jsonc)
{
    std::string json(jsonc);
    std::optional<std::size_t> comma; // the last significant character, when it was one
    for (std::size_t i = 0; i < json.size();) {
        const char c = json[i];
        if (c == '"') {
            i = endOfString(jsonc, i);
            comma.reset();
            continue;
        }
        if (const std::size_t end = endOfComment(jsonc, i); end != i) {
            std::replace_if(
                json.begin() + static_cast<std::ptrdiff_t>(i), json.begin() + static_cast<std::ptrdiff_t>(end),
                [](char inside) { return inside != '\n'; }, ' ');
            i = end;
            continue;
        }
        if ((c == ']' || c == '}') && comma)
            json[*comma] = ' ';
        if (c == ',')
            comma = i;
        else if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            comma.reset();
        ++i;
    }
    return json;
}

} // namespace d1
