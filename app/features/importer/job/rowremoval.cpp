// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/rowremoval.h"

#include "features/importer/job/chunkfeed.h"
#include "features/importer/offthread.h"

namespace d1 {

namespace {

/// Few enough for their keys to be sent whatever they are.
constexpr BlockLimits limits{5'000, 500'000};

} // namespace

RowRemoval::RowRemoval(std::shared_ptr<PatientSession> session, std::shared_ptr<const ImportPlan> plan)
    : m_session(std::move(session))
    , m_plan(std::move(plan))
{}

QCoro::Task<Result<std::uint64_t>> RowRemoval::run(Ledger ledger, RowSpans written)
{
    CancelToken never;
    std::vector<Statement> forget{ledger.removeChunks()};
    if (const Result<Reply> forgotten = co_await m_session->ask(std::move(forget), never); !forgotten)
        co_return std::unexpected(forgotten.error());

    RowSpans others = written.complement();
    const auto reader = co_await openBlocks(m_plan->file, m_plan->dialect, m_plan->columns, std::move(others));
    if (!reader)
        co_return std::unexpected(reader.error());
    ChunkFeed feed(*reader);
    const auto encoder = std::make_shared<ChunkEncoder>(m_plan);
    std::uint64_t removed = 0;
    while (true) {
        const Result<std::optional<FileBlock>> block = co_await feed.next(limits);
        if (!block)
            co_return std::unexpected(block.error());
        if (!*block)
            co_return removed;
        std::function<Statement()> encode = [encoder, rows = (*block)->rows] {
            return encoder->removal(*rows, {0, rows->rowCount()});
        };
        Statement removal = co_await offThread(std::move(encode));
        std::vector<Statement> statements{std::move(removal)};
        const Result<Reply> reply = co_await m_session->ask(std::move(statements), never);
        if (!reply)
            co_return std::unexpected(reply.error());
        removed += static_cast<std::uint64_t>(reply->statements.front().meta.changes.value_or(0));
    }
}

} // namespace d1
