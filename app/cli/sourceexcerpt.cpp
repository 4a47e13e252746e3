// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sourceexcerpt.h"

#include "cli/displaytext.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::size_t bytesBefore = 60;
constexpr std::size_t columnsAfter = 60;
constexpr std::size_t unlimited = 100'000;

} // namespace

std::string sourceExcerpt(std::string_view text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    const auto lineBreak = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    std::size_t begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
    const std::size_t end = std::min(text.find('\n', offset), text.size());
    const auto number = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');

    std::string label = "  ";
    if (text.find('\n') != std::string_view::npos)
        label += "line " + std::to_string(number) + ": ";
    if (offset - begin > bytesBefore) {
        begin = offset - bytesBefore;
        while (begin < offset && (static_cast<unsigned char>(text[begin]) & 0xc0) == 0x80)
            ++begin; // not into the middle of a character
        label += "…";
    }
    const DisplayText before(text.substr(begin, offset - begin), unlimited);
    std::string_view rest = text.substr(offset, end - offset);
    if (rest.ends_with('\r'))
        rest.remove_suffix(1);
    const DisplayText after(rest, columnsAfter);
    const std::size_t column = DisplayText(label, unlimited).width + before.width;
    return label + before.text + after.text + '\n' + std::string(column, ' ') + "^\n";
}

} // namespace d1
