// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/quoting.h"

#include "sql/ascii.h"
#include "sql/keywords.h"
#include "sql/realliteral.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <charconv>

namespace d1::sql {

namespace {

void appendQuoted(std::string &sql, char quote, std::string_view text)
{
    sql += quote;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t at = text.find(quote, from);
        sql += text.substr(from, at == std::string_view::npos ? at : at + 1 - from);
        if (at == std::string_view::npos)
            break;
        sql += quote;
        from = at + 1;
    }
    sql += quote;
}

std::string quotedWith(char quote, std::string_view text)
{
    std::string quoted;
    quoted.reserve(text.size() + 2);
    appendQuoted(quoted, quote, text);
    return quoted;
}

void appendBlobLiteral(std::string &sql, std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    sql += "X'";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        sql += digits[byte >> 4];
        sql += digits[byte & 15];
    }
    sql += '\'';
}

/// What a statement, which is UTF-8 up to its first NUL, can hold between quotes.
bool canBeQuoted(std::string_view text)
{
    return !text.contains('\0') && QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

void appendTextLiteral(std::string &sql, std::string_view text)
{
    if (canBeQuoted(text))
        return appendQuoted(sql, '\'', text);
    sql += "CAST(";
    appendBlobLiteral(sql, text);
    sql += " AS TEXT)";
}

void appendInteger(std::string &sql, std::int64_t value)
{
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    sql.append(buffer.data(), end);
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

void appendLiteral(std::string &sql, const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        sql += "NULL";
        break;
    case CellType::Integer:
        appendInteger(sql, cell.integer());
        break;
    case CellType::Real:
        appendRealLiteral(sql, cell.real());
        break;
    case CellType::Text:
        appendTextLiteral(sql, cell.bytes());
        break;
    case CellType::Blob:
        appendBlobLiteral(sql, cell.bytes());
        break;
    }
}

std::string literalOf(const CellView &cell)
{
    std::string literal;
    appendLiteral(literal, cell);
    return literal;
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
