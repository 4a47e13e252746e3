// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/displaytext.h"

#include <wchar.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace d1 {

namespace {

struct Character {
    char32_t code;
    std::size_t bytes;
};

/// The character at the begin of `text`; nothing when its bytes are no UTF-8.
std::optional<Character> firstCharacter(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return Character{lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length)
        return std::nullopt;
    char32_t code = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return std::nullopt;
        code = (code << 6) | (byte(i) & 0x3fU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < smallest[length] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return std::nullopt;
    return Character{code, length};
}

std::string escapeOf(unsigned char byte)
{
    switch (byte) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        constexpr auto digits = "0123456789ABCDEF";
        return {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    }
}

bool isControl(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

std::size_t columnsOf(char32_t code)
{
    if (code < 0x7f)
        return 1;
    const int columns = wcwidth(static_cast<wchar_t>(code));
    return columns < 0 ? 1 : static_cast<std::size_t>(columns);
}

} // namespace

DisplayText::DisplayText(std::string_view utf8, std::size_t maxWidth)
{
    // What fits with room for the …
    std::size_t keptBytes = 0;
    std::size_t keptWidth = 0;
    while (!utf8.empty()) {
        std::string piece;
        std::size_t columns = 0;
        const auto character = firstCharacter(utf8);
        const std::size_t bytes = character ? character->bytes : 1;
        if (!character || isControl(character->code)) {
            for (const char byte : utf8.substr(0, bytes))
                piece += escapeOf(static_cast<unsigned char>(byte));
            columns = piece.size();
        } else {
            piece = utf8.substr(0, bytes);
            columns = columnsOf(character->code);
        }
        if (width + columns > maxWidth) {
            text.resize(keptBytes);
            text += "…";
            width = keptWidth + 1;
            return;
        }
        text += piece;
        width += columns;
        if (width < maxWidth) {
            keptBytes = text.size();
            keptWidth = width;
        }
        utf8.remove_prefix(bytes);
    }
}

} // namespace d1
