// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/packedsink.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

namespace d1 {

std::optional<Packing> packingOf(std::string_view path)
{
    if (path.ends_with(".gz"))
        return Packing::Gzip;
    if (path.ends_with(".zst"))
        return Packing::Zstd;
    return std::nullopt;
}

void PackedSink::Closer::operator()(archive *writer) const
{
    archive_write_free(writer);
}

PackedSink::PackedSink(ByteSink *inner, Packing packing)
    : m_inner(inner)
    , m_archive(archive_write_new())
{
    archive_write_set_format_raw(m_archive.get());
    if (packing == Packing::Gzip)
        archive_write_add_filter_gzip(m_archive.get());
    else
        archive_write_add_filter_zstd(m_archive.get());
    archive_write_set_bytes_in_last_block(m_archive.get(), 1); // no padding
    const auto handOn = [](archive *, void *self, const void *bytes, std::size_t size) -> la_ssize_t {
        auto *sink = static_cast<PackedSink *>(self);
        if (sink->m_isOver)
            return -1;
        Result<void> written = sink->m_inner->write({static_cast<const char *>(bytes), size});
        if (written)
            return static_cast<la_ssize_t>(size);
        sink->m_innerError = std::move(written.error());
        return -1;
    };
    archive_write_open2(m_archive.get(), this, nullptr, handOn, nullptr, nullptr);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(m_archive.get(), entry);
    archive_entry_free(entry);
}

/// What was not finished goes nowhere. Not by archive_write_fail(): libarchive then keeps what the filter holds.
PackedSink::~PackedSink()
{
    m_isOver = true;
    m_archive.reset();
}

Error PackedSink::failure() const
{
    if (m_innerError)
        return *m_innerError;
    const char *reason = archive_error_string(m_archive.get());
    return Error(ErrorKind::Unknown,
                 std::string("The file could not be packed (") + (reason ? reason : "no reason") + ").");
}

Result<void> PackedSink::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const la_ssize_t taken = archive_write_data(m_archive.get(), bytes.data(), bytes.size());
        if (taken <= 0)
            return std::unexpected(failure());
        bytes.remove_prefix(static_cast<std::size_t>(taken));
    }
    return {};
}

Result<void> PackedSink::finish()
{
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK || m_innerError)
        return std::unexpected(failure());
    return m_inner->finish();
}

} // namespace d1
