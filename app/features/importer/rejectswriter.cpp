// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/rejectswriter.h"

#include "connections/embedded/databasefile.h"
#include "features/importer/memorysource.h"

#include <QFileInfo>

namespace d1 {

namespace {

/// Whether the row can stand in a CSV without swallowing its neighbours.
bool endsWithItself(const std::string &source, const CsvDialect &dialect)
{
    MemorySource bytes(source);
    CsvReader reader(bytes, dialect);
    CsvRow row;
    return reader.next(row).value_or(false) && row.fault != CsvFault::QuoteNotClosed
           && row.source.size() == source.size();
}

} // namespace

RejectsWriter::RejectsWriter(const std::string &path, const CsvDialect &dialect, const std::string &header,
                             const std::vector<std::string> &columns)
    : m_file(QString::fromStdString(path))
    , m_dialect(dialect)
{
    appendField(m_header, LineColumn);
    m_header += dialect.separator;
    appendField(m_header, ErrorColumn);
    if (!header.empty()) {
        m_header += dialect.separator + header;
        return;
    }
    for (const std::string &column : columns) {
        m_header += dialect.separator;
        appendField(m_header, column);
    }
}

void RejectsWriter::appendField(std::string &line, const std::string &text) const
{
    line += m_dialect.quote;
    for (const char character : text) {
        if (character == m_dialect.quote)
            line += character;
        line += character;
    }
    line += m_dialect.quote;
}

Result<void> RejectsWriter::write(const BadRow &row)
{
    if (m_file.fileName().isEmpty())
        return {};
    std::string text;
    if (!m_file.isOpen()) {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return std::unexpected(failure());
        text = m_header + "\r\n";
    }
    text += std::to_string(row.line) + m_dialect.separator;
    appendField(text, row.message);
    text += m_dialect.separator;
    if (endsWithItself(row.source, m_dialect))
        text += row.source;
    else
        appendField(text, row.source);
    text += "\r\n";
    for (std::string_view rest = text; !rest.empty();) {
        const qint64 written = m_file.write(rest.data(), static_cast<qint64>(rest.size()));
        if (written <= 0)
            return std::unexpected(failure());
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> RejectsWriter::checkPlace(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    const QFileInfo folder(file.absolutePath());
    std::string obstacle;
    if (path.empty())
        return {};
    if (file.isDir())
        obstacle = "it is a folder";
    else if (!folder.isDir())
        obstacle = "there is no such folder";
    else if (file.exists() ? !file.isWritable() : !folder.isWritable())
        obstacle = "you may not write there";
    else if (belongsToDatabase(file.filePath()))
        obstacle = "it is a SQLite database";
    if (obstacle.empty())
        return {};
    return std::unexpected(Error(ErrorKind::NotFound, "The bad rows could not be written to " + path + ", since "
                                                          + obstacle + "; choose another place for them."));
}

Error RejectsWriter::failure() const
{
    return Error(ErrorKind::Unknown, "The bad rows cannot be written to " + m_file.fileName().toStdString() + ": "
                                         + m_file.errorString().toStdString() + "; choose another place for them.");
}

} // namespace d1
