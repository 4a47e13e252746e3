// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/chunkencoder.h"
#include "features/importer/job/chunksender.h"

#include <QTemporaryFile>

namespace d1 {

/// One SQL file for Cloudflare's import while it is being filled: chunks of rows, each with its entry in the ledger,
/// all of which take effect together or not at all. Deleted with the object. One thread at a time.
class HostedPart
{
public:
    /// Of SQL. Cloudflare advises files of tens of megabytes; the rows are held besides, in case one is at fault.
    static constexpr std::int64_t EnoughBytes = 20'000'000;

    /// `mark` makes the file's bytes its own, since Cloudflare runs a file that it knows without asking.
    explicit HostedPart(const std::string &mark, std::int64_t enoughBytes = EnoughBytes);

    /// False when a row is too large for a statement without bound values; the file is as before then.
    [[nodiscard]] Result<bool> add(const ChunkEncoder &encoder, const Ledger &ledger, const FileBlock &block);
    /// Brings everything to the disk; the path.
    [[nodiscard]] Result<std::string> close();

    [[nodiscard]] bool isEmpty() const { return m_blocks.empty(); }
    [[nodiscard]] bool isFull() const { return m_bytes >= m_enoughBytes; }
    [[nodiscard]] const std::vector<FileBlock> &blocks() const { return m_blocks; }

private:
    [[nodiscard]] Result<void> write(const std::string &sql);

    QTemporaryFile m_file;
    std::vector<FileBlock> m_blocks;
    std::int64_t m_bytes = 0;
    std::int64_t m_enoughBytes;
    std::string m_mark;
};

} // namespace d1
