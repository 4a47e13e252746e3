// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/csvfile.h"

#include "features/importer/csvfault.h"
#include "features/importer/hashingsource.h"

#include <algorithm>

namespace d1 {

namespace {

std::unexpected<Error> unusable(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::Syntax, std::move(sentence)));
}

} // namespace

CsvFile::CsvFile(std::unique_ptr<FileSource> file, const CsvDialect &dialect)
    : m_file(std::move(file))
    , m_hashed(std::make_unique<HashingSource>(*m_file))
    , m_text(*m_hashed, dialect.encoding)
    , m_reader(m_text, dialect)
{}

CsvFile::~CsvFile() = default;

Result<std::unique_ptr<CsvFile>> CsvFile::open(const std::string &path, const CsvDialect &dialect)
{
    Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file)
        return std::unexpected(std::move(file.error()));
    std::unique_ptr<CsvFile> opened(new CsvFile(*std::move(file), dialect));
    if (Result<void> read = opened->readHeader(path, dialect.hasHeader); !read)
        return std::unexpected(std::move(read.error()));
    return opened;
}

Result<void> CsvFile::readHeader(const std::string &path, bool hasHeader)
{
    const Result<bool> first = next(m_first);
    if (!first)
        return std::unexpected(first.error());
    if (!*first)
        return unusable(path + " is empty; there is nothing to import.");
    if (!hasHeader) {
        for (std::size_t column = 1; column <= m_first.fields.size(); ++column)
            m_columns.push_back("column" + std::to_string(column));
        m_hasFirst = true;
        return {};
    }
    if (m_first.fault != CsvFault::None)
        return unusable("The header in line " + std::to_string(m_first.line) + " of " + path + ' '
                        + sentenceFor(m_first.fault));
    m_header = m_first.source;
    for (const CsvField &field : m_first.fields) {
        const auto same = std::ranges::find(m_columns, field.text);
        if (same != m_columns.end() && !field.text.empty())
            return unusable("The header of " + path + " names \"" + *same + "\" twice, as columns "
                            + std::to_string(same - m_columns.begin() + 1) + " and "
                            + std::to_string(m_columns.size() + 1)
                            + "; rename one of them, or read the file without a header.");
        m_columns.emplace_back(field.text);
    }
    return {};
}

Result<bool> CsvFile::next(CsvRow &row)
{
    if (m_hasFirst) {
        m_hasFirst = false;
        row = m_first;
        return true;
    }
    while (true) {
        const Result<bool> got = m_reader.next(row);
        if (!got || !*got || !row.isBlank() || m_columns.size() == 1)
            return got;
    }
}

std::string CsvFile::contentHash() const
{
    return m_hashed->hash();
}

} // namespace d1
