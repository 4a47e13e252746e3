// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plansubject.h"

#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

namespace {

/// "main.orders" is printed when the statement says so.
std::string withoutSchema(const std::string &name)
{
    constexpr std::string_view main = "main.";
    return sql::startsWithIgnoringCase(name, main) ? name.substr(main.size()) : name;
}

bool isPrintedSubquery(std::string_view name)
{
    return name.starts_with("(subquery-") || name.starts_with("(join-") || name.starts_with("SUBQUERY ");
}

/// A name that the plan itself computes: it materialises it or runs it as a co-routine.
bool isComputed(const sql::PlanTree &tree, const std::string &name)
{
    return std::ranges::any_of(tree.nodes, [&name](const sql::PlanNode &node) {
        const bool computes =
            node.operation == sql::PlanOperation::CoRoutine || node.operation == sql::PlanOperation::Materialize;
        return computes && sql::equalsIgnoringCase(node.table, name);
    });
}

PlanSubject known(const SchemaTable &table)
{
    return {table.name, &table, false, table.estimatedRows, {}};
}

/// Of "SEARCH ... USING INDEX i" the table can be told by the index as well, when the name says nothing.
const SchemaTable *tableOfIndex(const Schema &schema, const std::string &index)
{
    const auto found = std::ranges::find_if(schema.tables, [&index](const SchemaTable &table) {
        return std::ranges::any_of(table.indexes, [&index](const SchemaIndex &candidate) {
            return sql::equalsIgnoringCase(candidate.name, index);
        });
    });
    return index.empty() || found == schema.tables.end() ? nullptr : &*found;
}

PlanSubject subjectOf(const sql::PlanNode &node, const sql::PlanTree &tree, const StatementShape &shape,
                      const Schema &schema)
{
    if (const SchemaTable *table = tableOfIndex(schema, node.index))
        return known(*table);
    if (node.table.empty())
        return {};
    if (!node.alias.empty() && !isPrintedSubquery(node.table)) {
        if (const SchemaTable *table = schema.find(node.table))
            return known(*table);
    }
    const std::string name = withoutSchema(node.table);
    const StatementShape::Meaning meaning = shape.meaningOf(name);
    if (isPrintedSubquery(name) || isComputed(tree, name) || meaning.source == StatementShape::Source::Derived)
        return {name, nullptr, true, std::nullopt, {}};
    if (meaning.source == StatementShape::Source::Table) {
        if (isComputed(tree, meaning.table))
            return {name, nullptr, true, std::nullopt, {}};
        const SchemaTable *table = schema.find(meaning.table);
        return table ? known(*table) : PlanSubject{meaning.table, nullptr, false, std::nullopt, {}};
    }
    const SchemaTable *table = schema.find(name);
    return table ? known(*table) : PlanSubject{name, nullptr, false, std::nullopt, {}};
}

} // namespace

std::vector<PlanSubject> planSubjects(const sql::PlanTree &tree, const StatementShape &shape, const Schema &schema)
{
    std::vector<PlanSubject> subjects;
    subjects.reserve(tree.nodes.size());
    for (const sql::PlanNode &node : tree.nodes) {
        subjects.push_back(subjectOf(node, tree, shape, schema));
        subjects.back().printedName = node.alias.empty() ? withoutSchema(node.table) : node.alias;
    }
    return subjects;
}

} // namespace d1
