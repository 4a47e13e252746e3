// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/jsonasjavascript.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace d1::test {

namespace {

QByteArray number(double value)
{
    if (!std::isfinite(value))
        return "null";
    if (value == 0)
        return "0"; // of -0.0 too
    std::array<char, 32> text{};
    constexpr double firstWithExponent = 1e21;
    if (value != std::trunc(value) || std::abs(value) >= firstWithExponent) {
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        return QByteArray(text.data(), end - text.data());
    }
    // The shortest digits that name this double, then zeros: 2^63 is 9223372036854776000.
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
    const QByteArray scientific(text.data(), end - text.data());
    const qsizetype exponentAt = scientific.indexOf('e');
    QByteArray digits = scientific.left(exponentAt);
    digits.replace(".", "");
    const qsizetype sign = value < 0 ? 1 : 0;
    return digits.leftJustified(sign + 1 + scientific.mid(exponentAt + 1).toInt(), '0');
}

QByteArray byteList(std::string_view bytes)
{
    QByteArray list;
    for (const char byte : bytes) {
        list += list.isEmpty() ? '[' : ',';
        list += QByteArray::number(static_cast<unsigned char>(byte));
    }
    return list.isEmpty() ? QByteArray("[]") : list + ']';
}

} // namespace

QByteArray jsonAsJavaScript(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return "null";
    case CellType::Integer:
    case CellType::Real:
        return number(cell.real());
    case CellType::Text:
        return jsonAsJavaScript(cell.bytes());
    case CellType::Blob:
        return byteList(cell.bytes());
    }
    return {};
}

QByteArray jsonAsJavaScript(std::string_view text)
{
    return QByteArray::fromStdString(nlohmann::json(text).dump());
}

} // namespace d1::test
