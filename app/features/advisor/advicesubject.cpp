// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicesubject.h"

#include "sql/ascii.h"
#include "sql/plantree.h"

namespace d1::advisor {

namespace {

std::set<std::string> takenNames(const Schema &schema)
{
    std::set<std::string> taken;
    for (const SchemaTable &table : schema.tables) {
        taken.insert(sql::asciiLower(table.name));
        for (const SchemaIndex &index : table.indexes)
            taken.insert(sql::asciiLower(index.name));
    }
    return taken;
}

} // namespace

AdviceSubject::AdviceSubject(const AdvisorGround &ground, Evaluator &evaluator, IndexSet chosen,
                             std::vector<SuperfluousOwn> superfluous)
    : m_ground(ground)
    , m_evaluator(evaluator)
    , m_chosen(std::move(chosen))
    , m_superfluous(std::move(superfluous))
    , m_final(m_chosen)
{
    for (const SuperfluousOwn &one : m_superfluous)
        m_final.dropped.insert(one.own);
    std::set<std::string> taken = takenNames(ground.schema());
    for (const std::size_t candidate : m_chosen.added) {
        std::string name = indexNameFor(ground.candidates()[candidate].index, taken);
        taken.insert(sql::asciiLower(name));
        m_names.emplace(candidate, std::move(name));
    }
}

Proof AdviceSubject::proofOf(std::size_t query, const QueryCost &cost) const
{
    if (cost.measured && m_ground.hasRows())
        return Proof::Measured;
    return m_ground.isAssumed(query) ? Proof::Assumed : Proof::Estimated;
}

std::string AdviceSubject::withNames(std::string line) const
{
    const std::string index = sql::parsePlanDetail(line).index;
    const std::optional<std::size_t> number = candidateNumber(index);
    if (!number || !m_names.contains(*number))
        return line;
    return line.replace(line.find(index), index.size(), m_names.at(*number));
}

std::vector<std::string> AdviceSubject::planOf(std::size_t query, const IndexSet &set) const
{
    std::vector<std::string> lines;
    const QueryPlan &plan = m_evaluator.plan(query, set, StatisticsState::Analysed);
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        if (plan.parts[part].empty())
            continue;
        if (part > 0)
            lines.push_back(m_ground.queries()[query].parts[part].why + ':');
        std::map<int, std::size_t> depths;
        for (const PlanLine &line : plan.parts[part]) {
            const auto parent = depths.find(line.parent);
            const std::size_t depth = parent == depths.end() ? (part > 0 ? 1 : 0) : parent->second + 1;
            depths[line.id] = depth;
            lines.push_back(std::string(depth * 2, ' ') + withNames(line.detail));
        }
    }
    return lines;
}

} // namespace d1::advisor
