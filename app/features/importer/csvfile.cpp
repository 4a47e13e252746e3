// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/csvfile.h"

#include "features/importer/csvfault.h"
#include "features/importer/dialectsniffer.h"
#include "features/importer/hashingsource.h"

#include <algorithm>

namespace d1 {

namespace {

std::string numbered(std::size_t column)
{
    return "column" + std::to_string(column + 1);
}

/// Spaces around a name are not meant, unless quotes hold them.
std::string_view nameIn(const CsvField &field)
{
    constexpr std::string_view padding = " \t";
    const std::size_t begin = field.isQuoted ? 0 : std::min(field.text.find_first_not_of(padding), field.text.size());
    const std::size_t end = field.isQuoted ? field.text.size() : field.text.find_last_not_of(padding) + 1;
    return field.text.substr(begin, std::max(begin, end) - begin);
}

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
    Result<bool> first = next(m_first);
    if (first.value_or(false) && separatorNamedIn(m_first.source))
        first = next(m_first);
    if (!first)
        return std::unexpected(first.error());
    if (!*first)
        return unusable(path + " is empty; there is nothing to import.");
    if (!hasHeader) {
        for (std::size_t column = 0; column < m_first.fields.size(); ++column)
            m_columns.push_back(numbered(column));
        m_hasFirst = true;
        return {};
    }
    if (m_first.fault != CsvFault::None)
        return unusable("The header in line " + std::to_string(m_first.line) + " of " + path + ' '
                        + sentenceFor(m_first.fault));
    m_header = m_first.source;
    for (const CsvField &field : m_first.fields) {
        std::string name(nameIn(field));
        if (name.empty())
            name = numbered(m_columns.size());
        const auto same = std::ranges::find(m_columns, name);
        if (same != m_columns.end())
            return unusable("The header of " + path + " names \"" + *same + "\" twice, as columns "
                            + std::to_string(same - m_columns.begin() + 1) + " and "
                            + std::to_string(m_columns.size() + 1)
                            + "; rename one of them, or read the file without a header.");
        m_columns.push_back(std::move(name));
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
