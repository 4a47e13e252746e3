// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <string>
#include <vector>

namespace d1::test {

/// A step in SQLite's words, below the step at `parent` (-1: none), with D1's estimate.
struct SampleStep {
    std::string detail;
    int parent = -1;
    std::int64_t estimate = 0;
};

[[nodiscard]] inline Plan planOf(const std::string &sql, const std::vector<SampleStep> &steps)
{
    sql::PlanTree tree;
    for (const SampleStep &step : steps) {
        sql::PlanNode node = sql::parsePlanDetail(step.detail);
        node.id = static_cast<std::int64_t>(tree.nodes.size()) + 1;
        node.parent = step.parent + 1;
        node.estimate = step.estimate;
        (step.parent < 0 ? tree.roots : tree.nodes[static_cast<std::size_t>(step.parent)].children)
            .push_back(tree.nodes.size());
        tree.nodes.push_back(std::move(node));
    }
    return judgePlan(sql, std::move(tree), Schema());
}

/// One warning, one good step, one notice.
[[nodiscard]] inline Plan samplePlan()
{
    return planOf(
        "SELECT * FROM orders JOIN customers ON customer_id = customers.id WHERE total > 5 ORDER BY total",
        {{"SCAN orders"}, {"SEARCH customers USING INTEGER PRIMARY KEY (rowid=?)"}, {"USE TEMP B-TREE FOR ORDER BY"}});
}

} // namespace d1::test
