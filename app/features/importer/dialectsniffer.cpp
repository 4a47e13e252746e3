// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/dialectsniffer.h"

#include "features/importer/columnevidence.h"
#include "features/importer/csvreader.h"
#include "features/importer/memorysource.h"
#include "features/importer/transcoder.h"
#include "sql/ascii.h"

#include <simdjson.h>

#include <algorithm>
#include <set>

namespace d1 {

namespace {

constexpr std::size_t rowsLookedAt = 100;
constexpr std::size_t textLookedAt = 1024;
constexpr std::string_view separators = ",;\t|";

using Rows = std::vector<std::vector<std::string>>;

/// The whole rows among the first ones; one that may be cut off is left out when there are others.
Rows rowsOf(std::string_view bytes, const CsvDialect &dialect, bool isWhole)
{
    MemorySource memory(bytes);
    Transcoder text(memory, dialect.encoding);
    CsvReader reader(text, dialect);
    Rows rows;
    CsvRow row;
    while (rows.size() <= rowsLookedAt && reader.next(row).value_or(false)) {
        if (row.isBlank() || (rows.empty() && separatorNamedIn(row.source)))
            continue;
        std::vector<std::string> &values = rows.emplace_back();
        for (const CsvField &field : row.fields)
            values.emplace_back(field.text);
    }
    const bool mayBeCutOff = !isWhole || rows.size() > rowsLookedAt;
    if (mayBeCutOff && rows.size() > 1)
        rows.pop_back();
    return rows;
}

/// How many rows have as many values as the first one, if that is more than one; weighed against the rest.
int agreementOf(const Rows &rows)
{
    if (rows.empty() || rows.front().size() < 2)
        return 0;
    const auto alike = std::ranges::count(rows, rows.front().size(), &std::vector<std::string>::size);
    return static_cast<int>(alike * 1000 / static_cast<long>(rows.size()));
}

bool isName(const std::string &value)
{
    ColumnEvidence evidence;
    evidence.see({value, false}, 1, {});
    return !value.empty() && evidence.type() == ColumnType::Text && !ColumnEvidence::looksLikeDate(value);
}

/// 0, 1, 2, ... or 1, 2, 3, ...: what is added to rows on their way into a file, often without a name.
bool countsRows(const Rows &rows, std::size_t column)
{
    const auto isCount = [&](std::size_t first) {
        for (std::size_t row = 1; row < rows.size(); ++row) {
            if (column >= rows[row].size() || rows[row][column] != std::to_string(first + row - 1))
                return false;
        }
        return rows.size() > 1;
    };
    return isCount(0) || isCount(1);
}

/// A name over nothing but numbers and dates.
bool standsOut(const Rows &rows, std::size_t column)
{
    bool hasOthers = false;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (column >= rows[row].size() || rows[row][column].empty())
            continue;
        if (isName(rows[row][column]))
            return false;
        hasOthers = true;
    }
    return hasOthers && isName(rows.front()[column]);
}

/// Whether a later row has the value of the first one in the same column.
bool comesAgain(const Rows &rows, std::size_t column)
{
    return std::any_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string> &row) {
        return column < row.size() && row[column] == rows.front()[column];
    });
}

/// Names are all there (but of a count of the rows), and none of them reads as a number or a date; or one stands over
/// such values. Of names that are there twice a person has to be told, rather than find them among the rows.
bool hasHeader(const Rows &rows)
{
    if (rows.empty())
        return true;
    const std::vector<std::string> &first = rows.front();
    const std::set<std::string> different(first.begin(), first.end());
    const auto mayBeName = [&rows, &first](const std::string &value) {
        const auto column = static_cast<std::size_t>(&value - first.data());
        return isName(value) || (value.empty() && first.size() > 1 && countsRows(rows, column));
    };
    const bool allAreNames = std::ranges::all_of(first, mayBeName);
    if (allAreNames && different.size() == first.size())
        return true;
    bool anyComesAgain = rows.size() == 1;
    for (std::size_t column = 0; column < first.size(); ++column)
        anyComesAgain = anyComesAgain || comesAgain(rows, column);
    if (allAreNames && !anyComesAgain)
        return true;
    for (std::size_t column = 0; column < first.size(); ++column) {
        if (standsOut(rows, column))
            return true;
    }
    return false;
}

std::string firstLineOf(std::string_view bytes, const CsvDialect &dialect)
{
    MemorySource memory(bytes);
    Transcoder text(memory, dialect.encoding);
    CsvReader reader(text, dialect);
    CsvRow row;
    return reader.next(row).value_or(false) ? std::string(row.source) : std::string();
}

std::string_view withoutSpaces(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

/// A text may hold a NUL; what holds many, or other characters that nobody types, is none.
bool isBinary(std::string_view bytes)
{
    constexpr std::size_t textBytesEach = 32;
    constexpr std::size_t few = 4;
    const auto isUntyped = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x09 || (value > 0x0d && value < 0x20 && value != 0x1b);
    };
    const auto untyped = static_cast<std::size_t>(std::ranges::count_if(bytes, isUntyped));
    return bytes.contains('\0') && untyped > few + bytes.size() / textBytesEach;
}

/// What a person took for CSV, by its first bytes; empty when it may be CSV.
std::string_view nameOfOther(std::string_view bytes)
{
    if (bytes.starts_with("SQLite format 3"))
        return "a SQLite database: open it as a database instead";
    if (bytes.starts_with("PK\x03\x04"))
        return "a spreadsheet or a zip archive: save or unpack it as CSV first";
    if (bytes.starts_with("%PDF"))
        return "a PDF document: export its table as CSV first";
    const std::string start = sql::asciiLower(bytes.substr(0, textLookedAt));
    std::string_view text = start;
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    text = withoutSpaces(text);
    const auto isFollowedBy = [](std::string_view rest, std::string_view next) {
        return withoutSpaces(rest.substr(1)).starts_with(next);
    };
    if ((text.starts_with('[') && isFollowedBy(text, "{")) || (text.starts_with('{') && isFollowedBy(text, "\"")))
        return "JSON: turn it into CSV first";
    if (text.starts_with("<!doctype") || text.starts_with("<html") || text.starts_with("<?xml"))
        return "a web page or XML: fetch or save it as CSV first";
    return {};
}

} // namespace

std::optional<char> separatorNamedIn(std::string_view line)
{
    constexpr std::string_view words = "sep=";
    if (line.size() != words.size() + 1 || sql::asciiLower(line.substr(0, words.size())) != words)
        return std::nullopt;
    const char named = line.back();
    const bool isMark =
        named == '\t'
        || (named > ' ' && named < 0x7f && !sql::isAsciiLetter(named) && !sql::isAsciiDigit(named) && named != '"');
    return isMark ? std::optional(named) : std::nullopt;
}

TextEncoding sniffEncoding(std::string_view firstBytes)
{
    if (firstBytes.starts_with("\xff\xfe"))
        return TextEncoding::Utf16LittleEndian;
    if (firstBytes.starts_with("\xfe\xff"))
        return TextEncoding::Utf16BigEndian;
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < firstBytes.size(); ++i)
        zeros[i % 2] += firstBytes[i] == '\0';
    if (zeros[1] * 4 > firstBytes.size() && zeros[0] == 0)
        return TextEncoding::Utf16LittleEndian;
    if (zeros[0] * 4 > firstBytes.size() && zeros[1] == 0)
        return TextEncoding::Utf16BigEndian;

    std::string_view whole = firstBytes; // without a character that the last byte cuts off
    for (int cut = 0; cut < 3 && !whole.empty() && (whole.back() & 0x80); ++cut) {
        const bool isLead = (whole.back() & 0x40) != 0;
        whole.remove_suffix(1);
        if (isLead)
            break;
    }
    if (simdjson::validate_utf8(firstBytes.data(), firstBytes.size())
        || simdjson::validate_utf8(whole.data(), whole.size()))
        return TextEncoding::Utf8;
    const auto isWindowsOnly = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0x80 && value < 0xa0;
    };
    const auto high = std::ranges::count_if(firstBytes, [](char byte) { return (byte & 0x80) != 0; });
    const auto pairs = std::ranges::count_if(firstBytes, [](char byte) { return (byte & 0xc0) == 0x80; });
    if (pairs * 5 >= high * 2 && high > 20) // mostly UTF-8 with something broken in it
        return TextEncoding::Utf8;
    return std::ranges::any_of(firstBytes, isWindowsOnly) ? TextEncoding::Windows1252 : TextEncoding::Latin1;
}

Result<CsvDialect> sniffDialect(std::string_view firstBytes, bool isWhole)
{
    CsvDialect dialect;
    dialect.encoding = sniffEncoding(firstBytes);
    const bool isUtf16 =
        dialect.encoding == TextEncoding::Utf16LittleEndian || dialect.encoding == TextEncoding::Utf16BigEndian;
    std::string_view other = nameOfOther(firstBytes);
    if (other.empty() && !isUtf16 && isBinary(firstBytes))
        other = "not text: choose a CSV file";
    if (!other.empty())
        return std::unexpected(Error(ErrorKind::Syntax, "This file is " + std::string(other) + "."));

    if (const auto named = separatorNamedIn(firstLineOf(firstBytes, dialect))) {
        dialect.separator = *named;
        dialect.hasHeader = hasHeader(rowsOf(firstBytes, dialect, isWhole));
        return dialect;
    }
    Rows best = rowsOf(firstBytes, dialect, isWhole);
    int bestAgreement = agreementOf(best);
    for (const char separator : separators.substr(1)) {
        CsvDialect tried = dialect;
        tried.separator = separator;
        Rows rows = rowsOf(firstBytes, tried, isWhole);
        const int agreement = agreementOf(rows);
        if (agreement > bestAgreement
            || (agreement == bestAgreement && agreement > 0 && rows[0].size() > best[0].size())) {
            bestAgreement = agreement;
            dialect.separator = separator;
            best = std::move(rows);
        }
    }
    dialect.hasHeader = hasHeader(best);
    return dialect;
}

} // namespace d1
