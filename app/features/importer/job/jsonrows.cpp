// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/jsonrows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace d1 {

namespace {

template<typename Number>
void appendNumber(std::string &json, Number value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    json.append(digits.data(), end);
}

bool isPlain(char character)
{
    return static_cast<unsigned char>(character) >= 0x20 && character != '"' && character != '\\';
}

void appendText(std::string &json, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    json += '"';
    while (!text.empty()) {
        const auto end = std::ranges::find_if_not(text, isPlain);
        json.append(text.begin(), end);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
        if (text.empty())
            break;
        const char character = text.front();
        text.remove_prefix(1);
        if (character == '"' || character == '\\') {
            json += '\\';
            json += character;
        } else {
            json += "\\u00";
            json += digits[static_cast<unsigned char>(character) >> 4U];
            json += digits[static_cast<unsigned char>(character) & 0xfU];
        }
    }
    json += '"';
}

void appendValue(std::string &json, const CellView &value)
{
    switch (value.type()) {
    case CellType::Integer:
        return appendNumber(json, value.integer());
    case CellType::Real:
        return appendNumber(json, value.real());
    case CellType::Text:
        return appendText(json, value.bytes());
    case CellType::Null:
    case CellType::Blob:
        break;
    }
    json += "null";
}

/// What a column of numbers makes of a text, or nothing when it keeps it.
std::optional<CellView> numberIn(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1);
    const char *end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto [stop, fault] = std::from_chars(text.data(), end, whole); fault == std::errc() && stop == end)
        return CellView::ofInteger(whole);
    double real = 0;
    const auto [stop, fault] = std::from_chars(text.data(), end, real);
    if (fault != std::errc() || stop != end || !std::isfinite(real))
        return std::nullopt;
    return CellView::ofReal(real);
}

/// 1.0 is 1.
CellView asOneNumber(const CellView &value)
{
    CellView number = value;
    if (value.type() == CellType::Text)
        number = numberIn(value.bytes()).value_or(value);
    constexpr double exact = 9007199254740992.0;
    if (number.type() == CellType::Real && std::fabs(number.real()) < exact
        && number.real() == std::trunc(number.real()))
        return CellView::ofInteger(static_cast<std::int64_t>(number.real()));
    return number;
}

} // namespace

bool canBeJson(std::span<const CellView> row)
{
    return std::ranges::none_of(row, [](const CellView &value) {
        return value.type() == CellType::Blob || (value.type() == CellType::Real && !std::isfinite(value.real()))
               || (value.type() == CellType::Text && value.bytes().find('\0') != std::string_view::npos);
    });
}

std::string jsonRows(const RowBlock &rows, RowRange range)
{
    std::string json = "[";
    json.reserve(rows.byteCount() + rows.byteCount() / 2);
    for (std::size_t index = range.begin; index < range.end; ++index) {
        json += index == range.begin ? "[" : ",[";
        bool isFirst = true;
        for (const CellView &value : rows.row(index)) {
            if (!std::exchange(isFirst, false))
                json += ',';
            appendValue(json, value);
        }
        json += ']';
    }
    return json + ']';
}

std::string jsonKeys(const RowBlock &rows, RowRange range, std::span<const std::size_t> columns,
                     std::span<const FieldForm> forms)
{
    std::string json = "[";
    for (std::size_t index = range.begin; index < range.end; ++index) {
        json += index == range.begin ? "[" : ",[";
        const std::span<const CellView> row = rows.row(index);
        bool isFirst = true;
        for (const std::size_t column : columns) {
            if (!std::exchange(isFirst, false))
                json += ',';
            const bool isNumber = forms[column] == FieldForm::Number || forms[column] == FieldForm::Real;
            appendValue(json, isNumber ? asOneNumber(row[column]) : row[column]);
        }
        json += ']';
    }
    return json + ']';
}

} // namespace d1
