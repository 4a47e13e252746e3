// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/chunkencoder.h"
#include "features/importer/job/patientsession.h"

namespace d1 {

/// Takes rows of a file out of the table again, by the key that tells them from all others. Needs
/// ChunkEncoder::canRemove().
class RowRemoval
{
public:
    RowRemoval(std::shared_ptr<PatientSession> session, std::shared_ptr<const ImportPlan> plan);

    /// How many were there. Forgets them in the ledger first: rows that stay after a failure half way collide when they
    /// are imported again, while rows that are gone and not forgotten would never come back.
    QCoro::Task<Result<std::uint64_t>> run(Ledger ledger, RowSpans written);

private:
    std::shared_ptr<PatientSession> m_session;
    std::shared_ptr<const ImportPlan> m_plan;
};

} // namespace d1
