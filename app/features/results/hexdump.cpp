// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/hexdump.h"

namespace d1 {

namespace {

constexpr std::size_t bytesALine = 16;

void appendHex(std::string &text, std::size_t value, int digits)
{
    constexpr std::string_view alphabet = "0123456789abcdef";
    for (int digit = digits - 1; digit >= 0; --digit)
        text += alphabet[(value >> (4 * digit)) & 0xf];
}

} // namespace

std::string hexDumpOf(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() / bytesALine + 1) * 79);
    for (std::size_t offset = 0; offset < bytes.size(); offset += bytesALine) {
        const std::string_view line = bytes.substr(offset, bytesALine);
        appendHex(text, offset, 8);
        for (std::size_t i = 0; i < bytesALine; ++i) {
            text += i % 8 == 0 ? "  " : " ";
            if (i < line.size())
                appendHex(text, static_cast<unsigned char>(line[i]), 2);
            else
                text += "  ";
        }
        text += "  ";
        for (const char byte : line)
            text += byte >= ' ' && byte <= '~' ? byte : '.';
        text += '\n';
    }
    return text;
}

} // namespace d1
