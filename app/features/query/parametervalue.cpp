// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/parametervalue.h"

#include <array>
#include <charconv>
#include <optional>

namespace d1 {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(space) - first + 1);
}

template<typename Number>
std::optional<Number> numberFrom(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<QByteArray> bytesFromHex(std::string_view text)
{
    if (text.size() >= 3 && (text.front() == 'X' || text.front() == 'x') && text[1] == '\'' && text.back() == '\'')
        text = text.substr(2, text.size() - 3);
    if (text.size() % 2 != 0)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(text.size() / 2));
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

std::unexpected<Error> refused(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::Syntax, std::move(sentence)));
}

} // namespace

Result<Cell> parameterValue(CellType type, std::string_view typed)
{
    switch (type) {
    case CellType::Null:
        return Cell();
    case CellType::Integer:
        if (const auto value = numberFrom<std::int64_t>(trimmed(typed)))
            return Cell(*value);
        return refused("Write a whole number between -9223372036854775808 and 9223372036854775807.");
    case CellType::Real:
        if (const auto value = numberFrom<double>(trimmed(typed)))
            return Cell(*value);
        return refused("Write a number with a point, for example 3.25 or 1e-3.");
    case CellType::Text:
        return Cell(std::string(typed));
    case CellType::Blob:
        if (auto bytes = bytesFromHex(trimmed(typed)))
            return Cell(Blob{std::move(*bytes)});
        return refused("Write the bytes as pairs of hexadecimal digits, for example 00FF or X'00FF'.");
    }
    return refused("Choose a type for the value.");
}

std::string parameterText(const Cell &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto *real = std::get_if<double>(&value)) {
        std::array<char, 32> text{};
        const auto written = std::to_chars(text.data(), text.data() + text.size(), *real);
        return {text.data(), written.ptr};
    }
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *blob = std::get_if<Blob>(&value))
        return blob->bytes.toHex().toStdString();
    return {};
}

} // namespace d1
