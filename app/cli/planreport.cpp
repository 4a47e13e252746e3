// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planreport.h"

#include "cli/displaytext.h"
#include "features/plan/plandiff.h"
#include "features/plan/planjson.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

/// A line as it may go to a terminal: the names in it are the database's.
std::string shown(const std::string &line)
{
    constexpr std::size_t unlimited = 100'000;
    return DisplayText(line, unlimited).text;
}

} // namespace

std::string planReport(const Plan &plan)
{
    sql::PlanTree tree = plan.tree;
    for (sql::PlanNode &node : tree.nodes)
        node.detail = shown(node.detail);
    std::string text = planText(tree);
    if (!plan.findings.empty())
        text += '\n';
    for (const PlanFinding &finding : plan.findings)
        text += std::string(nameOf(finding.severity)) + ": " + shown(finding.message) + '\n';
    return text;
}

std::string comparisonReport(const Plan &plan, const std::string &name, const Plan &other)
{
    const PlanDiff diff = diffPlans(plan, other);
    if (diff.isEmpty())
        return "The plan of " + shown(name) + " is the same.\n";
    std::string text = "The plan of " + shown(name) + " is another:\n";
    for (const PlanDiff::Difference &difference : diff.differences)
        text += shown(difference.sentence) + '\n';
    return text;
}

std::string comparisonJson(const Plan &plan, const std::string &name, const Plan &other)
{
    using Json = nlohmann::ordered_json;
    Json document = Json::parse(planJson(plan));
    Json against = Json::parse(planJson(other));
    const auto idOf = [](const Plan &of, const std::optional<std::size_t> &node) {
        return node ? Json(of.tree.nodes[*node].id) : Json();
    };
    against["target"] = name;
    against["differences"] = Json::array();
    for (const PlanDiff::Difference &difference : diffPlans(plan, other).differences)
        against["differences"].push_back({{"change", nameOf(difference.change)},
                                          {"node", idOf(plan, difference.before)},
                                          {"node_there", idOf(other, difference.after)},
                                          {"sentence", difference.sentence}});
    document["against"] = std::move(against);
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace d1
