// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/sources/databaseadvice.h"

#include "features/advisor/hostedcopy/hostedcopy.h"
#include "features/advisor/snapshotreader.h"
#include "service/hosteddatabase.h"

#include <QTemporaryDir>

#include <algorithm>

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

AdvisorProgress copied(std::int64_t rows, const CopyCost &cost)
{
    AdvisorProgress told{AdvisorPhase::Copying,
                         std::min(1.0, static_cast<double>(rows) / std::max(1.0, static_cast<double>(cost.rows)))};
    told.rowsCopied = rows;
    told.rowsToCopy = cost.rows;
    return told;
}

/// Fills in what the search goes by: a copy in `folder`, or what is read of the database.
QCoro::Task<Result<void>> readDatabase(SessionPtr session, AdvisorInput *input, std::string folder,
                                       std::shared_ptr<AdvisorJob> job, CancelToken cancel)
{
    std::vector<ProposedIndex> proposals = co_await cloudflareProposals(session, cancel);
    input->proposals.insert(input->proposals.end(), proposals.begin(), proposals.end());
    if (!input->options.copiesHosted) {
        const ReadBudget budget;
        auto snapshot = co_await readSnapshot(session, budget, cancel);
        if (!snapshot)
            co_return std::unexpected(std::move(snapshot.error()));
        input->snapshot = *std::move(snapshot);
        co_return Result<void>();
    }
    const CopyBudget budget;
    const auto cost = co_await copyCost(session, cancel);
    if (!cost)
        co_return std::unexpected(cost.error());
    if (std::string refusal = cost->refusal(budget); !refusal.empty())
        co_return std::unexpected(Error(ErrorKind::Limit, std::move(refusal)));
    std::string path = folder + "/hosted.sqlite";
    job->tell(copied(0, *cost));
    const std::function<void(const ExportProgress &)> tell = [job, known = *cost](const ExportProgress &progress) {
        job->tell(copied(progress.rows, known));
    };
    const auto rows = co_await copyIntoFile(session, path, budget, tell, cancel);
    if (!rows)
        co_return std::unexpected(rows.error());
    input->databaseFile = std::move(path);
    input->rowsCopied = *rows;
    co_return Result<void>();
}

} // namespace

QCoro::Task<Result<Advice>> adviseOn(SessionPtr session, AdvisorInput input, std::shared_ptr<AdvisorJob> job,
                                     CancelToken cancel)
{
    auto file = co_await localFileOf(session, cancel);
    if (!file)
        co_return std::unexpected(std::move(file.error()));
    input.databaseFile = *std::move(file);
    const QTemporaryDir folder; // goes with the copy when the search is over
    if (input.databaseFile.empty()) {
        std::string place = folder.path().toStdString();
        Result<void> read = co_await readDatabase(session, &input, std::move(place), job, cancel);
        if (!read)
            co_return std::unexpected(std::move(read.error()));
    }
    Result<Advice> advice = co_await job->run(std::move(input), cancel);
    co_return advice;
}

} // namespace d1::advisor
