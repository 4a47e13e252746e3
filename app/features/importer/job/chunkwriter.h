// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"
#include "features/importer/blockreader.h"
#include "features/importer/job/ledger.h"

#include <QCoroTask>

namespace d1 {

/// What became of a chunk beyond the rows that are in the table now.
struct ChunkOutcome {
    std::vector<BadRow> bad;        ///< left out; the rest is in the table
    std::optional<BadRow> conflict; ///< under ConflictRule::Abort the row that collided: the import has to end
};

/// What giving up left behind.
struct Withdrawal {
    std::uint64_t keptRows = 0; ///< still in the table
    std::string why;            ///< a sentence when some are; empty when the table is as it was
};

/// What was sent so far.
struct WriterCounts {
    std::uint64_t requests = 0;
    std::uint64_t retries = 0;
};

/// One way of bringing rows into a table, each exactly once. Main thread; the work is done on others.
class ChunkWriter
{
public:
    ChunkWriter() = default;
    ChunkWriter(const ChunkWriter &) = delete;
    ChunkWriter &operator=(const ChunkWriter &) = delete;
    virtual ~ChunkWriter() = default;

    /// Makes the table if the plan says so, and tells what an earlier run of the job has done. `job` is empty when that
    /// is not known yet and nothing can have been done.
    virtual QCoro::Task<Result<LedgerState>> begin(std::string job, CancelToken cancel) = 0;
    /// Ends early when more than `maxBad` rows are bad. Up to overlap() calls may run at once.
    virtual QCoro::Task<Result<ChunkOutcome>> write(FileBlock block, std::size_t maxBad, CancelToken cancel) = 0;
    /// After the last write(): what was only collected goes into the table, too. Like a write().
    virtual QCoro::Task<Result<ChunkOutcome>> flush(std::size_t, CancelToken) { co_return ChunkOutcome(); }
    /// What write() would make of the file's first chunk; nothing is kept. Instead of begin() and the rest.
    virtual QCoro::Task<Result<ChunkOutcome>> rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel) = 0;
    /// After the last chunk: all rows are in the table for good, and what the ledger says of them.
    virtual QCoro::Task<Result<LedgerState>> finish(std::string job, CancelToken cancel) = 0;
    /// Removes the job's ledger; nothing can be resumed after that.
    virtual QCoro::Task<Result<void>> forget(std::string job) = 0;
    /// Instead of finish(): takes back what it can. With `forGood` false the job may be resumed.
    virtual QCoro::Task<Withdrawal> withdraw(bool forGood) = 0;

    /// How large the next chunk should be.
    [[nodiscard]] virtual BlockLimits limits() const = 0;
    [[nodiscard]] virtual int overlap() const = 0;
    [[nodiscard]] virtual WriterCounts counts() const = 0;
};

} // namespace d1
