// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/scriptwriter.h"

#include "sql/quoting.h"
#include "sql/refusals.h"

#include <algorithm>
#include <numeric>

namespace d1 {

namespace {

constexpr std::size_t sharedBytes = 50'000; // of a statement with several rows
constexpr std::size_t pieceBytes = 40'000;  // twice as many characters fit a statement

/// Text that a statement can hold between quotes; else it goes as bytes.
bool isQuotable(const CellView &cell)
{
    std::string literal;
    sql::appendLiteral(literal, cell);
    return literal.starts_with('\'');
}

/// What reads a script line by line, as the sqlite3 shell does, drops a carriage return before a line feed.
void appendValue(std::string &out, const CellView &cell)
{
    constexpr std::string_view lineEnd = "\r\n";
    const std::string_view text = cell.type() == CellType::Text ? cell.bytes() : std::string_view();
    if (!text.contains(lineEnd) || !isQuotable(cell))
        return sql::appendLiteral(out, cell);
    std::string mark = "\\r";
    for (int number = 1; text.contains(mark); ++number)
        mark = "\\r" + std::to_string(number);
    std::string marked;
    std::size_t copied = 0;
    for (std::size_t at = text.find(lineEnd); at != std::string_view::npos; at = text.find(lineEnd, copied)) {
        marked += text.substr(copied, at - copied);
        marked += mark;
        copied = at + 1;
    }
    marked += text.substr(copied);
    out += "replace(";
    sql::appendLiteral(out, CellView::ofText(marked));
    out += ", '" + mark + "', char(13))";
}

/// The bytes from `from` on, about `pieceBytes` of them, cut between characters.
std::string_view pieceAt(std::string_view text, std::size_t from, bool isText)
{
    std::size_t end = std::min(from + pieceBytes, text.size());
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
    while (isText && end < text.size() && end > from && continues(end))
        --end;
    return text.substr(from, end - from);
}

} // namespace

ScriptWriter::ScriptWriter(const std::string &table, PieceTable *pieces)
    : m_table(sql::quoteIdentifierIfNeeded(table))
    , m_pieces(pieces)
{}

void ScriptWriter::begin(std::span<const std::string> columns, std::string &)
{
    m_head = "INSERT INTO " + m_table + " (";
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_head += (i > 0 ? ", " : "") + sql::quoteIdentifierIfNeeded(columns[i]);
    m_head += ") VALUES\n";
}

void ScriptWriter::row(std::span<const CellView> cells, std::string &out)
{
    m_values = "(";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_values += ", ";
        appendValue(m_values, cells[i]);
    }
    m_values += ')';
    if (m_head.size() + m_values.size() > sql::maxStatementBytes)
        return writeLongRow(cells, out);
    if (m_statementBytes > 0 && m_statementBytes + m_values.size() > sharedBytes)
        closeStatement(out);
    const std::string_view before = m_statementBytes == 0 ? std::string_view(m_head) : std::string_view(",\n");
    out += before;
    out += m_values;
    m_statementBytes += before.size() + m_values.size();
}

void ScriptWriter::end(std::string &out)
{
    closeStatement(out);
}

void ScriptWriter::closeStatement(std::string &out)
{
    if (m_statementBytes > 0)
        out += ";\n";
    m_statementBytes = 0;
}

void ScriptWriter::writeLongRow(std::span<const CellView> cells, std::string &out)
{
    closeStatement(out);
    if (!m_pieces->isUsed)
        out += "CREATE TABLE " + m_pieces->name
               + " (value INTEGER, number INTEGER, piece, PRIMARY KEY (value, number)) WITHOUT ROWID;\n";
    m_pieces->isUsed = true;

    std::vector<std::string> literals(cells.size());
    std::vector<std::size_t> longestFirst(cells.size());
    std::iota(longestFirst.begin(), longestFirst.end(), std::size_t{0});
    std::size_t bytes = m_head.size() + 2 * cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        appendValue(literals[i], cells[i]);
        bytes += literals[i].size();
    }
    std::ranges::sort(longestFirst, std::ranges::greater(), [&](std::size_t i) { return literals[i].size(); });
    for (const std::size_t i : longestFirst) {
        if (bytes <= sql::maxStatementBytes)
            break;
        bytes -= literals[i].size();
        literals[i] = inPieces(cells[i], i, out);
        bytes += literals[i].size();
    }
    out += m_head + '(';
    for (std::size_t i = 0; i < literals.size(); ++i)
        out += (i > 0 ? ", " : "") + literals[i];
    out += ");\nDELETE FROM " + m_pieces->name + ";\n";
}

std::string ScriptWriter::inPieces(const CellView &cell, std::size_t number, std::string &out)
{
    const bool asText = cell.type() == CellType::Text && isQuotable(cell);
    const std::string_view bytes = cell.bytes();
    const std::string value = std::to_string(number);
    int piece = 0;
    for (std::size_t from = 0; from < bytes.size();) {
        const std::string_view some = pieceAt(bytes, from, asText);
        out += "INSERT INTO " + m_pieces->name + " VALUES (" + value + ", " + std::to_string(++piece) + ", ";
        appendValue(out, asText ? CellView::ofText(some) : CellView::ofBlob(some));
        out += ");\n";
        from += some.size();
    }
    return "(SELECT CAST(group_concat(piece, '') AS " + std::string(cell.type() == CellType::Text ? "TEXT" : "BLOB")
           + ") FROM (SELECT piece FROM " + m_pieces->name + " WHERE value = " + value + " ORDER BY number))";
}

} // namespace d1
