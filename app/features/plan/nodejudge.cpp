// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/nodejudge.h"

#include "features/plan/compoundjudge.h"
#include "features/plan/foreignkeyjudge.h"
#include "features/plan/planphrases.h"
#include "features/plan/scanjudge.h"
#include "features/plan/searchjudge.h"
#include "features/plan/sortjudge.h"
#include "features/plan/subqueryjudge.h"
#include "sql/ascii.h"

namespace d1 {

using sql::PlanOperation;

namespace {

PlanJudgement judgeVirtualTable(const PlanSurroundings &plan, std::size_t index)
{
    const std::string &name = plan.subject(index).name;
    const std::string each = forEachOuterRow(plan, index);
    return planJudgement(PlanSeverity::Neutral, "Ask " + name,
                         "Lets the virtual table " + name + " find its rows in its own way"
                             + (each.empty() ? each : "," + each) + "." + keptByLeftJoin(plan.node(index)));
}

PlanJudgement judgementOf(const PlanSurroundings &plan, std::size_t index)
{
    switch (plan.node(index).operation) {
    case PlanOperation::Scan:
        return judgeScan(plan, index);
    case PlanOperation::Search:
        return judgeSearch(plan, index);
    case PlanOperation::UseTempBTree:
        return judgeSort(plan, index);
    case PlanOperation::ScalarSubquery:
    case PlanOperation::ListSubquery:
    case PlanOperation::CorrelatedSubquery:
    case PlanOperation::InOperator:
    case PlanOperation::CoRoutine:
    case PlanOperation::Materialize:
    case PlanOperation::BloomFilter:
    case PlanOperation::Setup:
    case PlanOperation::RecursiveStep:
        return judgeSubquery(plan, index);
    case PlanOperation::Compound:
    case PlanOperation::CompoundPart:
    case PlanOperation::Merge:
    case PlanOperation::MergePart:
    case PlanOperation::MultiIndexOr:
    case PlanOperation::OrTerm:
    case PlanOperation::RightJoin:
        return judgeCompound(plan, index);
    case PlanOperation::VirtualTable:
        return judgeVirtualTable(plan, index);
    case PlanOperation::ConstantRow:
        return planJudgement(PlanSeverity::Neutral, "Constant rows", "Reads no table.");
    case PlanOperation::Other:
        break;
    }
    return planJudgement(PlanSeverity::Neutral, "Step",
                         "This version of the console does not know this step of the planner.");
}

} // namespace

PlanJudgement judgeNode(const PlanSurroundings &plan, std::size_t index)
{
    PlanJudgement judgement =
        isForeignKeyCheck(plan, index) ? judgeForeignKeyCheck(plan, index) : judgementOf(plan, index);
    const PlanSubject &subject = plan.subject(index);
    judgement.tableRows = subject.rows;
    judgement.table = subject.table ? subject.name : subject.printedName;
    if (!sql::equalsIgnoringCase(judgement.table, subject.printedName))
        judgement.alias = subject.printedName;
    return judgement;
}

} // namespace d1
