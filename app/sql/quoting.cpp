// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/quoting.h"

#include "sql/ascii.h"
#include "sql/keywords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace d1::sql {

namespace {

std::string quotedWith(char quote, std::string_view text)
{
    std::string quoted(1, quote);
    quoted.reserve(text.size() + 2);
    for (const char c : text) {
        quoted += c;
        if (c == quote)
            quoted += c;
    }
    quoted += quote;
    return quoted;
}

std::string blobLiteral(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string literal = "X'";
    literal.reserve(bytes.size() * 2 + 3);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        literal += digits[byte >> 4];
        literal += digits[byte & 15];
    }
    literal += '\'';
    return literal;
}

std::string realLiteral(double value)
{
    if (std::isnan(value))
        return "NULL"; // SQLite stores no NaN
    if (std::isinf(value))
        return value > 0 ? "9e999" : "-9e999";
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string literal(buffer.data(), end);
    if (literal.find_first_of(".e") == std::string::npos)
        literal += ".0";
    return literal;
}

std::string textLiteral(std::string_view text)
{
    // A NUL would end the statement.
    return text.contains('\0') ? "CAST(" + blobLiteral(text) + " AS TEXT)" : quoteText(text);
}

} // namespace

std::string quoteIdentifier(std::string_view name)
{
    return quotedWith('"', name);
}

std::string quoteIdentifierIfNeeded(std::string_view name)
{
    const bool isBare = !name.empty() && isNameStart(name.front()) && std::ranges::all_of(name, isNameCharacter)
                        && keywordClassOf(name) != KeywordClass::Reserved && !name.starts_with("\xef\xbb\xbf");
    return isBare ? std::string(name) : quoteIdentifier(name);
}

std::string unquoteIdentifier(std::string_view token)
{
    if (token.size() < 2)
        return std::string(token);
    const char open = token.front();
    const char close = open == '[' ? ']' : open;
    const bool isQuoted = std::string_view("\"`'[").contains(open) && token.back() == close;
    if (!isQuoted)
        return std::string(token);

    const std::string_view inner = token.substr(1, token.size() - 2);
    if (open == '[')
        return std::string(inner);
    std::string name;
    name.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
        name += inner[i];
        if (inner[i] == open && i + 1 < inner.size() && inner[i + 1] == open)
            ++i;
    }
    return name;
}

std::string quoteText(std::string_view text)
{
    return quotedWith('\'', text);
}

std::string literalOf(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        break;
    case CellType::Integer:
        return std::to_string(cell.integer());
    case CellType::Real:
        return realLiteral(cell.real());
    case CellType::Text:
        return textLiteral(cell.bytes());
    case CellType::Blob:
        return blobLiteral(cell.bytes());
    }
    return "NULL";
}

std::string literalOf(const Cell &cell)
{
    switch (typeOf(cell)) {
    case CellType::Null:
        break;
    case CellType::Integer:
        return literalOf(CellView::ofInteger(std::get<std::int64_t>(cell)));
    case CellType::Real:
        return literalOf(CellView::ofReal(std::get<double>(cell)));
    case CellType::Text:
        return literalOf(CellView::ofText(std::get<std::string>(cell)));
    case CellType::Blob: {
        const QByteArray &bytes = std::get<Blob>(cell).bytes;
        return literalOf(CellView::ofBlob({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    }
    }
    return "NULL";
}

} // namespace d1::sql
