// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/filesource.h"

#include "connections/embedded/databasefile.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <filesystem>

namespace d1 {

namespace {

constexpr std::size_t blockBytes = 1 << 18;

Error unreadable(const std::string &path, archive *reader)
{
    const char *why = archive_error_string(reader);
    return Error(ErrorKind::NotFound,
                 path + " cannot be read to its end: "
                     + (why ? std::string(why) + "; mend it, or fetch it again."
                            : std::string("it is cut off, or what packs it is damaged; fetch it again.")));
}

} // namespace

void FileSource::Closer::operator()(archive *reader) const
{
    archive_read_free(reader);
}

FileSource::FileSource(std::unique_ptr<archive, Closer> reader, std::string path, std::uint64_t fileSize)
    : m_archive(std::move(reader))
    , m_path(std::move(path))
    , m_fileSize(fileSize)
{}

FileSource::~FileSource() = default;

Result<std::unique_ptr<FileSource>> FileSource::open(const std::string &path)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return std::unexpected(Error(ErrorKind::NotFound, "There is no file " + path + "; check its name."));
    if (std::filesystem::is_directory(status))
        return std::unexpected(Error(ErrorKind::NotFound, path + " is a folder; give a file in it."));
    if (!std::filesystem::is_regular_file(status))
        return std::unexpected(Error(ErrorKind::NotFound, path
                                                              + " is a pipe or a device, and an import reads a file "
                                                                "more than once; write it into a file first."));
    const std::uint64_t size = std::filesystem::file_size(path, code);
    if (belongsToDatabase(QString::fromStdString(path)))
        return std::unexpected(
            Error(ErrorKind::Syntax, path + " is a SQLite database: open it as a database instead."));
    if (size == 0) { // which may be a database that is about to be made
        std::unique_ptr<FileSource> nothing(new FileSource(nullptr, path, 0));
        nothing->m_atEnd = true;
        return nothing;
    }

    std::unique_ptr<archive, Closer> reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_read_support_format_empty(reader.get());
    if (archive_read_open_filename(reader.get(), path.c_str(), blockBytes) != ARCHIVE_OK)
        return std::unexpected(unreadable(path, reader.get()));
    archive_entry *entry = nullptr;
    const int found = archive_read_next_header(reader.get(), &entry);
    if (found != ARCHIVE_OK && found != ARCHIVE_EOF)
        return std::unexpected(unreadable(path, reader.get()));
    std::unique_ptr<FileSource> source(new FileSource(std::move(reader), path, size));
    source->m_atEnd = found == ARCHIVE_EOF;
    return source;
}

Result<std::size_t> FileSource::read(std::span<char> room)
{
    while (m_block.empty() && !m_atEnd) {
        const void *data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int state = archive_read_data_block(m_archive.get(), &data, &size, &offset);
        if (state == ARCHIVE_EOF)
            m_atEnd = true;
        else if (state != ARCHIVE_OK)
            return std::unexpected(unreadable(m_path, m_archive.get()));
        else
            m_block = std::string_view(static_cast<const char *>(data), size);
    }
    const std::size_t taken = m_block.copy(room.data(), room.size());
    m_block.remove_prefix(taken);
    return taken;
}

std::uint64_t FileSource::bytesConsumed() const
{
    if (!m_archive)
        return 0;
    return static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_filter_bytes(m_archive.get(), -1)));
}

} // namespace d1
