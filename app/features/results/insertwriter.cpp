// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/insertwriter.h"

#include "sql/quoting.h"

namespace d1 {

InsertWriter::InsertWriter(const std::string &table)
    : m_table(sql::quoteIdentifierIfNeeded(table))
{}

void InsertWriter::begin(std::span<const std::string> columns, std::string &)
{
    m_head = "INSERT INTO " + m_table + " (";
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_head += (i > 0 ? ", " : "") + sql::quoteIdentifierIfNeeded(columns[i]);
    m_head += ") VALUES\n";
}

void InsertWriter::row(std::span<const CellView> cells, std::string &out)
{
    m_values = "  (";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_values += ", ";
        sql::appendLiteral(m_values, cells[i]);
    }
    m_values += ')';
    if (m_statementBytes > 0 && m_statementBytes + m_values.size() > MaxStatementBytes) {
        out += ";\n";
        m_statementBytes = 0;
    }
    const std::string_view before = m_statementBytes == 0 ? std::string_view(m_head) : std::string_view(",\n");
    out += before;
    out += m_values;
    m_statementBytes += before.size() + m_values.size();
}

void InsertWriter::end(std::string &out)
{
    if (m_statementBytes > 0)
        out += ";\n";
    m_statementBytes = 0;
}

} // namespace d1
