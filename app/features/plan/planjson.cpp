// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planjson.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

Json textOrNull(std::string_view text)
{
    return text.empty() ? Json() : Json(text);
}

Json jsonOf(const sql::PlanNode &node, const PlanJudgement &judgement)
{
    return {{"id", node.id},
            {"parent", node.parent},
            {"detail", node.detail},
            {"kind", sql::nameOf(node.operation)},
            {"table", textOrNull(judgement.table)},
            {"alias", textOrNull(judgement.alias)},
            {"index", textOrNull(node.index)},
            {"access", textOrNull(sql::nameOf(node.access))},
            {"constraint", textOrNull(node.constraint)},
            {"purpose", textOrNull(node.purpose)},
            {"severity", nameOf(judgement.severity)},
            {"title", judgement.title},
            {"sentence", judgement.sentence},
            {"table_rows", judgement.tableRows ? Json(*judgement.tableRows) : Json()},
            {"left_join", node.leftJoin},
            {"estimate", node.estimate == 0 ? Json() : Json(node.estimate)},
            {"cost_share", judgement.costShare}};
}

} // namespace

std::string_view nameOf(PlanSeverity severity)
{
    switch (severity) {
    case PlanSeverity::Good:
        return "good";
    case PlanSeverity::Neutral:
        return "neutral";
    case PlanSeverity::Notice:
        return "notice";
    case PlanSeverity::Warning:
        return "warning";
    }
    return "neutral";
}

std::string planJson(const Plan &plan)
{
    Json document{{"nodes", Json::array()}, {"findings", Json::array()}};
    for (std::size_t i = 0; i < plan.tree.nodes.size(); ++i)
        document["nodes"].push_back(jsonOf(plan.tree.nodes[i], plan.judgements[i]));
    for (const PlanFinding &finding : plan.findings)
        document["findings"].push_back({{"severity", nameOf(finding.severity)},
                                        {"message", finding.message},
                                        {"node", finding.node ? Json(plan.tree.nodes[*finding.node].id) : Json()}});
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace d1
