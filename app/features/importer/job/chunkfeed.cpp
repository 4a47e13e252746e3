// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/chunkfeed.h"

#include "features/importer/offthread.h"

#include <QCoroFuture>
#include <QPromise>

namespace d1 {

QCoro::Task<Result<std::shared_ptr<BlockReader>>> openBlocks(std::string path, CsvDialect dialect,
                                                             std::vector<ColumnSource> columns, RowSpans done)
{
    using Opened = Result<std::shared_ptr<BlockReader>>;
    std::function<Opened()> work = [path = std::move(path), dialect = std::move(dialect), columns = std::move(columns),
                                    done = std::move(done)]() -> Opened {
        auto file = CsvFile::open(path, dialect);
        if (!file)
            return std::unexpected(std::move(file.error()));
        return std::make_shared<BlockReader>(*std::move(file), dialect, columns, done);
    };
    co_return co_await offThread(std::move(work));
}

ChunkFeed::ChunkFeed(std::shared_ptr<BlockReader> reader)
    : m_reader(std::move(reader))
{
    m_thread.setMaxThreadCount(1);
}

ChunkFeed::~ChunkFeed() = default;

void ChunkFeed::readAhead(BlockLimits limits)
{
    while (m_pending.size() < Ahead) {
        const auto promise = std::make_shared<QPromise<Chunk>>();
        promise->start();
        m_pending.push_back(promise->future());
        m_thread.start([reader = m_reader, promise, limits] {
            promise->addResult(reader->next(limits));
            promise->finish();
        });
    }
}

QCoro::Task<Result<std::optional<FileBlock>>> ChunkFeed::next(BlockLimits limits)
{
    readAhead(limits);
    QFuture<Chunk> first = std::move(m_pending.front());
    m_pending.pop_front();
    readAhead(limits);
    co_return co_await first;
}

} // namespace d1
