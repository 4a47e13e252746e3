// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/parameterencoder.h"

#include "sql/realliteral.h"

#include <simdjson.h>

#include <cmath>

namespace d1 {

namespace {

constexpr qsizetype smallestBoundBlob = 1024; // below, the literal is no longer than what unpacks a list

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
    if (const std::optional<std::string> decimal = sql::safeDecimal(value))
        return "(+CAST(" + bind(*decimal) + " AS REAL))";
    const sql::BinaryReal binary(value);
    return "(+CAST(" + bind(std::to_string(binary.mantissa)) + " AS REAL)" + sql::powerOfTwoFactors(binary.exponent)
           + ")";
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
