// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "features/plan/planmeasurement.h"
#include "ui/theme/colorrole.h"
#include "ui/theme/iconname.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace d1 {

/// A plan's severities and operations in words, icons and colours.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::PlanWords)

public:
    [[nodiscard]] static QString severity(PlanSeverity severity);
    [[nodiscard]] static IconName severityIcon(PlanSeverity severity);
    [[nodiscard]] static ColorRole severityColor(PlanSeverity severity);
    [[nodiscard]] static IconName operationIcon(sql::PlanOperation operation);
    /// "62 %", "under 1 %"
    [[nodiscard]] static QString share(double costShare);
    /// "warning · 62 % of the cost · changed"
    [[nodiscard]] static QString facts(const PlanJudgement &judgement, const QString &mark = {});
    /// "Last run: 12 rows given, 20,000 read, 3.1 ms"; what is unknown is left out.
    [[nodiscard]] static QString measured(const PlanMeasurement &measurement);
    /// "Tuesday 3 Nov, 14:02"
    [[nodiscard]] static QString lastSeen(const QDateTime &time);
    /// "orders AS o · idx_orders_customer_id", or the verbatim detail where there is no table.
    [[nodiscard]] static QString subject(const sql::PlanNode &node, const PlanJudgement &judgement);
    /// The whole plan for a screen reader or the clipboard: SQLite's tree, then a sentence a step.
    [[nodiscard]] static QString text(const Plan &plan);
};

} // namespace d1
