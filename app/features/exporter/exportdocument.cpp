// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportdocument.h"

#include "features/results/csvwriter.h"
#include "features/results/jsonrowwriter.h"
#include "features/results/jsontext.h"

#include <QStringDecoder>
#include <QUtf8StringView>

namespace d1 {

namespace {

constexpr std::size_t pieceBytes = 256 * 1024;

QUtf8StringView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

ExportDocument::ExportDocument(ExportFormat format, Tables tables, std::unique_ptr<ExportOutput> output)
    : m_format(format)
    , m_tables(tables)
    , m_output(std::move(output))
{}

Result<void> ExportDocument::ensureSink(const std::string &table)
{
    if (m_sink && !m_output->isPerTable())
        return {};
    const Result<ByteSink *> sink = m_output->open(table);
    if (!sink)
        return std::unexpected(sink.error());
    m_sink = *sink;
    return {};
}

Result<void> ExportDocument::flush(std::size_t unlessBelow)
{
    if (m_text.empty() || m_text.size() < unlessBelow)
        return {};
    Result<void> written = m_sink->write(m_text);
    m_bytes += m_text.size();
    m_text.clear();
    return written;
}

Result<void> ExportDocument::writeStatements(const std::vector<std::string> &statements)
{
    if (Result<void> opened = ensureSink({}); !opened)
        return opened;
    for (const std::string &statement : statements)
        m_text += statement + ";\n";
    return flush(pieceBytes);
}

Result<void> ExportDocument::beginTable(const std::string &name, std::span<const std::string> columns)
{
    if (Result<void> opened = ensureSink(name); !opened)
        return opened;
    switch (m_format) {
    case ExportFormat::Sql:
        m_writer = std::make_unique<ScriptWriter>(name, &m_pieces);
        break;
    case ExportFormat::Csv:
        m_writer = std::make_unique<CsvWriter>();
        break;
    case ExportFormat::Json:
        m_writer = std::make_unique<JsonRowWriter>(JsonRowWriter::Layout::Array, JsonRowWriter::Infinite::Named);
        if (m_tables == Tables::Several && !m_output->isPerTable()) {
            m_text += m_hasTables ? ",\n" : "{\n";
            appendJsonString(m_text, name);
            m_text += ": ";
        }
        break;
    case ExportFormat::JsonLines:
        m_writer = std::make_unique<JsonRowWriter>(JsonRowWriter::Layout::Lines, JsonRowWriter::Infinite::Named);
        break;
    }
    m_hasTables = true;
    m_cells.resize(columns.size());
    m_writer->begin(columns, m_text);
    return {};
}

/// Only SQL has a way to write bytes that are no UTF-8.
CellView ExportDocument::shown(const CellView &cell)
{
    if (cell.type() != CellType::Text || m_format == ExportFormat::Sql || viewOf(cell.bytes()).isValidUtf8())
        return cell;
    ++m_replacedTexts;
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder(QByteArrayView(cell.bytes().data(), static_cast<qsizetype>(cell.bytes().size())));
    return CellView::ofText(m_replaced.emplace_back(decoded.toStdString()));
}

Result<void> ExportDocument::writeRows(const ResultSet &rows)
{
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        m_replaced.clear();
        for (std::size_t column = 0; column < m_cells.size(); ++column)
            m_cells[column] = shown(rows.cell(row, column));
        m_writer->row(m_cells, m_text);
        if (Result<void> written = flush(pieceBytes); !written)
            return written;
    }
    return {};
}

Result<void> ExportDocument::endTable()
{
    m_writer->end(m_text);
    // Several arrays are separated by what follows them.
    if (m_format == ExportFormat::Json && m_tables == Tables::Several && !m_output->isPerTable())
        m_text.pop_back();
    return flush(0);
}

Result<void> ExportDocument::publish()
{
    if (!m_output->isPerTable()) {
        if (Result<void> opened = ensureSink({}); !opened)
            return opened;
        if (m_pieces.isUsed)
            m_text += "DROP TABLE " + m_pieces.name + ";\n";
        if (m_format == ExportFormat::Json && m_tables == Tables::Several)
            m_text += m_hasTables ? "\n}\n" : "{}\n";
        if (Result<void> written = flush(0); !written)
            return written;
    }
    return m_output->publish();
}

} // namespace d1
