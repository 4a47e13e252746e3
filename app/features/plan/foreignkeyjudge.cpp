// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/foreignkeyjudge.h"

#include "features/plan/planphrases.h"
#include "features/plan/plansize.h"

#include <algorithm>

namespace d1 {

bool isForeignKeyCheck(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    if (!plan.shape().writes() || !isLoop(plan.node(index)) || !table.table || plan.operationAround(index))
        return false;
    const auto isWritten = [&plan](const SchemaForeignKey &key) {
        return plan.shape().onlyInsertsInto(key.toTable)
               || plan.shape().meaningOf(key.toTable).source == StatementShape::Source::Table;
    };
    return plan.shape().meaningOf(table.printedName).source == StatementShape::Source::Unknown
           && std::ranges::any_of(table.table->foreignKeys, isWritten);
}

PlanJudgement judgeForeignKeyCheck(const PlanSurroundings &plan, std::size_t index)
{
    const PlanSubject &table = plan.subject(index);
    const std::string title = "Check who refers to it";
    const auto onlyGrows = [&plan](const SchemaForeignKey &key) { return plan.shape().onlyInsertsInto(key.toTable); };
    if (std::ranges::any_of(table.table->foreignKeys, onlyGrows))
        return planJudgement(PlanSeverity::Neutral, title,
                             "Looks in " + table.name
                                 + " for rows that were waiting for a new one; this runs only while a foreign key is "
                                   "violated, so that it costs nothing otherwise.");
    if (plan.node(index).operation == sql::PlanOperation::Search)
        return planJudgement(PlanSeverity::Good, title,
                             "Looks for rows of " + table.name
                                 + " that refer to each row written, straight by its foreign key's index.");
    return planJudgement(isTiny(table.rows) ? PlanSeverity::Notice : PlanSeverity::Warning, title,
                         twoClauses("Reads " + everyRowOf(table) + " for each row written, to see who refers to it",
                                    "an index on the foreign key of " + table.name + " would let it search."));
}

} // namespace d1
