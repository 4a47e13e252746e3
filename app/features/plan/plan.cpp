// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"

#include "features/plan/nodejudge.h"
#include "features/plan/plancosts.h"
#include "features/plan/plansubject.h"

#include <algorithm>

namespace d1 {

namespace {

/// One a node that is worth a look, the worst first.
std::vector<PlanFinding> findingsOf(const std::vector<PlanJudgement> &judgements)
{
    std::vector<PlanFinding> findings;
    for (std::size_t node = 0; node < judgements.size(); ++node) {
        const PlanJudgement &judgement = judgements[node];
        if (judgement.severity == PlanSeverity::Warning || judgement.severity == PlanSeverity::Notice)
            findings.push_back({judgement.severity, judgement.sentence, node});
    }
    std::ranges::stable_sort(findings, std::ranges::greater(), &PlanFinding::severity);
    return findings;
}

} // namespace

Plan judgePlan(std::string sql, sql::PlanTree tree, const Schema &schema)
{
    const StatementShape shape(sql);
    const std::vector<PlanSubject> subjects = planSubjects(tree, shape, schema);
    const std::vector<double> shares = costShares(tree, subjects);
    const PlanSurroundings surroundings(tree, subjects, shape);

    Plan plan;
    for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
        PlanJudgement judgement = judgeNode(surroundings, node);
        judgement.costShare = shares[node];
        plan.judgements.push_back(std::move(judgement));
    }
    plan.findings = findingsOf(plan.judgements);
    plan.sql = std::move(sql);
    plan.tree = std::move(tree);
    return plan;
}

} // namespace d1
