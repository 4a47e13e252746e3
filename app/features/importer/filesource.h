// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/bytesource.h"

#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace d1 {

/// A file's bytes, unpacked when it is a gzip, zstd, bzip2 or xz file, whatever its name says. Memory stays flat.
class FileSource final : public ByteSource
{
public:
    /// One sentence when the file cannot be opened, and for a database, which is not even tried: reading it would take
    /// from SQLite the locks that this process may hold on it.
    static Result<std::unique_ptr<FileSource>> open(const std::string &path);
    ~FileSource() override;

    Result<std::size_t> read(std::span<char> room) override;

    /// Bytes of the file itself that were read: packed ones for a packed file.
    [[nodiscard]] std::uint64_t bytesConsumed() const;
    /// Of the file itself.
    [[nodiscard]] std::uint64_t fileSize() const { return m_fileSize; }

private:
    struct Closer {
        void operator()(archive *reader) const;
    };
    FileSource(std::unique_ptr<archive, Closer> reader, std::string path, std::uint64_t fileSize);

    std::unique_ptr<archive, Closer> m_archive;
    std::string m_path;
    std::uint64_t m_fileSize;
    std::string_view m_block; ///< unpacked and not yet handed out; lies in the archive's buffer
    bool m_atEnd = false;
};

} // namespace d1
