// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/analysis.h"
#include "features/advisor/search/evaluator.h"

#include <array>
#include <memory>
#include <optional>

namespace d1::advisor {

/// Everything that a search stands on: schema, planners, the workload taken apart, candidates and what is known of
/// them. Stays at one address.
class AdvisorGround
{
public:
    /// `bench` may be null and must outlive the object.
    [[nodiscard]] static Result<std::unique_ptr<AdvisorGround>> prepare(DatabaseImage snapshot,
                                                                        const Workload &workload, Workbench *bench,
                                                                        std::size_t samplesPerStatement,
                                                                        const std::function<bool()> &isStopped);

    [[nodiscard]] const DatabaseImage &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const std::vector<WorkloadGroup> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Query> &queries() const { return m_analysis.queries; }
    [[nodiscard]] const std::vector<Candidate> &candidates() const { return m_candidates; }
    [[nodiscard]] const std::vector<OwnIndex> &own() const { return m_own; }
    [[nodiscard]] const CostKnowledge &knowledge() const { return m_knowledge; }
    [[nodiscard]] bool hasRows() const { return m_bench != nullptr; }
    /// Of the database; guessed from its rows where it is not known.
    [[nodiscard]] double bytes() const;
    /// Nothing is known of the rows but their number.
    [[nodiscard]] bool isAssumed() const { return m_isAssumed; }
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
    std::vector<std::string> m_missing;
    Workbench *m_bench = nullptr;
    bool m_isAssumed = false;
};

/// What a workbench's database holds, with some rows of each table. `size` in bytes.
[[nodiscard]] DatabaseImage snapshotOf(Workbench &bench, std::int64_t size);

} // namespace d1::advisor
