// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/parameterencoder.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace d1 {

namespace {

constexpr qsizetype smallestBoundBlob = 1024; // below, the literal is no longer than what unpacks a list

constexpr int largestShift = 62;

std::string blobLiteral(const QByteArray &bytes)
{
    return "X'" + bytes.toHex().toUpper().toStdString() + "'";
}

/// Every byte once, in order.
QByteArray allBytes()
{
    QByteArray bytes(256, '\0');
    for (int i = 0; i < 256; ++i)
        bytes[i] = static_cast<char>(i);
    return bytes;
}

std::string numberList(const QByteArray &bytes)
{
    std::string list = "[";
    for (const char byte : bytes) {
        list += std::to_string(static_cast<unsigned char>(byte));
        list += ',';
    }
    list.back() = ']';
    return list;
}

/// The shortest text that is this number.
std::string shortestText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

/// Whether any SQLite reads this text as exactly this number: at most 15 digits and a small exponent. Versions differ
/// in the last bit of others.
bool isReadExactly(double value, const std::string &text)
{
    const double size = std::fabs(value);
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return size == 0 || (size >= 1e-3 && size < 1e15 && digits <= 15);
}

/// A real as a whole number below 2^53 and a power of two.
struct BinaryReal {
    std::int64_t mantissa;
    int exponent;

    explicit BinaryReal(double value)
    {
        const double fraction = std::frexp(value, &exponent);
        mantissa = static_cast<std::int64_t>(std::ldexp(fraction, 53));
        exponent -= 53;
        while (mantissa % 2 == 0 && exponent < 0) {
            mantissa /= 2;
            ++exponent;
        }
    }
};

} // namespace

ParameterEncoder::ParameterEncoder(BlobForm blobs)
    : m_blobs(blobs)
{}

std::string ParameterEncoder::encode(const Cell &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return encodeText(*text);
    m_onlyTexts = false;
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return "(+CAST(" + bind(std::to_string(*integer)) + " AS INTEGER))";
    if (const auto *real = std::get_if<double>(&value))
        return encodeReal(*real);
    if (const auto *blob = std::get_if<Blob>(&value))
        return encodeBlob(blob->bytes);
    return "(NULL)";
}

std::string ParameterEncoder::bind(std::string text)
{
    m_params.push_back(std::move(text));
    return "?" + std::to_string(m_params.size());
}

std::string ParameterEncoder::encodeReal(double value)
{
    if (std::isnan(value))
        return "(NULL)"; // as SQLite binds it
    if (std::isinf(value))
        return value > 0 ? "(9e999)" : "(-9e999)";
    const std::string text = shortestText(value);
    if (isReadExactly(value, text))
        return "(+CAST(" + bind(text) + " AS REAL))";
    // Every step of this is exact in floating point.
    const BinaryReal binary(value);
    std::string product = "(+CAST(" + bind(std::to_string(binary.mantissa)) + " AS REAL)";
    for (int left = std::abs(binary.exponent); left > 0; left -= largestShift)
        product +=
            (binary.exponent < 0 ? " / (1 << " : " * (1 << ") + std::to_string(std::min(left, largestShift)) + ")";
    return product + ")";
}

std::string ParameterEncoder::encodeText(const std::string &value)
{
    if (simdjson::validate_utf8(value))
        return bind(value);
    // JSON could not carry it.
    m_onlyTexts = false;
    const QByteArray bytes(value.data(), static_cast<qsizetype>(value.size()));
    return "(+CAST(" + encodeBlob(bytes) + " AS TEXT))";
}

std::string ParameterEncoder::encodeBlob(const QByteArray &bytes)
{
    if (m_blobs == BlobForm::Literal || bytes.size() < smallestBoundBlob)
        return "(" + blobLiteral(bytes) + ")";
    static const std::string unpack =
        "(SELECT CAST(group_concat(substr(" + blobLiteral(allBytes()) + ", value + 1, 1), '') AS BLOB) FROM json_each(";
    return unpack + bind(numberList(bytes)) + "))";
}

} // namespace d1
