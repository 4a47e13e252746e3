// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "ui/theme/colorrole.h"
#include "ui/theme/iconname.h"

#include <QCoreApplication>
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
    /// "orders · idx_orders_customer_id", or the verbatim detail where there is no table.
    [[nodiscard]] static QString subject(const sql::PlanNode &node);
    /// The whole plan for a screen reader or the clipboard: SQLite's tree, then a sentence a step.
    [[nodiscard]] static QString text(const Plan &plan);
};

} // namespace d1
