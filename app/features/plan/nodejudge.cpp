// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/nodejudge.h"

#include "features/plan/plansize.h"

#include <algorithm>
#include <numeric>

namespace d1 {

using sql::PlanAccess;
using sql::PlanNode;
using sql::PlanOperation;

namespace {

bool isLoop(const PlanNode &node)
{
    return node.operation == PlanOperation::Scan || node.operation == PlanOperation::Search
           || node.operation == PlanOperation::VirtualTable;
}

PlanJudgement judgement(PlanSeverity severity, std::string title, std::string sentence)
{
    return {severity, std::move(title), std::move(sentence), std::nullopt, 0.0};
}

/// "every row of orders, about 60,000" or "all 5 rows of t".
std::string everyRowOf(const PlanSubject &subject)
{
    if (!subject.rows)
        return "every row of " + subject.name;
    if (isTiny(subject.rows))
        return *subject.rows == 1 ? "the one row of " + subject.name
                                  : "all " + countText(*subject.rows) + " rows of " + subject.name;
    return "every row of " + subject.name + ", about " + countText(*subject.rows) + ",";
}

/// A sentence of two halves, with the comma that everyRowOf() may have left open.
std::string sentence(std::string first, const std::string &second)
{
    if (first.ends_with(','))
        first.pop_back();
    return first + "; " + second;
}

PlanSeverity severityOfSize(const std::optional<std::int64_t> &rows)
{
    if (isTiny(rows))
        return PlanSeverity::Neutral;
    return rows && *rows <= smallTableRows ? PlanSeverity::Notice : PlanSeverity::Warning;
}

/// "USING INDEX i" of a scan means that order, not choice, is what the index is for.
std::string byIndexOrder(const PlanNode &node)
{
    return node.access == PlanAccess::Index ? " in the order of " + node.index : std::string();
}

} // namespace

NodeJudge::NodeJudge(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects, const StatementShape &shape)
    : m_tree(tree)
    , m_subjects(subjects)
    , m_shape(shape)
    , m_parents(tree.nodes.size())
{
    std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        for (const std::size_t child : tree.nodes[i].children)
            m_parents[child] = i;
    }
}

const std::vector<std::size_t> &NodeJudge::level(std::size_t index) const
{
    const std::size_t parent = m_parents[index];
    return parent == index ? m_tree.roots : node(parent).children;
}

std::optional<std::size_t> NodeJudge::outerLoop(std::size_t index) const
{
    std::optional<std::size_t> outer;
    for (const std::size_t sibling : level(index)) {
        if (sibling == index)
            break;
        if (const std::optional<std::size_t> loop = loopOf(sibling))
            outer = loop;
    }
    return outer;
}

std::optional<std::size_t> NodeJudge::loopOf(std::size_t index) const
{
    const PlanNode &step = node(index);
    if (isLoop(step))
        return index;
    if ((step.operation != PlanOperation::MultiIndexOr && step.operation != PlanOperation::OrTerm)
        || step.children.empty())
        return std::nullopt;
    return loopOf(step.children.front());
}

bool NodeJudge::readsMuch(std::size_t index) const
{
    const PlanNode &loop = node(index);
    const bool readsAll = loop.operation == PlanOperation::Scan && !subject(index).isDerived;
    if (readsAll && !isTiny(subject(index).rows))
        return true;
    return std::ranges::any_of(loop.children, [this](std::size_t child) { return readsMuch(child); });
}

PlanJudgement NodeJudge::judgeScan(std::size_t index) const
{
    const PlanSubject &table = subject(index);
    if (table.isDerived)
        return judgement(PlanSeverity::Neutral, "Read " + table.name,
                         "Reads the rows of " + table.name + ", which this plan computes itself.");
    if (node(index).access != PlanAccess::CoveringIndex)
        return judgeFullScan(index);

    const bool isBig = table.rows && *table.rows > bigTableRows;
    const std::string every = "Reads " + everyRowOf(table);
    if (const std::optional<std::size_t> outer = outerLoop(index); outer && !isTiny(table.rows))
        return judgeRepeatedScan(index, *outer);
    return judgement(isBig ? PlanSeverity::Notice : PlanSeverity::Neutral, "Scan the index of " + table.name,
                     sentence(every, "the index " + node(index).index
                                         + " holds every column needed, which is cheaper than the table."));
}

PlanJudgement NodeJudge::judgeFullScan(std::size_t index) const
{
    const PlanSubject &table = subject(index);
    const std::string title = "Scan " + table.name;
    const std::string every = "Reads " + everyRowOf(table) + byIndexOrder(node(index));
    if (const std::optional<std::size_t> outer = outerLoop(index))
        return judgeRepeatedScan(index, *outer);
    if (isTiny(table.rows))
        return judgement(PlanSeverity::Neutral, title, sentence(every, "the table is small, so this is cheap."));
    if (m_shape.hasFilter())
        return judgement(severityOfSize(table.rows), title, sentence(every, "no index narrows it down."));

    const bool sorts = std::ranges::any_of(
        level(index), [this](std::size_t sibling) { return node(sibling).operation == PlanOperation::UseTempBTree; });
    if (m_shape.hasLimit() && !sorts)
        return judgement(PlanSeverity::Neutral, title,
                         "Reads " + table.name + byIndexOrder(node(index))
                             + " from its first row; LIMIT stops it early.");
    return judgement(PlanSeverity::Notice, title, sentence(every, "the statement has no filter and asks for all."));
}

PlanJudgement NodeJudge::judgeRepeatedScan(std::size_t index, std::size_t outer) const
{
    const PlanSubject &table = subject(index);
    const PlanSeverity severity = isTiny(table.rows) ? PlanSeverity::Notice : PlanSeverity::Warning;
    const std::string rest = isTiny(table.rows) ? "the table is small, so this stays affordable while there are few."
                                                : "an index on the columns that join them would let it search.";
    return judgement(severity, "Scan " + table.name + " for each row",
                     sentence("Reads " + everyRowOf(table) + " again for each row of " + subject(outer).name, rest));
}

PlanJudgement NodeJudge::judgeSearch(std::size_t index) const
{
    const PlanNode &search = node(index);
    const PlanSubject &table = subject(index);
    const std::string rows = "the rows of " + table.name + " where " + search.constraint;
    if (search.constraint.contains("ANY("))
        return judgement(PlanSeverity::Notice, "Skip through an index of " + table.name,
                         "Tries each value of the first column of "
                             + (search.index.empty() ? "the primary key" : search.index)
                             + "; an index that begins with the filtered column would go straight to the rows.");
    switch (search.access) {
    case PlanAccess::RowId:
        if (search.constraint == "rowid=?")
            return judgement(PlanSeverity::Good, "Look up " + table.name + " by key",
                             "Goes straight to one row of " + table.name + " by its integer primary key.");
        return judgement(PlanSeverity::Good, "Search " + table.name + " by key",
                         "Reads only the rows of " + table.name + " in a range of the integer primary key.");
    case PlanAccess::PrimaryKey:
        if (search.constraint.empty())
            return judgement(PlanSeverity::Good, "Find an extreme of " + table.name,
                             "Takes the smallest or largest key from the end of " + table.name + ".");
        return judgement(PlanSeverity::Good, "Search " + table.name + " by key",
                         "Goes straight to " + rows + ", by the primary key.");
    case PlanAccess::CoveringIndex:
        if (search.constraint.empty())
            return judgement(PlanSeverity::Good, "Read an end of an index",
                             "Takes the smallest or largest value from the end of " + search.index + ".");
        return judgement(PlanSeverity::Good, "Search " + table.name + " by index alone",
                         "Goes straight to " + rows + "; " + search.index
                             + " holds every column needed, so the table is not touched.");
    case PlanAccess::Index:
        if (search.constraint.empty())
            return judgement(PlanSeverity::Good, "Read an end of an index",
                             "Takes the smallest or largest value from the end of " + search.index + ".");
        return judgement(PlanSeverity::Good, "Search " + table.name + " by index",
                         "Goes straight to " + rows + ", by " + search.index + ".");
    case PlanAccess::AutomaticIndex:
    case PlanAccess::AutomaticPartialIndex:
        return judgeAutomaticIndex(index);
    default:
        return judgeExtreme(index);
    }
}

PlanJudgement NodeJudge::judgeExtreme(std::size_t index) const
{
    const PlanSubject &table = subject(index);
    const std::string title = "Find an extreme of " + table.name;
    const auto isAskedKey = [this](const SchemaColumn &column) {
        return column.primaryKeyPosition == 1 && m_shape.asksExtremeOf(column.name);
    };
    if (m_shape.asksExtremeOf("rowid") || (table.table && std::ranges::any_of(table.table->columns, isAskedKey)))
        return judgement(PlanSeverity::Good, title,
                         "Takes the smallest or largest key from the end of " + table.name + ".");
    return judgement(isTiny(table.rows) ? PlanSeverity::Neutral : PlanSeverity::Warning, title,
                     sentence("Reads " + everyRowOf(table) + " for its smallest or largest value",
                              "an index on that column would have it at its end."));
}

PlanJudgement NodeJudge::judgeAutomaticIndex(std::size_t index) const
{
    const PlanSubject &table = subject(index);
    const std::string title = "Search " + table.name + " by a temporary index";
    const std::string builds = "Builds an index over " + everyRowOf(table) + " for this one run";
    if (table.isDerived)
        return judgement(PlanSeverity::Notice, title,
                         "Builds an index over the rows of " + table.name
                             + " for this one run; joining on an indexed column of its tables would spare it.");
    return judgement(isTiny(table.rows) ? PlanSeverity::Notice : PlanSeverity::Warning, title,
                     sentence(builds, "an index of your own would help."));
}

PlanJudgement NodeJudge::judgeTempBTree(std::size_t index) const
{
    const std::string &purpose = node(index).purpose;
    const bool isCheap = std::ranges::all_of(
        level(index), [this](std::size_t sibling) { return !isLoop(node(sibling)) || isTiny(subject(sibling).rows); });
    const PlanSeverity severity = isCheap ? PlanSeverity::Neutral : PlanSeverity::Notice;
    if (purpose == "ORDER BY")
        return judgement(severity, "Sort the rows",
                         "Sorts all rows before the first one is given, since no index used "
                         "here gives their order.");
    if (purpose.ends_with("ORDER BY"))
        return judgement(severity, "Sort part of the order",
                         "Takes the first columns of ORDER BY from an index and sorts the rest in memory.");
    if (purpose == "GROUP BY")
        return judgement(severity, "Sort into groups",
                         "Sorts all rows to bring each group together, since no index used here gives their order.");
    return judgement(severity, "Drop duplicates",
                     "Keeps every value seen in a temporary index, to tell new ones apart.");
}

PlanJudgement NodeJudge::judgeCorrelated(std::size_t index) const
{
    const bool isDear =
        std::ranges::any_of(node(index).children, [this](std::size_t child) { return readsMuch(child); });
    if (isDear)
        return judgement(
            PlanSeverity::Warning, "Subquery for each row",
            "Runs again for each row of the outer query and reads a whole table each time; an index on the "
            "column that ties them, or a join, would help.");
    return judgement(
        PlanSeverity::Notice, "Subquery for each row",
        "Runs again for each row of the outer query; each run searches, so it is cheap while those are few.");
}

PlanJudgement NodeJudge::judgeCompoundPart(std::size_t index) const
{
    const PlanNode &part = node(index);
    if (!part.detail.ends_with("USING TEMP B-TREE"))
        return judgement(PlanSeverity::Neutral, part.purpose.empty() ? "First part" : part.purpose,
                         "Gives its rows as one part of the result.");
    if (part.purpose == "UNION")
        return judgement(PlanSeverity::Notice, part.purpose,
                         "Keeps all rows in a temporary index to drop duplicates; UNION ALL would not have to.");
    return judgement(PlanSeverity::Notice, part.purpose, "Keeps the rows in a temporary index to compare both parts.");
}

PlanJudgement NodeJudge::judge(std::size_t index) const
{
    const PlanNode &step = node(index);
    const std::string &name = subject(index).name;
    const auto neutral = [](std::string title, std::string text) {
        return judgement(PlanSeverity::Neutral, std::move(title), std::move(text));
    };
    PlanJudgement result;
    switch (step.operation) {
    case PlanOperation::Scan:
        result = judgeScan(index);
        break;
    case PlanOperation::Search:
        result = judgeSearch(index);
        break;
    case PlanOperation::UseTempBTree:
        result = judgeTempBTree(index);
        break;
    case PlanOperation::CorrelatedSubquery:
        result = judgeCorrelated(index);
        break;
    case PlanOperation::CompoundPart:
        result = judgeCompoundPart(index);
        break;
    case PlanOperation::VirtualTable:
        result = neutral("Ask " + name, "Lets the virtual table " + name + " find its rows in its own way.");
        break;
    case PlanOperation::ScalarSubquery:
        result = neutral("Subquery", "Runs once; its value is kept for every row.");
        break;
    case PlanOperation::ListSubquery:
        result = neutral("List for IN", "Runs once and keeps its values, to be looked up by IN.");
        break;
    case PlanOperation::InOperator:
        result =
            judgement(PlanSeverity::Good, "Look up IN", "Answers IN straight from a key or an index, without a list.");
        break;
    case PlanOperation::CoRoutine:
        result = neutral("Compute " + name, "Computes the rows of " + name + " one at a time, as they are asked for.");
        break;
    case PlanOperation::Materialize:
        result = neutral("Compute " + name + " first", "Computes " + name + " once and keeps its rows for this run.");
        break;
    case PlanOperation::Compound:
        result = neutral("Combine", "Gives the rows of its parts, one part after the other.");
        break;
    case PlanOperation::MultiIndexOr:
        result = judgement(PlanSeverity::Good, "Search once for each side of OR",
                           "Answers each side of OR by an index of its own and puts the rows together.");
        break;
    case PlanOperation::OrTerm:
        result = neutral("One side of OR", "Finds the rows of this side.");
        break;
    case PlanOperation::BloomFilter:
        result =
            neutral("Filter early", "Sorts out most rows that have no partner in " + name + " before searching it.");
        break;
    case PlanOperation::Setup:
        result = neutral("First rows", "Gives the rows that the recursion begins with.");
        break;
    case PlanOperation::RecursiveStep:
        result = neutral("Next rows", "Runs again for each row found, until there are no new ones.");
        break;
    case PlanOperation::ConstantRow:
        result = neutral("Constant rows", "Reads no table.");
        break;
    case PlanOperation::Merge:
        result = neutral("Merge", "Takes two sorted inputs and goes through them side by side.");
        break;
    case PlanOperation::MergePart:
        result = neutral(step.detail == "LEFT" ? "Left input" : "Right input", "Gives its rows in order.");
        break;
    case PlanOperation::RightJoin:
        result = neutral("Rows without a partner", "Adds the rows of " + name + " that found no partner.");
        break;
    case PlanOperation::Other:
        result = neutral("Step", "This version of the console does not know this step of the planner.");
        break;
    }
    result.tableRows = subject(index).rows;
    return result;
}

} // namespace d1
