// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plancosts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace d1 {

namespace {

bool isLoop(const sql::PlanNode &node)
{
    return node.operation == sql::PlanOperation::Scan || node.operation == sql::PlanOperation::Search
           || node.operation == sql::PlanOperation::VirtualTable;
}

/// SQLite's estimates are ten times the binary logarithm.
double fromLogEstimate(std::int64_t estimate)
{
    constexpr std::int64_t largest = 2'000; // beyond any real plan, and still a finite double
    return std::exp2(static_cast<double>(std::clamp<std::int64_t>(estimate, 0, largest)) / 10.0);
}

class CostWalk
{
public:
    CostWalk(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects)
        : m_tree(tree)
        , m_subjects(subjects)
        , m_costs(tree.nodes.size(), 0.0)
    {}

    [[nodiscard]] std::vector<double> costs()
    {
        walk(m_tree.roots, 1.0);
        return std::move(m_costs);
    }

private:
    /// Roughly what one run of the loop hands on: a scan costs about three units a row, a search about four.
    [[nodiscard]] double rowsOf(std::size_t index) const
    {
        const sql::PlanNode &node = m_tree.nodes[index];
        if (node.operation == sql::PlanOperation::MultiIndexOr || node.operation == sql::PlanOperation::OrTerm)
            return rowsOfAll(node.children);
        const bool isUnique = node.access == sql::PlanAccess::RowId && node.constraint == "rowid=?";
        if (isUnique || node.operation == sql::PlanOperation::VirtualTable)
            return 1.0;
        if (node.operation == sql::PlanOperation::Scan && m_subjects[index].rows)
            return std::max(1.0, static_cast<double>(*m_subjects[index].rows));
        const double unitsPerRow = node.operation == sql::PlanOperation::Scan ? 3.0 : 4.0;
        return std::max(1.0, fromLogEstimate(node.estimate) / unitsPerRow);
    }

    [[nodiscard]] double rowsOfAll(const std::vector<std::size_t> &sides) const
    {
        const auto add = [this](double rows, std::size_t side) { return rows + rowsOf(side); };
        return std::max(1.0, std::accumulate(sides.begin(), sides.end(), 0.0, add));
    }

    void walk(const std::vector<std::size_t> &siblings, double runs)
    {
        double rowsSoFar = runs;
        for (const std::size_t index : siblings) {
            const sql::PlanNode &node = m_tree.nodes[index];
            const bool runsPerRow = isLoop(node) || node.operation == sql::PlanOperation::CorrelatedSubquery
                                    || node.operation == sql::PlanOperation::MultiIndexOr;
            if (isLoop(node) && node.estimate > 0)
                m_costs[index] = fromLogEstimate(node.estimate) * rowsSoFar;
            walk(node.children, runsPerRow ? rowsSoFar : runs);
            if (isLoop(node) || node.operation == sql::PlanOperation::MultiIndexOr)
                rowsSoFar = std::min(rowsSoFar * rowsOf(index), 1e200);
        }
    }

    const sql::PlanTree &m_tree;
    const std::vector<PlanSubject> &m_subjects;
    std::vector<double> m_costs;
};

} // namespace

std::vector<double> costShares(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects)
{
    std::vector<double> costs = CostWalk(tree, subjects).costs();
    const double total = std::accumulate(costs.begin(), costs.end(), 0.0);
    if (total > 0)
        std::ranges::for_each(costs, [total](double &cost) { cost /= total; });
    return costs;
}

} // namespace d1
