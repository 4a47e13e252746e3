// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planwords.h"

#include "ui/widgets/numbertext.h"

#include <QLocale>
#include <QStringList>

namespace d1 {

using sql::PlanOperation;

QString PlanWords::severity(PlanSeverity severity)
{
    switch (severity) {
    case PlanSeverity::Good:
        return tr("good");
    case PlanSeverity::Neutral:
        return tr("neutral");
    case PlanSeverity::Notice:
        return tr("notice");
    case PlanSeverity::Warning:
        return tr("warning");
    }
    return {};
}

IconName PlanWords::severityIcon(PlanSeverity severity)
{
    switch (severity) {
    case PlanSeverity::Good:
        return IconName::Ok;
    case PlanSeverity::Warning:
        return IconName::Warning;
    case PlanSeverity::Neutral:
    case PlanSeverity::Notice:
        return IconName::Info;
    }
    return IconName::Info;
}

ColorRole PlanWords::severityColor(PlanSeverity severity)
{
    switch (severity) {
    case PlanSeverity::Good:
        return ColorRole::Ok;
    case PlanSeverity::Neutral:
        return ColorRole::MutedText;
    case PlanSeverity::Notice:
        return ColorRole::Warning;
    case PlanSeverity::Warning:
        return ColorRole::Danger;
    }
    return ColorRole::MutedText;
}

IconName PlanWords::operationIcon(PlanOperation operation)
{
    switch (operation) {
    case PlanOperation::Scan:
    case PlanOperation::VirtualTable:
        return IconName::PlanScan;
    case PlanOperation::Search:
        return IconName::PlanSearch;
    case PlanOperation::UseTempBTree:
        return IconName::PlanSort;
    case PlanOperation::ScalarSubquery:
    case PlanOperation::CorrelatedSubquery:
        return IconName::PlanSubquery;
    case PlanOperation::Compound:
    case PlanOperation::CompoundPart:
        return IconName::PlanCompound;
    case PlanOperation::CoRoutine:
    case PlanOperation::Materialize:
        return IconName::PlanMaterialize;
    case PlanOperation::MultiIndexOr:
    case PlanOperation::Merge:
        return IconName::PlanJoin;
    default:
        return IconName::PlanStep;
    }
}

QString PlanWords::share(double costShare)
{
    const double percent = costShare * 100;
    return percent < 1 ? tr("under 1 %") : tr("%1 %").arg(qRound(percent));
}

QString PlanWords::facts(const PlanJudgement &judgement, const QString &mark)
{
    QStringList parts{severity(judgement.severity)};
    if (judgement.costShare > 0)
        parts << tr("%1 of the cost").arg(share(judgement.costShare));
    if (!mark.isEmpty())
        parts << mark;
    return parts.join(QStringLiteral(" · "));
}

QString PlanWords::measured(const PlanMeasurement &measurement)
{
    const NumberText numbers;
    QStringList parts{tr("%1 given").arg(numbers.rows(measurement.rowsGiven))};
    if (measurement.rowsRead)
        parts << tr("%1 read").arg(numbers.exact(*measurement.rowsRead));
    if (measurement.rowsWritten.value_or(0) > 0)
        parts << tr("%1 written").arg(numbers.exact(*measurement.rowsWritten));
    if (measurement.serverTime)
        parts << numbers.duration(*measurement.serverTime);
    return tr("Last run: %1").arg(parts.join(QStringLiteral(", ")));
}

QString PlanWords::lastSeen(const QDateTime &time)
{
    return QLocale().toString(time, tr("dddd d MMM, HH:mm"));
}

QString PlanWords::subject(const sql::PlanNode &node, const PlanJudgement &judgement)
{
    QStringList parts;
    const std::string &table = judgement.table;
    for (const std::string &part : {judgement.alias.empty() ? table : table + " AS " + judgement.alias, node.index}) {
        if (!part.empty())
            parts << QString::fromStdString(part);
    }
    return parts.isEmpty() ? QString::fromStdString(node.detail) : parts.join(QStringLiteral(" · "));
}

QString PlanWords::text(const Plan &plan)
{
    QString text = QString::fromStdString(planText(plan.tree));
    for (const PlanJudgement &judgement : plan.judgements) {
        text += QStringLiteral("\n%1 (%2)\n  %3\n")
                    .arg(QString::fromStdString(judgement.title), severity(judgement.severity),
                         QString::fromStdString(judgement.sentence));
    }
    return text;
}

} // namespace d1
