// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plandiff.h"

#include "features/plan/plansurroundings.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

using sql::PlanNode;
using Level = std::vector<std::size_t>;
using Change = PlanDiff::Change;

namespace {

/// Subqueries are numbered anew in every plan.
bool isSame(const PlanNode &left, const PlanNode &right)
{
    if (left.operation == sql::PlanOperation::Other || isLoop(left) || isLoop(right))
        return left.detail == right.detail;
    return left.operation == right.operation && left.table == right.table && left.index == right.index
           && left.purpose == right.purpose && left.constraint == right.constraint;
}

/// The same table read in another way, or the same kind of work.
bool isAkin(const PlanNode &left, const PlanNode &right)
{
    if (isLoop(left) && isLoop(right))
        return sql::equalsIgnoringCase(left.table, right.table) && left.alias == right.alias;
    return left.operation == right.operation && left.table == right.table;
}

/// Pairs the steps of two plans.
class Pairing
{
public:
    Pairing(const sql::PlanTree &before, const sql::PlanTree &after)
        : m_before(before)
        , m_after(after)
        , m_partners(after.nodes.size())
        , m_isMoved(after.nodes.size(), false)
        , m_isTaken(before.nodes.size(), false)
    {
        align(before.roots, after.roots);
        pairAcrossLevels();
    }

    [[nodiscard]] std::optional<std::size_t> partnerOf(std::size_t after) const { return m_partners[after]; }
    [[nodiscard]] bool isTaken(std::size_t before) const { return m_isTaken[before]; }
    [[nodiscard]] Change changeOf(std::size_t after) const
    {
        if (!m_partners[after])
            return Change::Added;
        const bool isTheSame = isSame(m_before.nodes[*m_partners[after]], m_after.nodes[after]);
        return isTheSame && !m_isMoved[after] ? Change::Same : Change::Changed;
    }

private:
    void pair(std::size_t before, std::size_t after, bool isMoved)
    {
        m_partners[after] = before;
        m_isMoved[after] = isMoved;
        m_isTaken[before] = true;
    }

    /// Lengths of the longest common run of equal steps, from each pair of places to the ends.
    [[nodiscard]] std::vector<std::vector<int>> commonLengths(const Level &left, const Level &right) const
    {
        std::vector<std::vector<int>> lengths(left.size() + 1, std::vector<int>(right.size() + 1, 0));
        for (std::size_t i = left.size(); i-- > 0;) {
            for (std::size_t j = right.size(); j-- > 0;) {
                lengths[i][j] = isSame(m_before.nodes[left[i]], m_after.nodes[right[j]])
                                    ? lengths[i + 1][j + 1] + 1
                                    : std::max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    void align(const Level &left, const Level &right)
    {
        const std::vector<std::vector<int>> lengths = commonLengths(left, right);
        for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
            if (isSame(m_before.nodes[left[i]], m_after.nodes[right[j]]))
                pair(left[i++], right[j++], false);
            else if (lengths[i + 1][j] >= lengths[i][j + 1])
                ++i;
            else
                ++j;
        }
        pairRest(left, right, isSame, true);
        pairRest(left, right, isAkin, false);
        for (const std::size_t after : right) {
            if (const std::optional<std::size_t> before = m_partners[after])
                align(m_before.nodes[*before].children, m_after.nodes[after].children);
        }
    }

    void pairRest(const Level &left, const Level &right, bool (*fits)(const PlanNode &, const PlanNode &), bool isMoved)
    {
        for (const std::size_t after : right) {
            if (m_partners[after])
                continue;
            const auto found = std::ranges::find_if(left, [&](std::size_t before) {
                return !m_isTaken[before] && fits(m_before.nodes[before], m_after.nodes[after]);
            });
            if (found != left.end())
                pair(*found, after, isMoved);
        }
    }

    /// A subquery that was flattened takes its tables to another level.
    void pairAcrossLevels()
    {
        for (std::size_t after = 0; after < m_after.nodes.size(); ++after) {
            for (std::size_t before = 0; before < m_before.nodes.size() && !m_partners[after]; ++before) {
                const PlanNode &left = m_before.nodes[before];
                if (!m_isTaken[before] && isLoop(left) && isAkin(left, m_after.nodes[after]))
                    pair(before, after, true);
            }
        }
    }

    const sql::PlanTree &m_before;
    const sql::PlanTree &m_after;
    std::vector<std::optional<std::size_t>> m_partners; // in the plan before, of each node after
    std::vector<bool> m_isMoved;
    std::vector<bool> m_isTaken;
};

std::string changeSentence(const Plan &before, std::size_t left, const Plan &after, std::size_t right)
{
    const PlanNode &now = after.tree.nodes[right];
    if (isSame(before.tree.nodes[left], now))
        return after.judgements[right].title + " comes at another place.";
    return before.tree.nodes[left].detail + " became " + now.detail + ".";
}

} // namespace

std::string_view nameOf(PlanDiff::Change change)
{
    switch (change) {
    case Change::Same:
        return "same";
    case Change::Changed:
        return "changed";
    case Change::Added:
        return "added";
    case Change::Removed:
        return "removed";
    }
    return "same";
}

PlanDiff diffPlans(const Plan &before, const Plan &after)
{
    const Pairing pairing(before.tree, after.tree);
    PlanDiff diff;
    diff.before.assign(before.tree.nodes.size(), Change::Removed);
    for (std::size_t node = 0; node < after.tree.nodes.size(); ++node) {
        const Change change = pairing.changeOf(node);
        const std::optional<std::size_t> partner = pairing.partnerOf(node);
        diff.after.push_back(change);
        if (partner)
            diff.before[*partner] = change;
        if (change == Change::Changed)
            diff.differences.push_back({change, partner, node, changeSentence(before, *partner, after, node)});
        else if (change == Change::Added)
            diff.differences.push_back({change, std::nullopt, node, "New: " + after.tree.nodes[node].detail + "."});
    }
    for (std::size_t node = 0; node < before.tree.nodes.size(); ++node) {
        if (!pairing.isTaken(node))
            diff.differences.push_back(
                {Change::Removed, node, std::nullopt, "Gone: " + before.tree.nodes[node].detail + "."});
    }
    return diff;
}

} // namespace d1
