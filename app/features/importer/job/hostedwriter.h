// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/batchwriter.h"
#include "features/importer/job/hostedpart.h"

namespace d1 {

/// Rows through Cloudflare's import API, in files of tens of megabytes; the database serves nobody meanwhile. Each file
/// is applied whole or not at all and holds its entries in the ledger, which tell what became of it when an answer was
/// lost. What a file cannot carry, and a file with a row at fault, goes as batches, which find the row.
class HostedWriter final : public ChunkWriter
{
public:
    /// How often a file is sent again that Cloudflare took back.
    static constexpr int MostTries = 4;

    /// Needs Session::hosted(). The clock must outlive it.
    HostedWriter(SessionPtr session, std::shared_ptr<const ImportPlan> plan, Clock *clock,
                 std::int64_t partBytes = HostedPart::EnoughBytes);

    QCoro::Task<Result<LedgerState>> begin(std::string job, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> write(FileBlock block, std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> flush(std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<LedgerState>> finish(std::string job, CancelToken cancel) override;
    QCoro::Task<Result<void>> forget(std::string job) override;
    QCoro::Task<Withdrawal> withdraw(bool forGood) override;

    [[nodiscard]] BlockLimits limits() const override;
    [[nodiscard]] int overlap() const override { return 1; }
    [[nodiscard]] WriterCounts counts() const override;

private:
    [[nodiscard]] QCoro::Task<Result<void>> load(const HostedPart &part, std::string path, CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<ChunkOutcome>> writeAsBatches(std::shared_ptr<HostedPart> part, std::size_t maxBad,
                                                                   CancelToken cancel);

    SessionPtr m_session;
    Clock *m_clock;
    BatchWriter m_batches;
    std::shared_ptr<const ChunkEncoder> m_encoder;
    std::shared_ptr<HostedPart> m_part; ///< being filled, or null
    WriterCounts m_files;
    std::int64_t m_partBytes;
};

} // namespace d1
