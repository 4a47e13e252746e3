// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/bulkload.h"
#include "features/importer/job/chunkwriter.h"
#include "features/importer/job/importplan.h"
#include "service/session.h"

namespace d1 {

/// Rows into a SQLite file: one transaction for all of them, a prepared statement for each. Giving up leaves the file
/// as it was.
class PreparedWriter final : public ChunkWriter
{
public:
    /// Needs Capabilities::bulkLoads.
    PreparedWriter(SessionPtr session, std::shared_ptr<const ImportPlan> plan);

    QCoro::Task<Result<LedgerState>> begin(std::string job, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> write(FileBlock block, std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<ChunkOutcome>> rehearse(FileBlock block, std::size_t maxBad, CancelToken cancel) override;
    QCoro::Task<Result<LedgerState>> finish(std::string job, CancelToken cancel) override;
    QCoro::Task<Result<void>> forget(std::string job) override;
    QCoro::Task<Withdrawal> withdraw(bool forGood) override;

    [[nodiscard]] BlockLimits limits() const override;
    [[nodiscard]] int overlap() const override { return 1; }
    [[nodiscard]] WriterCounts counts() const override { return m_counts; }

private:
    using Step = QCoro::Task<Result<void>> (BulkLoad::*)(CancelToken);

    /// Begins or commits as soon as other programs let it.
    [[nodiscard]] QCoro::Task<Result<void>> patiently(Step step, CancelToken cancel);
    [[nodiscard]] QCoro::Task<Result<LedgerState>> readLedger(std::string job);
    void note(const FileBlock &block, const BulkOutcome &outcome);
    [[nodiscard]] std::vector<Statement> ledgerEntries(const Ledger &ledger) const;

    SessionPtr m_session;
    std::shared_ptr<const ImportPlan> m_plan;
    std::unique_ptr<BulkLoad> m_load;
    LedgerState m_written; ///< without the rows at fault, which a later run may try again
    WriterCounts m_counts;
};

} // namespace d1
