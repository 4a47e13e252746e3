// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/sources/advisedplan.h"

#include <algorithm>

namespace d1::advisor {

Plan advisedPlan(const std::string &sql, const std::vector<std::string> &lines, const Schema &schema)
{
    sql::PlanTree tree;
    std::vector<std::size_t> open; // the last node of each depth
    for (const std::string &line : lines) {
        const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
        const std::size_t depth = std::min(begin / 2, open.size());
        sql::PlanNode node = sql::parsePlanDetail(std::string_view(line).substr(begin));
        node.detail = line.substr(begin);
        const std::size_t position = tree.nodes.size();
        node.id = static_cast<std::int64_t>(position) + 1;
        open.resize(depth);
        if (depth == 0) {
            tree.roots.push_back(position);
        } else {
            node.parent = tree.nodes[open.back()].id;
            tree.nodes[open.back()].children.push_back(position);
        }
        open.push_back(position);
        tree.nodes.push_back(std::move(node));
    }
    return judgePlan(sql, std::move(tree), schema);
}

} // namespace d1::advisor
