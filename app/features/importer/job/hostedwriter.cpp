// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/hostedwriter.h"

#include "features/importer/job/rowfault.h"
#include "features/importer/offthread.h"
#include "service/hosteddatabase.h"

#include <QUuid>

#include <algorithm>

namespace d1 {

namespace {

/// Small enough for a statement with the values written out.
constexpr BlockLimits smallBlocks{2'000, 50'000};
constexpr std::chrono::seconds firstPause{2};

std::string newMark()
{
    return "D1 Console " + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Error notVerified()
{
    return {ErrorKind::Unknown,
            "Cloudflare says that the import is done, but the database does not hold all of it; look "
            "into the table, and resume the import."};
}

bool holds(const LedgerState &state, const HostedPart &part)
{
    return std::ranges::all_of(part.blocks(),
                               [&state](const FileBlock &block) { return state.done.contains(block.span.begin); });
}

} // namespace

HostedWriter::HostedWriter(SessionPtr session, std::shared_ptr<const ImportPlan> plan, Clock *clock,
                           std::int64_t partBytes)
    : m_session(session)
    , m_clock(clock)
    , m_batches(std::move(session), plan, clock)
    , m_encoder(std::make_shared<const ChunkEncoder>(std::move(plan)))
    , m_partBytes(partBytes)
{}

BlockLimits HostedWriter::limits() const
{
    return smallBlocks;
}

WriterCounts HostedWriter::counts() const
{
    WriterCounts counts = m_batches.counts();
    counts.requests += m_files.requests;
    counts.retries += m_files.retries;
    return counts;
}

QCoro::Task<Result<LedgerState>> HostedWriter::begin(std::string job, CancelToken cancel)
{
    co_return co_await m_batches.begin(std::move(job), std::move(cancel));
}

QCoro::Task<Result<ChunkOutcome>> HostedWriter::write(FileBlock block, std::size_t maxBad, CancelToken cancel)
{
    if (!m_part)
        m_part = std::make_shared<HostedPart>(newMark(), m_partBytes);
    std::function<Result<bool>()> add = [part = m_part, encoder = m_encoder, ledger = m_batches.ledger(), block] {
        return part->add(*encoder, ledger, block);
    };
    const Result<bool> fits = co_await offThread(std::move(add));
    if (!fits)
        co_return std::unexpected(fits.error());
    if (*fits && !m_part->isFull())
        co_return ChunkOutcome();
    Result<ChunkOutcome> outcome = co_await flush(maxBad, cancel);
    if (*fits || !outcome || outcome->conflict)
        co_return outcome;
    const std::size_t allowed = maxBad - std::min(maxBad, outcome->bad.size());
    Result<ChunkOutcome> large = co_await m_batches.write(std::move(block), allowed, std::move(cancel));
    if (large)
        large->bad.insert(large->bad.begin(), outcome->bad.begin(), outcome->bad.end());
    co_return large;
}

QCoro::Task<Result<ChunkOutcome>> HostedWriter::flush(std::size_t maxBad, CancelToken cancel)
{
    const std::shared_ptr<HostedPart> part = std::exchange(m_part, nullptr);
    if (!part || part->isEmpty())
        co_return ChunkOutcome();
    std::function<Result<std::string>()> close = [part] { return part->close(); };
    const Result<std::string> path = co_await offThread(std::move(close));
    if (!path)
        co_return std::unexpected(path.error());
    const Result<void> loaded = co_await load(*part, *path, cancel);
    if (loaded)
        co_return ChunkOutcome();
    if (!isFaultOfRows(loaded.error()))
        co_return std::unexpected(loaded.error());
    co_return co_await writeAsBatches(part, maxBad, std::move(cancel));
}

/// Until the ledger says that the part is in the table.
QCoro::Task<Result<void>> HostedWriter::load(const HostedPart &part, std::string path, CancelToken cancel)
{
    for (int attempt = 1;; ++attempt) {
        HostedImportJob job(path);
        job.isNew = attempt == 1;
        job.terms.cancel = cancel;
        const auto done = co_await m_session->hosted()->importFile(std::move(job));
        ++m_files.requests;
        const bool isRepeated = !done && Ledger::isRepeated(done.error());
        const bool mayBeThere = done || isRepeated || done.error().verdict.outcomeUnknown;
        if (mayBeThere && !cancel.isCancelled()) {
            const Result<LedgerState> state = co_await m_batches.finish({}, cancel);
            if (!state)
                co_return std::unexpected(state.error());
            if (holds(*state, part))
                co_return Result<void>();
            if (done)
                co_return std::unexpected(notVerified());
        }
        const bool mayTryAgain = !done && (done.error().verdict.retryable || done.error().verdict.outcomeUnknown);
        if (!mayTryAgain || cancel.isCancelled() || attempt == MostTries)
            co_return std::unexpected(done.error());
        ++m_files.retries;
        co_await m_clock->sleepFor(firstPause * (1 << (attempt - 1)), cancel);
    }
}

/// A row of the part is at fault: batches find it, and leave the others in.
QCoro::Task<Result<ChunkOutcome>> HostedWriter::writeAsBatches(std::shared_ptr<HostedPart> part, std::size_t maxBad,
                                                               CancelToken cancel)
{
    ChunkOutcome all;
    for (const FileBlock &block : part->blocks()) {
        const std::size_t allowed = maxBad - std::min(maxBad, all.bad.size());
        Result<ChunkOutcome> one = co_await m_batches.write(block, allowed, cancel);
        if (!one)
            co_return one;
        std::ranges::move(one->bad, std::back_inserter(all.bad));
        all.conflict = std::move(one->conflict);
        if (all.conflict || all.bad.size() > maxBad)
            break;
    }
    co_return all;
}

QCoro::Task<Result<ChunkOutcome>> HostedWriter::rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel)
{
    co_return co_await m_batches.rehearse(std::move(block), maxBad, std::move(cancel));
}

QCoro::Task<Result<LedgerState>> HostedWriter::finish(std::string job, CancelToken cancel)
{
    co_return co_await m_batches.finish(std::move(job), std::move(cancel));
}

QCoro::Task<Result<void>> HostedWriter::forget(std::string job)
{
    co_return co_await m_batches.forget(std::move(job));
}

QCoro::Task<Withdrawal> HostedWriter::withdraw(bool forGood)
{
    m_part.reset();
    co_return co_await m_batches.withdraw(forGood);
}

} // namespace d1
