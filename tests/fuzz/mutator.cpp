// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

#include <algorithm>
#include <array>

namespace d1::fuzz {

namespace {

/// What readers of SQL and JSON stumble over.
constexpr auto stumblingBlocks = std::to_array<std::string_view>({
    "'",
    "\"",
    "`",
    "[",
    "]",
    "(",
    ")",
    "--",
    "/*",
    "*/",
    "\n",
    "\r\n",
    "\t",
    ";",
    ",",
    ".",
    "-",
    "+",
    "~",
    ":",
    "$",
    "?1",
    "{",
    "}",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "-0",
    "1e999",
    "9007199254740993",
    "18446744073709551616",
    "0x",
    "x'",
    " CASE ",
    " END ",
    " BEGIN ",
    " SELECT ",
    " FROM ",
    " WITH ",
    " AS ",
    " AND ",
    " BETWEEN ",
    " ON CONFLICT ",
    " CREATE TRIGGER ",
    " VALUES ",
    " ORDER BY ",
    " JOIN ",
    "\xef\xbb\xbf",
    "\xc3\xa4",
    "\xff",
    "-- c\n",
    "/* c */",
    "\n\n",
});

} // namespace

Mutator::Mutator(std::vector<std::string> corpus, std::uint64_t seed)
    : m_corpus(std::move(corpus))
    , m_random(seed)
{}

std::size_t Mutator::below(std::size_t limit)
{
    return limit == 0 ? 0 : static_cast<std::size_t>(m_random() % limit);
}

const std::string &Mutator::anyInput()
{
    return m_corpus[below(m_corpus.size())];
}

std::string_view Mutator::pieceOf(std::string_view text)
{
    const std::size_t begin = below(text.size());
    return text.substr(begin, below(std::min<std::size_t>(text.size() - begin, 64) + 1));
}

void Mutator::change(std::string &text)
{
    const std::size_t place = below(text.size() + 1);
    switch (below(6)) {
    case 0:
        if (place < text.size())
            text[place] = static_cast<char>(m_random());
        break;
    case 1:
        text.insert(place, stumblingBlocks[below(stumblingBlocks.size())]);
        break;
    case 2:
        text.erase(place, below(16));
        break;
    case 3:
        text.insert(place, std::string(pieceOf(text)));
        break;
    case 4:
        text.insert(place, std::string(pieceOf(anyInput())));
        break;
    default:
        text.resize(place);
        text += pieceOf(anyInput());
        break;
    }
}

std::string Mutator::next()
{
    std::string text = anyInput();
    for (std::size_t changes = 1 + below(8); changes > 0; --changes)
        change(text);
    text.resize(std::min(text.size(), LongestInput));
    return text;
}

} // namespace d1::fuzz
