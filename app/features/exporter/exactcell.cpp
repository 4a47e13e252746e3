// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exactcell.h"

#include <charconv>
#include <limits>

namespace d1 {

namespace {

// The letters in front of what comes as text.
constexpr char integerMark = 'i';
constexpr char realMark = 'r';
constexpr char textMark = 't';
constexpr char hexTextMark = 'x';
constexpr char blobMark = 'b';
constexpr char withheldTextMark = 'T';
constexpr char withheldBlobMark = 'B';

constexpr std::string_view replacementCharacter = "\xef\xbf\xbd";

template<typename Number>
std::optional<Number> numberFrom(std::string_view text)
{
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

ExactCell unsound(ResultSetBuilder &rows)
{
    rows.appendNull();
    ExactCell cell;
    cell.isSound = false;
    return cell;
}

ExactCell missing(ResultSetBuilder &rows, CellType type, std::size_t bytes)
{
    rows.appendNull();
    ExactCell cell;
    cell.missing = type;
    cell.bytes = bytes;
    return cell;
}

ExactCell appendMarked(ResultSetBuilder &rows, std::string_view received, std::string &scratch)
{
    if (received.empty())
        return unsound(rows);
    const std::string_view value = received.substr(1);
    ExactCell cell;
    switch (received.front()) {
    case textMark:
        if (value.contains(replacementCharacter))
            return missing(rows, CellType::Text, value.size());
        rows.appendText(value);
        cell.bytes = value.size();
        return cell;
    case hexTextMark:
        if (readHex(value, scratch)) {
            rows.appendText(scratch);
            cell.bytes = scratch.size();
            return cell;
        }
        break;
    case integerMark:
        if (const auto integer = numberFrom<std::int64_t>(value)) {
            rows.appendInteger(*integer);
            return cell;
        }
        break;
    case realMark:
        if (const auto real = numberFrom<double>(value)) {
            rows.appendReal(*real);
            return cell;
        }
        break;
    case blobMark:
        if (readHex(value, scratch)) {
            rows.appendBlob(scratch);
            cell.bytes = scratch.size();
            return cell;
        }
        break;
    case withheldTextMark:
    case withheldBlobMark:
        if (const auto bytes = numberFrom<std::size_t>(value))
            return missing(rows, received.front() == withheldTextMark ? CellType::Text : CellType::Blob, *bytes);
        break;
    default:
        break;
    }
    return unsound(rows);
}

} // namespace

std::string exactExpression(std::string_view column, std::size_t longest)
{
    const std::string c(column);
    const std::string limit = std::to_string(longest);
    const std::string size = "length(CAST(" + c + " AS BLOB))"; // length() of a text stops at a NUL
    return "CASE typeof(" + c + ") WHEN 'text' THEN CASE WHEN " + size + " <= " + limit + " THEN 't' || " + c
           + " ELSE 'T' || " + size + " END WHEN 'integer' THEN CASE WHEN " + c
           + " BETWEEN -9007199254740991 AND 9007199254740991 THEN " + c + " ELSE 'i' || " + c
           + " END WHEN 'real' THEN CASE WHEN " + c + " = CAST(" + c + " AS INTEGER) THEN CASE WHEN " + c
           + " = 0 AND atan2(" + c + ", -1) < 0 THEN 'r-0' ELSE 'r' || CAST(" + c + " AS INTEGER) END WHEN " + c
           + " = 9e999 THEN 'rinf' WHEN " + c + " = -9e999 THEN 'r-inf' ELSE " + c
           + " END WHEN 'blob' THEN CASE WHEN length(" + c + ") <= " + limit + " THEN 'b' || hex(" + c
           + ") ELSE 'B' || length(" + c + ") END END";
}

std::string exactKeyExpression(std::string_view column)
{
    const std::string c(column);
    return "CASE typeof(" + c + ") WHEN 'text' THEN 'x' || hex(CAST(" + c + " AS BLOB)) ELSE "
           + exactExpression(column, std::numeric_limits<std::int32_t>::max()) + " END";
}

ExactCell appendExact(ResultSetBuilder &rows, const CellView &received, std::string &scratch)
{
    switch (received.type()) {
    case CellType::Null:
        rows.appendNull();
        return {};
    case CellType::Integer:
        rows.appendInteger(received.integer());
        return {};
    case CellType::Real: // also of 2^64 and beyond, where a double is all that the number can have been
        rows.appendReal(received.real());
        return {};
    case CellType::Text:
        return appendMarked(rows, received.bytes(), scratch);
    case CellType::Blob:
        break;
    }
    return unsound(rows);
}

bool readHex(std::string_view digits, std::string &bytes)
{
    bytes.clear();
    if (digits.size() % 2 != 0)
        return false;
    bytes.reserve(digits.size() / 2);
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        const int high = hexDigit(digits[at]);
        const int low = hexDigit(digits[at + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes += static_cast<char>(high * 16 + low);
    }
    return true;
}

} // namespace d1
