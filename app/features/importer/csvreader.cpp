// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/csvreader.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace d1 {

namespace {

constexpr std::size_t firstBufferBytes = 512 * 1024;
constexpr std::size_t readBytes = firstBufferBytes / 2;

bool isPadding(int character)
{
    return character == ' ' || character == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isPadding(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isPadding(text.back()))
        text.remove_suffix(1);
    return text;
}

/// LF, CRLF and CR count one each.
std::uint64_t lineEndsIn(std::string_view text)
{
    std::uint64_t ends = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        ends += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    return ends;
}

} // namespace

CsvReader::CsvReader(ByteSource &utf8, const CsvDialect &dialect)
    : m_source(utf8)
    , m_dialect(dialect)
    , m_buffer(firstBufferBytes)
{
    for (const char character : {dialect.separator, '\r', '\n'})
        m_endsPlain[static_cast<unsigned char>(character)] = true;
}

Result<bool> CsvReader::next(CsvRow &row)
{
    m_rowBegin = m_at;
    m_extents.clear();
    m_joined.clear();
    m_fault = CsvFault::None;
    const bool hasRow = peek() != endOfData;
    if (hasRow) {
        while (readField() == Stop::Field) {
        }
    }
    if (m_error)
        return std::unexpected(*m_error);
    if (hasRow)
        complete(row);
    return hasRow;
}

/// More of the file behind m_filled; false at the end, after an error, and when the row is too long.
bool CsvReader::fill()
{
    if (m_atEnd || m_filled - m_rowBegin > MaxRowBytes)
        return false;
    std::memmove(m_buffer.data(), m_buffer.data() + m_rowBegin, m_filled - m_rowBegin);
    m_at -= m_rowBegin;
    m_filled -= m_rowBegin;
    m_rowBegin = 0;
    if (m_buffer.size() - m_filled < readBytes)
        m_buffer.resize(m_buffer.size() * 2);
    const Result<std::size_t> got = m_source.read(std::span(m_buffer).subspan(m_filled, readBytes));
    if (!got)
        m_error = got.error();
    m_atEnd = !got || *got == 0;
    m_filled += got.value_or(0);
    return !m_atEnd;
}

int CsvReader::peek()
{
    if (m_at == m_filled && !fill())
        return endOfData;
    return static_cast<unsigned char>(m_buffer[m_at]);
}

void CsvReader::skipPadding()
{
    while (m_dialect.trims && isPadding(peek()) && m_buffer[m_at] != m_dialect.separator)
        ++m_at;
}

CsvReader::Stop CsvReader::readField()
{
    skipPadding();
    return peek() == static_cast<unsigned char>(m_dialect.quote) ? readQuoted() : readPlain();
}

CsvReader::Stop CsvReader::readPlain()
{
    Extent field;
    field.begin = inRow();
    do {
        while (m_at < m_filled && !m_endsPlain[static_cast<unsigned char>(m_buffer[m_at])])
            ++m_at;
    } while (m_at == m_filled && fill());
    field.end = inRow();
    m_extents.push_back(field);
    return endField();
}

CsvReader::Stop CsvReader::readQuoted()
{
    Extent field;
    field.isQuoted = true;
    ++m_at;
    field.begin = inRow();
    readToQuote(field);
    if (m_fault == CsvFault::QuoteNotClosed) {
        goToNextLine();
        return Stop::Row;
    }
    skipPadding();
    const int behind = peek();
    if (behind != endOfData && !m_endsPlain[static_cast<std::size_t>(behind)])
        readAfterQuote(field);
    m_extents.push_back(field);
    return endField();
}

/// Up to the closing quote and over it. Doubled quotes make a text that is nowhere in the file as it is meant.
void CsvReader::readToQuote(Extent &field)
{
    std::size_t piece = inRow();
    const auto join = [&](std::size_t end) {
        if (!field.isJoined)
            field.begin = m_joined.size();
        field.isJoined = true;
        m_joined.append(m_buffer.data() + m_rowBegin + piece, end - piece);
    };
    while (true) {
        const void *found = std::memchr(m_buffer.data() + m_at, m_dialect.quote, m_filled - m_at);
        if (!found) {
            m_at = m_filled;
            if (fill())
                continue;
            m_fault = CsvFault::QuoteNotClosed;
            return;
        }
        m_at = static_cast<std::size_t>(static_cast<const char *>(found) - m_buffer.data()) + 1;
        const std::size_t afterQuote = inRow();
        if (peek() == static_cast<unsigned char>(m_dialect.quote)) {
            join(afterQuote);
            ++m_at;
            piece = inRow();
            continue;
        }
        if (field.isJoined)
            join(afterQuote - 1);
        field.end = field.isJoined ? m_joined.size() : afterQuote - 1;
        return;
    }
}

/// What follows a closing quote belongs to the value for want of a better place; the row is marked.
void CsvReader::readAfterQuote(Extent &field)
{
    m_fault = CsvFault::TextAfterQuote;
    std::string text = field.isJoined
                           ? m_joined.substr(field.begin)
                           : std::string(m_buffer.data() + m_rowBegin + field.begin, field.end - field.begin);
    for (int next = peek(); next != endOfData && !m_endsPlain[static_cast<std::size_t>(next)]; next = peek()) {
        text.push_back(m_buffer[m_at]);
        ++m_at;
    }
    if (field.isJoined)
        m_joined.resize(field.begin);
    field.isJoined = true;
    field.begin = m_joined.size();
    m_joined += text;
    field.end = m_joined.size();
}

/// At a separator, a line end or the end of the data, which are passed over.
CsvReader::Stop CsvReader::endField()
{
    m_sourceSize = inRow();
    const int character = peek();
    if (character == static_cast<unsigned char>(m_dialect.separator)) {
        ++m_at;
        return Stop::Field;
    }
    if (character == endOfData) {
        if (!m_atEnd) {
            m_fault = CsvFault::TooLong;
            goToNextLine();
        }
        return Stop::Row;
    }
    ++m_at;
    if (character == '\r' && peek() == '\n')
        ++m_at;
    return Stop::Row;
}

/// Gives up the row: its first line is passed over, wherever quotes would have it end.
void CsvReader::goToNextLine()
{
    m_extents.clear();
    m_at = m_rowBegin;
    const auto atLineEnd = [this] { return m_buffer[m_at] == '\n' || m_buffer[m_at] == '\r'; };
    while (m_at < m_filled && !atLineEnd())
        ++m_at;
    m_sourceSize = inRow();
    while (m_at == m_filled && !m_atEnd) { // a line longer than the buffer is not kept
        m_sourceSize = 0;
        m_rowBegin = m_at;
        (void)peek();
        while (m_at < m_filled && !atLineEnd())
            ++m_at;
    }
    if (const int end = peek(); end != endOfData) {
        ++m_at;
        if (end == '\r' && peek() == '\n')
            ++m_at;
    }
}

void CsvReader::complete(CsvRow &row)
{
    const char *begin = m_buffer.data() + m_rowBegin;
    row.source = std::string_view(begin, m_sourceSize);
    row.fields.clear();
    bool hasQuotes = false;
    for (const Extent &extent : m_extents) {
        const char *from = extent.isJoined ? m_joined.data() : begin;
        std::string_view text(from + extent.begin, extent.end - extent.begin);
        if (m_dialect.trims && !extent.isQuoted)
            text = trimmed(text);
        row.fields.push_back({text, extent.isQuoted});
        hasQuotes = hasQuotes || extent.isQuoted;
    }
    if (m_fault == CsvFault::None && !simdjson::validate_utf8(row.source.data(), row.source.size()))
        m_fault = CsvFault::NotUtf8;
    row.fault = m_fault;
    row.line = m_line;
    m_line += 1 + (hasQuotes ? lineEndsIn(row.source) : 0);
}

} // namespace d1
