// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"

namespace d1 {

namespace {

void addLines(std::string &text, const sql::PlanTree &tree, const std::vector<std::size_t> &level,
              const std::string &indent)
{
    for (std::size_t place = 0; place < level.size(); ++place) {
        const sql::PlanNode &node = tree.nodes[level[place]];
        const bool last = place + 1 == level.size();
        text += indent + (last ? "`--" : "|--") + node.detail + '\n';
        addLines(text, tree, node.children, indent + (last ? "   " : "|  "));
    }
}

} // namespace

std::string planText(const sql::PlanTree &tree)
{
    std::string text = "QUERY PLAN\n";
    addLines(text, tree, tree.roots, {});
    return text;
}

} // namespace d1
