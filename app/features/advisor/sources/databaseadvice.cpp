// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/sources/databaseadvice.h"

#include "features/advisor/snapshotreader.h"
#include "service/hosteddatabase.h"

namespace d1::advisor {

namespace {

/// Advice goes without where Cloudflare tells nothing or refuses.
QCoro::Task<std::vector<ProposedIndex>> cloudflareProposals(SessionPtr session, CancelToken cancel)
{
    std::vector<ProposedIndex> proposals;
    const auto hosted = session->hosted();
    if (!hosted)
        co_return proposals;
    const auto stored = co_await hosted->insights(cancel);
    if (!stored)
        co_return proposals;
    for (const StoredInsight &insight : stored->insights) {
        for (const InsightSuggestion &suggestion : insight.suggestions) {
            if (!suggestion.sql.empty())
                proposals.push_back({suggestion.sql, "Cloudflare"});
        }
    }
    co_return proposals;
}

} // namespace

QCoro::Task<Result<Advice>> adviseOn(SessionPtr session, AdvisorInput input, std::shared_ptr<AdvisorJob> job,
                                     CancelToken cancel)
{
    auto file = co_await localFileOf(session, cancel);
    if (!file)
        co_return std::unexpected(std::move(file.error()));
    input.databaseFile = *std::move(file);
    if (input.databaseFile.empty()) {
        const ReadBudget budget;
        auto snapshot = co_await readSnapshot(session, budget, cancel);
        if (!snapshot)
            co_return std::unexpected(std::move(snapshot.error()));
        input.snapshot = *std::move(snapshot);
        std::vector<ProposedIndex> proposals = co_await cloudflareProposals(session, cancel);
        input.proposals.insert(input.proposals.end(), proposals.begin(), proposals.end());
    }
    Result<Advice> advice = co_await job->run(std::move(input), cancel);
    co_return advice;
}

} // namespace d1::advisor
