// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/columnevidence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace d1 {

namespace {

constexpr std::size_t witnessBytes = 80;
constexpr int exactDigits = 15; ///< decimal digits that every double keeps
constexpr std::int64_t exactInReal = std::int64_t{1} << 53;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Removes digits from the front; how many.
std::size_t takeDigits(std::string_view &text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    const auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

bool take(std::string_view &text, char character)
{
    if (!text.starts_with(character))
        return false;
    text.remove_prefix(1);
    return true;
}

/// A whole number that SQLite writes just so.
bool isInteger(std::string_view text)
{
    std::string_view digits = text;
    const bool negative = take(digits, '-');
    if (digits.empty() || (digits.front() == '0' && (digits.size() > 1 || negative)))
        return false;
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && end == text.data() + text.size();
}

/// The shortest digits that tell the double from all others: programs write it so, in up to 17 of them.
bool isShortest(std::string_view text, double value)
{
    std::array<char, 64> digits{};
    const auto is = [&](std::chars_format format) {
        const auto [end, code] = std::to_chars(digits.data(), digits.data() + digits.size(), value, format);
        return code == std::errc() && text == std::string_view(digits.data(), end);
    };
    return is(std::chars_format::fixed) || is(std::chars_format::scientific);
}

/// A fraction or a power of ten that a double keeps digit for digit.
bool isReal(std::string_view text)
{
    std::string_view rest = text;
    take(rest, '-');
    const std::string_view whole = rest;
    const std::size_t wholeDigits = takeDigits(rest);
    if (wholeDigits == 0 || (whole.front() == '0' && wholeDigits > 1))
        return false;
    std::size_t fractionDigits = 0;
    if (take(rest, '.')) {
        fractionDigits = takeDigits(rest);
        if (fractionDigits == 0)
            return false;
    }
    if (!rest.empty()) {
        if (!take(rest, 'e') && !take(rest, 'E'))
            return false;
        if (!take(rest, '-'))
            take(rest, '+');
        if (takeDigits(rest) == 0 || !rest.empty())
            return false;
    } else if (fractionDigits == 0) {
        return false;
    }
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && std::isfinite(value)
           && (wholeDigits + fractionDigits <= exactDigits || isShortest(text, value));
}

ColumnEvidence::Witness witnessOf(std::string_view text, std::uint64_t line)
{
    std::size_t bytes = std::min(text.size(), witnessBytes);
    while (bytes < text.size() && bytes > 0 && (text[bytes] & 0xc0) == 0x80)
        --bytes;
    return {std::string(text.substr(0, bytes)), line};
}

} // namespace

std::string_view nameOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return "INTEGER";
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Text:
        break;
    }
    return "TEXT";
}

ColumnType typeOfValue(std::string_view text)
{
    if (text.empty() || (!isDigit(text.front()) && text.front() != '-'))
        return ColumnType::Text;
    if (isInteger(text))
        return ColumnType::Integer;
    return isReal(text) ? ColumnType::Real : ColumnType::Text;
}

void ColumnEvidence::see(const CsvField &field, std::uint64_t line, std::string_view nullText)
{
    if (!field.isQuoted && field.text == nullText) {
        ++m_nulls;
        return;
    }
    m_longestBytes = std::max(m_longestBytes, field.text.size());
    switch (typeOfValue(field.text)) {
    case ColumnType::Integer: {
        ++m_integers;
        std::int64_t value = 0;
        std::from_chars(field.text.data(), field.text.data() + field.text.size(), value);
        m_hasWideInteger = m_hasWideInteger || value > exactInReal || value < -exactInReal;
        return;
    }
    case ColumnType::Real:
        if (m_reals++ == 0)
            m_real = witnessOf(field.text, line);
        return;
    case ColumnType::Text:
        if (m_texts++ == 0)
            m_text = witnessOf(field.text, line);
        m_dates += looksLikeDate(field.text);
        return;
    }
}

ColumnType ColumnEvidence::type() const
{
    if (m_texts > 0 || values() == 0 || (m_reals > 0 && m_hasWideInteger))
        return ColumnType::Text;
    return m_reals > 0 ? ColumnType::Real : ColumnType::Integer;
}

/// 2026-11-24, 2026-11-24 08:15:00.123Z, 2026-11-24T08:15+01:00
bool ColumnEvidence::looksLikeDate(std::string_view text)
{
    const auto digits = [&](std::size_t count) {
        if (text.size() < count || !std::ranges::all_of(text.substr(0, count), isDigit))
            return false;
        text.remove_prefix(count);
        return true;
    };
    if (!digits(4) || !take(text, '-') || !digits(2) || !take(text, '-') || !digits(2))
        return false;
    if (text.empty())
        return true;
    if ((!take(text, ' ') && !take(text, 'T')) || !digits(2) || !take(text, ':') || !digits(2))
        return false;
    if (take(text, ':')) {
        if (!digits(2))
            return false;
        if (take(text, '.') && takeDigits(text) == 0)
            return false;
    }
    if (text.empty() || text == "Z")
        return true;
    if (!take(text, '+') && !take(text, '-'))
        return false;
    if (!digits(2))
        return false;
    if (text.empty())
        return true;
    take(text, ':');
    return digits(2) && text.empty();
}

} // namespace d1
