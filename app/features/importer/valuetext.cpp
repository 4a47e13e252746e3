// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/valuetext.h"

#include "features/importer/columnevidence.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace d1 {

namespace {

bool isHexDigit(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f')
           || (character >= 'A' && character <= 'F');
}

} // namespace

std::optional<CellView> exactNumber(std::string_view text)
{
    const char *end = text.data() + text.size();
    switch (typeOfValue(text)) {
    case ColumnType::Integer: {
        std::int64_t value = 0;
        std::from_chars(text.data(), end, value);
        return CellView::ofInteger(value);
    }
    case ColumnType::Real: {
        double value = 0;
        std::from_chars(text.data(), end, value);
        return CellView::ofReal(value);
    }
    case ColumnType::Text:
        break;
    }
    return std::nullopt;
}

std::optional<CellView> anyReal(std::string_view text)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    const bool isInfinite = digits == "Inf";
    if (!isInfinite && (digits.empty() || digits.front() < '0' || digits.front() > '9'))
        return std::nullopt;
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(CellView::ofReal(value))
                                                                      : std::nullopt;
}

std::optional<std::string> blobLiteral(std::string_view text)
{
    constexpr std::size_t frame = 3; // X''
    if (text.size() < frame || text.size() % 2 == 0 || (text[0] != 'X' && text[0] != 'x') || text[1] != '\''
        || text.back() != '\'')
        return std::nullopt;
    const std::string_view digits = text.substr(2, text.size() - frame);
    if (!std::ranges::all_of(digits, isHexDigit))
        return std::nullopt;
    return QByteArray::fromHex(QByteArray::fromRawData(digits.data(), static_cast<qsizetype>(digits.size())))
        .toStdString();
}

} // namespace d1
