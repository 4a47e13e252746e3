// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planreport.h"

#include "cli/displaytext.h"
#include "features/plan/planjson.h"

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

} // namespace d1
