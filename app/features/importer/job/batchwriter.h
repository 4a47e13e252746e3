// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/chunksender.h"
#include "features/importer/job/chunkwriter.h"

namespace d1 {

/// Rows through the database's SQL interface, thousands a request, each request with its entry in the ledger. Works on
/// every target; the database stays usable meanwhile. The clock must outlive it.
class BatchWriter final : public ChunkWriter
{
public:
    BatchWriter(SessionPtr session, std::shared_ptr<const ImportPlan> plan, Clock *clock);

    QCoro::Task<Result<LedgerState>> begin(std::string job, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> write(FileBlock block, std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<LedgerState>> finish(std::string job, CancelToken cancel) override;
    QCoro::Task<Result<void>> forget(std::string job) override;
    QCoro::Task<Withdrawal> withdraw(bool forGood) override;

    /// Under the claim of this run; only after begin().
    [[nodiscard]] const Ledger &ledger() const { return *m_ledger; }

    [[nodiscard]] BlockLimits limits() const override { return m_sender.limits(); }
    [[nodiscard]] int overlap() const override;
    [[nodiscard]] WriterCounts counts() const override { return m_session->counts(); }

private:
    [[nodiscard]] QCoro::Task<Result<ChunkSender::Said>> tryPiece(ChunkPiece piece, bool rehearses, CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<ChunkOutcome>> writePieces(FileBlock block, bool rehearses, std::size_t maxBad,
                                                                CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<std::optional<BadRow>>> findCollision(ChunkPiece piece, CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<LedgerState>> readLedger(CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<void>> checkLeftovers(CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<bool>> isTableEmpty(CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<bool>> shutOut();
    [[nodiscard]] QCoro::Task<Withdrawal> takeBack(LedgerState state);

    std::shared_ptr<PatientSession> m_session;
    std::shared_ptr<const ImportPlan> m_plan;
    ChunkSender m_sender;
    std::optional<Ledger> m_ledger; ///< from begin() on
    bool m_hasBegun = false;
    bool m_canResume = true;
    bool m_madeTable = false;
};

} // namespace d1
