// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/searchjudge.h"

#include "features/plan/planconstraint.h"
#include "features/plan/planphrases.h"
#include "features/plan/plansize.h"

#include <algorithm>

namespace d1 {

using sql::PlanAccess;
using sql::PlanNode;

namespace {

/// ", for each row of customers" or ", for each value asked for"; empty where it happens once.
std::string howOften(const PlanSurroundings &plan, std::size_t index)
{
    if (const std::string each = forEachOuterRow(plan, index); !each.empty())
        return "," + each;
    const PlanSubject &table = plan.subject(index);
    const bool isRepeated =
        plan.shape().asksForSeveral(table.printedName, constraintColumns(plan.node(index), table.table));
    return isRepeated ? ", for each value asked for" : std::string();
}

PlanJudgement judgeByRowId(const PlanSurroundings &plan, std::size_t index)
{
    const std::string &name = plan.subject(index).name;
    if (plan.node(index).constraint == "rowid=?")
        return planJudgement(PlanSeverity::Good, "Look up " + name + " by key",
                             "Goes straight to one row of " + name + " by its integer primary key"
                                 + howOften(plan, index) + ".");
    const std::string each = forEachOuterRow(plan, index);
    return planJudgement(PlanSeverity::Good, "Search " + name + " by key",
                         "Reads only the rows of " + name + " in a range of the integer primary key"
                             + (each.empty() ? each : "," + each) + ".");
}

/// min() or max() of a whole table: the end of a key, or every row.
PlanJudgement judgeExtreme(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    const StatementShape &shape = plan.shape();
    const std::string title = "Find an extreme of " + table.name;
    const auto isAskedKey = [&shape](const SchemaColumn &column) {
        return column.primaryKeyPosition == 1 && shape.asksExtremeOf(column.name);
    };
    if (plan.node(index).access == PlanAccess::PrimaryKey || shape.asksExtremeOf("rowid")
        || (table.table && std::ranges::any_of(table.table->columns, isAskedKey)))
        return planJudgement(PlanSeverity::Good, title,
                             "Takes the smallest or largest key from the end of " + table.name + ".");
    return planJudgement(isTiny(table.rows) ? PlanSeverity::Neutral : PlanSeverity::Warning, title,
                         twoClauses("Reads " + everyRowOf(table) + " for its smallest or largest value",
                                    "an index on that column would have it at its end."));
}

PlanJudgement judgeAutomaticIndex(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    const std::string title = "Search " + table.name + " by a temporary index";
    if (table.isDerived)
        return planJudgement(PlanSeverity::Notice, title,
                             "Builds an index over the rows of " + table.name
                                 + " for this one run; joining on an indexed column of its tables would spare it.");
    return planJudgement(isTiny(table.rows) ? PlanSeverity::Notice : PlanSeverity::Warning, title,
                         twoClauses("Builds an index over " + everyRowOf(table) + " for this one run",
                                    "an index of your own would help."));
}

PlanJudgement judgeSkipping(const PlanSurroundings &plan, std::size_t index)
{
    const std::string &name = plan.node(index).index;
    const std::string each = forEachOuterRow(plan, index);
    return planJudgement(PlanSeverity::Notice, "Skip through an index of " + plan.subject(index).name,
                         "Tries each value of the first column of " + (name.empty() ? "the primary key" : name)
                             + (each.empty() ? each : " again" + each)
                             + "; an index that begins with the filtered column would go straight to the rows.");
}

PlanJudgement judgeByIndex(const PlanSurroundings &plan, std::size_t index)
{
    const PlanNode &search = plan.node(index);
    const std::string &name = plan.subject(index).name;
    if (search.constraint.empty())
        return planJudgement(PlanSeverity::Good, "Read an end of an index",
                             "Takes the smallest or largest value from the end of " + search.index + ".");
    const bool isCovering = search.access == PlanAccess::CoveringIndex;
    const std::string often = howOften(plan, index);
    const std::string title = "Search " + name + (isCovering ? " by index alone" : " by index");
    if (search.stopsAtFirst)
        return planJudgement(PlanSeverity::Good, title,
                             "Looks in " + search.index + " for a first row of " + name + " where " + search.constraint
                                 + often + ", and stops there.");
    const std::string rows = "Goes straight to the rows of " + name + " where " + search.constraint;
    if (isCovering)
        return planJudgement(PlanSeverity::Good, title,
                             rows + often + "; " + search.index + " holds every column needed"
                                 + (plan.shape().writes() ? " to find them." : ", so the table is not touched."));
    return planJudgement(PlanSeverity::Good, title, rows + ", by " + search.index + often + ".");
}

PlanJudgement judgeByKey(const PlanSurroundings &plan, std::size_t index)
{
    const PlanNode &search = plan.node(index);
    const std::string &name = plan.subject(index).name;
    return planJudgement(PlanSeverity::Good, "Search " + name + " by key",
                         "Goes straight to the rows of " + name + " where " + search.constraint + ", by the primary key"
                             + howOften(plan, index) + ".");
}

PlanJudgement judgeAccess(const PlanSurroundings &plan, std::size_t index)
{
    const PlanNode &search = plan.node(index);
    if (search.constraint.contains("ANY("))
        return judgeSkipping(plan, index);
    switch (search.access) {
    case PlanAccess::RowId:
        return judgeByRowId(plan, index);
    case PlanAccess::PrimaryKey:
        return search.constraint.empty() ? judgeExtreme(plan, index) : judgeByKey(plan, index);
    case PlanAccess::CoveringIndex:
    case PlanAccess::Index:
        return judgeByIndex(plan, index);
    case PlanAccess::AutomaticIndex:
    case PlanAccess::AutomaticPartialIndex:
        return judgeAutomaticIndex(plan, index);
    default:
        return judgeExtreme(plan, index);
    }
}

} // namespace

PlanJudgement judgeSearch(const PlanSurroundings &plan, std::size_t index)
{
    PlanJudgement judgement = judgeAccess(plan, index);
    judgement.sentence += keptByLeftJoin(plan.node(index));
    return judgement;
}

} // namespace d1
