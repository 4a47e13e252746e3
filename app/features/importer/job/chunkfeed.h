// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/importer/blockreader.h"

#include <QCoroTask>
#include <QFuture>
#include <QThreadPool>

#include <deque>

namespace d1 {

/// Opens a file for blocks, on another thread; `done` are rows to pass over.
QCoro::Task<Result<std::shared_ptr<BlockReader>>> openBlocks(std::string path, CsvDialect dialect,
                                                             std::vector<ColumnSource> columns, RowSpans done);

/// Reads a file ahead on a thread of its own, a few chunks, so that reading and writing go on side by side. Main
/// thread.
class ChunkFeed
{
public:
    /// Chunks that are read before they are asked for; what bounds the memory.
    static constexpr std::size_t Ahead = 3;

    explicit ChunkFeed(std::shared_ptr<BlockReader> reader);
    /// Waits for the chunk that is being read.
    ~ChunkFeed();

    /// The next chunk, nothing at the end. `limits` hold for chunks not yet read. One call at a time.
    QCoro::Task<Result<std::optional<FileBlock>>> next(BlockLimits limits);

    /// The whole file was read, see CsvFile::contentHash(). Only once next() has given nothing.
    [[nodiscard]] std::string contentHash() const { return m_reader->file().contentHash(); }
    [[nodiscard]] std::uint64_t rowCount() const { return m_reader->rowCount(); }

private:
    using Chunk = Result<std::optional<FileBlock>>;

    void readAhead(BlockLimits limits);

    std::shared_ptr<BlockReader> m_reader; // used by the pool's thread while a chunk is pending
    std::deque<QFuture<Chunk>> m_pending;
    QThreadPool m_thread;
};

} // namespace d1
