// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/scanjudge.h"

#include "features/plan/planphrases.h"
#include "features/plan/plansize.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

using sql::PlanAccess;
using sql::PlanNode;
using sql::PlanOperation;

namespace {

PlanSeverity severityOfSize(const std::optional<std::int64_t> &rows)
{
    if (isTiny(rows))
        return PlanSeverity::Neutral;
    return rows && *rows <= smallTableRows ? PlanSeverity::Notice : PlanSeverity::Warning;
}

bool isPartialIndex(const PlanSubject &table, const std::string &index)
{
    return table.table && std::ranges::any_of(table.table->indexes, [&index](const SchemaIndex &candidate) {
               return candidate.partial && sql::equalsIgnoringCase(candidate.name, index);
           });
}

/// What one pass reads: the whole table, unless the index holds only a part of it.
std::string whatIsRead(const PlanNode &scan, const PlanSubject &table)
{
    if (isPartialIndex(table, scan.index))
        return "the rows of " + table.name + " that the partial index " + scan.index + " holds";
    // "USING INDEX i" of a scan means that order, not choice, is what the index is for.
    return everyRowOf(table) + (scan.access == PlanAccess::Index ? " in the order of " + scan.index : std::string());
}

PlanJudgement judgeComputed(const PlanSurroundings &plan, std::size_t index)
{
    const std::string &name = plan.subject(index).name;
    if (const std::string each = forEachOuterRow(plan, index); !each.empty())
        return planJudgement(PlanSeverity::Notice, "Read " + name + " for each row",
                             "Reads all rows of " + name + " again" + each
                                 + "; this plan computes them itself, so they have no index.");
    if (plan.operationAround(index) == PlanOperation::RecursiveStep)
        return planJudgement(PlanSeverity::Neutral, "Read " + name,
                             "Takes the rows of " + name + " found so far, one after the other.");
    return planJudgement(PlanSeverity::Neutral, "Read " + name,
                         "Reads the rows of " + name + ", which this plan computes itself.");
}

/// EXISTS that SQLite turned into a join.
PlanJudgement judgeFirstMatch(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    const std::string each = forEachOuterRow(plan, index);
    const PlanSeverity severity = isTiny(table.rows) ? PlanSeverity::Neutral
                                  : each.empty()     ? PlanSeverity::Notice
                                                     : PlanSeverity::Warning;
    return planJudgement(severity, "Look for a row of " + table.name,
                         "Goes through " + table.name + each
                             + " until a first row fits; without one it reads them all, since no index leads to it.");
}

PlanJudgement judgeRepeated(const PlanSurroundings &plan, std::size_t index, const std::string &again)
{
    const PlanSubject &table = plan.subject(index);
    const std::string title = "Scan " + table.name + " for each row";
    const std::string reads = "Reads " + whatIsRead(plan.node(index), table) + " again" + again;
    if (isTiny(table.rows))
        return planJudgement(PlanSeverity::Notice, title,
                             twoClauses(reads, "the table is small, so this stays affordable while there are few."));
    const bool isTied = plan.shape().hasConditionOn(table.printedName, table.table);
    return planJudgement(PlanSeverity::Warning, title,
                         twoClauses(reads, isTied ? "an index on the columns of its conditions would let it search."
                                                  : "no condition ties them, so every pair of rows is formed."));
}

PlanJudgement judgeCovering(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    const std::string &name = plan.node(index).index;
    const std::string title = "Scan the index of " + table.name;
    const bool isFiltered = plan.shape().filters(table.printedName, table.table);
    if (!isFiltered && plan.shape().limitStops(table.printedName) && !plan.isSorted(index))
        return planJudgement(PlanSeverity::Neutral, title,
                             "Reads the index " + name + " from its first entry; LIMIT stops it early.");
    const bool isBig = table.rows && *table.rows > bigTableRows;
    return planJudgement(
        isBig ? PlanSeverity::Notice : PlanSeverity::Neutral, title,
        twoClauses("Reads " + whatIsRead(plan.node(index), table),
                   "the index " + name + " holds every column needed, which is cheaper than the table."));
}

PlanJudgement judgeLimited(const PlanSurroundings &plan, std::size_t index, bool isFiltered)
{
    const PlanNode &scan = plan.node(index);
    const PlanSubject &table = plan.subject(index);
    const std::string order = scan.access == PlanAccess::Index ? " in the order of " + scan.index : std::string();
    const std::string reads = "Reads " + table.name + order + " from its first row";
    const auto loops =
        std::ranges::count_if(plan.level(index), [&plan](std::size_t sibling) { return isLoop(plan.node(sibling)); });
    if (!isFiltered && loops == 1)
        return planJudgement(PlanSeverity::Neutral, "Scan " + table.name, reads + "; LIMIT stops it early.");
    const std::string all = table.rows ? "all, about " + countText(*table.rows) : "all of them";
    return planJudgement(PlanSeverity::Notice, "Scan " + table.name,
                         reads + " until LIMIT has enough that fit; in the worst case that is " + all + ".");
}

PlanJudgement judgeFull(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    const StatementShape &shape = plan.shape();
    const std::string title = "Scan " + table.name;
    const std::string reads = "Reads " + whatIsRead(plan.node(index), table);
    if (isTiny(table.rows))
        return planJudgement(PlanSeverity::Neutral, title, twoClauses(reads, "the table is small, so this is cheap."));
    const bool isFiltered = shape.filters(table.printedName, table.table);
    if (shape.limitStops(table.printedName) && !plan.isSorted(index))
        return judgeLimited(plan, index, isFiltered);
    if (isFiltered)
        return planJudgement(severityOfSize(table.rows), title, twoClauses(reads, "no index narrows it down."));
    return planJudgement(PlanSeverity::Notice, title,
                         twoClauses(reads, shape.hasFilter()
                                               ? "no condition is on this table alone, so all its rows are needed."
                                               : "the statement has no filter and asks for all."));
}

} // namespace

PlanJudgement judgeScan(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    if (table.isDerived)
        return judgeComputed(plan, index);
    if (plan.node(index).stopsAtFirst)
        return judgeFirstMatch(plan, index);
    const std::string each = forEachOuterRow(plan, index);
    const bool isCovering = plan.node(index).access == PlanAccess::CoveringIndex;
    if (!each.empty() && !(isCovering && isTiny(table.rows))) {
        PlanJudgement repeated = judgeRepeated(plan, index, each);
        repeated.sentence += keptByLeftJoin(plan.node(index));
        return repeated;
    }
    if (plan.isRepeated(index) && !isTiny(table.rows))
        return judgeRepeated(plan, index, " for each run of the subquery");
    return isCovering ? judgeCovering(plan, index) : judgeFull(plan, index);
}

} // namespace d1
