// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planmention.h"

#include "features/plan/planconstraint.h"
#include "features/plan/plansurroundings.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

using sql::PlanNode;
using sql::PlanOperation;

namespace {

class Mentions
{
public:
    Mentions(const Plan &plan, const Schema &schema)
        : m_shape(plan.sql)
        , m_subjects(planSubjects(plan.tree, m_shape, schema))
        , m_surroundings(plan.tree, m_subjects, m_shape)
        , m_tree(plan.tree)
    {}

    [[nodiscard]] PlanMention of(std::size_t index) const
    {
        PlanMention mention;
        if (m_tree.nodes[index].operation == PlanOperation::UseTempBTree) {
            mention.subject = clauseOf(index);
        } else if (const OutlineSource *source = sourceOf(index)) {
            mention.subject = source->span;
            mention.conditions = conditionsOf(index, *source);
        } else if (const std::vector<std::size_t> &inside = m_tree.nodes[index].children; inside.size() == 1) {
            return of(inside.front()); // a side of an OR, a part of a compound
        }
        return mention;
    }

private:
    /// The source that the node reads. A name that several subqueries use is told by its turn in the plan.
    [[nodiscard]] const OutlineSource *sourceOf(std::size_t index) const
    {
        const std::string &name = m_subjects[index].printedName;
        if (name.empty())
            return nullptr;
        std::vector<const OutlineSource *> sources;
        for (const OutlineSource &source : m_shape.outline().sources()) {
            if (sql::equalsIgnoringCase(source.name, name))
                sources.push_back(&source);
        }
        std::size_t turn = 0;
        for (std::size_t before = 0; before < index; ++before) {
            if (isLoop(m_tree.nodes[before]) && sql::equalsIgnoringCase(m_subjects[before].printedName, name))
                ++turn;
        }
        return sources.empty() ? nullptr : sources[std::min(turn, sources.size() - 1)];
    }

    [[nodiscard]] std::vector<sql::StatementSpan> conditionsOf(std::size_t index, const OutlineSource &source) const
    {
        const SchemaTable *table = m_subjects[index].table;
        const std::vector<std::string> columns = constraintColumns(m_tree.nodes[index], table);
        const bool isScan = m_tree.nodes[index].operation == PlanOperation::Scan;
        std::vector<sql::StatementSpan> spans;
        for (const OutlineTerm &term : m_shape.outline().scopes()[source.scope].terms) {
            const bool speaksOfIt = std::ranges::any_of(term.columns, [&](const OutlineColumn &column) {
                return isColumnOf(column, source, table)
                       && (isScan || std::ranges::find(columns, column.name) != columns.end());
            });
            if (speaksOfIt)
                spans.push_back(term.span);
        }
        return spans;
    }

    /// ORDER BY, GROUP BY or DISTINCT of the query whose rows are sorted.
    [[nodiscard]] std::optional<sql::StatementSpan> clauseOf(std::size_t index) const
    {
        const OutlineScope *scope = &m_shape.outline().scopes().front();
        for (const std::size_t sibling : m_surroundings.level(index)) {
            if (const OutlineSource *source = isLoop(m_tree.nodes[sibling]) ? sourceOf(sibling) : nullptr) {
                scope = &m_shape.outline().scopes()[source->scope];
                break;
            }
        }
        const std::string &purpose = m_tree.nodes[index].purpose;
        if (purpose.ends_with("ORDER BY"))
            return scope->orderBy;
        return purpose == "GROUP BY" ? scope->groupBy : scope->distinct;
    }

    StatementShape m_shape;
    std::vector<PlanSubject> m_subjects;
    PlanSurroundings m_surroundings;
    const sql::PlanTree &m_tree;
};

} // namespace

PlanMention planMention(const Plan &plan, std::size_t node, const Schema &schema)
{
    return node < plan.tree.nodes.size() ? Mentions(plan, schema).of(node) : PlanMention();
}

} // namespace d1
