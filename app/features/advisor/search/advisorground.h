// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/analysis.h"
#include "features/advisor/search/evaluator.h"
#include "features/advisor/search/proposal.h"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace d1::advisor {

/// What a search is made of.
struct GroundSource {
    DatabaseImage snapshot;
    Workload workload;
    std::vector<ProposedIndex> proposals;
    Workbench *bench = nullptr; ///< may be null; must outlive the ground
    std::size_t samplesPerStatement = 4;
};

/// Everything that a search stands on: schema, planners, the workload taken apart, candidates and what is known of
/// them. Stays at one address.
class AdvisorGround
{
public:
    [[nodiscard]] static Result<std::unique_ptr<AdvisorGround>> prepare(GroundSource source,
                                                                        const std::function<bool()> &isStopped);

    [[nodiscard]] const DatabaseImage &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const std::vector<WorkloadGroup> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Query> &queries() const { return m_analysis.queries; }
    [[nodiscard]] const std::vector<Candidate> &candidates() const { return m_candidates; }
    [[nodiscard]] const std::vector<OwnIndex> &own() const { return m_own; }
    [[nodiscard]] const std::vector<Proposal> &proposals() const { return m_proposals; }
    [[nodiscard]] const CostKnowledge &knowledge() const { return m_knowledge; }
    [[nodiscard]] bool hasRows() const { return m_bench != nullptr; }
    /// Of the database; guessed from its rows where it is not known.
    [[nodiscard]] double bytes() const;
    /// Nothing is known of how many rows one of its tables holds.
    [[nodiscard]] bool isAssumed(std::size_t query) const;
    /// Tables of which that is so, and those that are known by some of their rows alone.
    [[nodiscard]] const std::set<std::string> &assumed() const { return m_assumed; }
    [[nodiscard]] const std::set<std::string> &sampled() const { return m_sampled; }
    /// Objects of the schema that could not be made on a scratch database, with the reason.
    [[nodiscard]] const std::vector<std::string> &missing() const { return m_missing; }

    [[nodiscard]] Evaluator::Parts evaluatorParts(Pricing pricing, std::function<bool()> isStopped);
    /// Candidates that were built get the statistics and the size that they really have.
    void adoptBuilt(const Workbench &bench);

private:
    AdvisorGround() = default;
    Result<void> makePlanners();
    void gatherRowCounts();
    Result<void> gatherFigures(const std::function<bool()> &isStopped);
    void readProposals(const std::vector<ProposedIndex> &proposals);
    void findProposed();
    void weighOwn();
    void keepHinted();
    [[nodiscard]] std::vector<IndexDefinition> wantedIndexes() const;
    void addCandidates(const std::map<IndexDefinition, IndexFigures> &figures);
    void adoptStatistics(const std::vector<StatisticsRow> &rows);

    DatabaseImage m_snapshot;
    Schema m_schema;
    std::vector<WorkloadGroup> m_groups;
    Analysis m_analysis;
    std::array<std::optional<PlannerDatabase>, 2> m_planners; // by StatisticsState
    CostKnowledge m_knowledge;
    std::vector<Candidate> m_candidates;
    std::vector<OwnIndex> m_own;
    std::vector<Proposal> m_proposals;
    std::vector<std::optional<IndexDefinition>> m_proposed; // by proposal
    std::vector<std::string> m_missing;
    Workbench *m_bench = nullptr;
    std::set<std::string> m_assumed;
    std::set<std::string> m_sampled;
};

/// What a workbench's database holds, with some rows of each table. `size` in bytes.
[[nodiscard]] DatabaseImage snapshotOf(Workbench &bench, std::int64_t size);

} // namespace d1::advisor
