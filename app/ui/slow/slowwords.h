// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"
#include "features/monitor/querygroupmodel.h"
#include "sql/planfacts.h"

#include <QCoreApplication>
#include <QString>

namespace d1 {

/// The slow-query list in words.
class SlowWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::SlowWords)

public:
    /// The head of a column, and what it says when the pointer rests on it.
    [[nodiscard]] static QString title(int column);
    [[nodiscard]] static QString explanation(int column);

    /// A cell; "–" where the source does not tell. Of the trend: what a screen reader says.
    [[nodiscard]] static QString text(const QueryGroup &group, int column, Clock::WallTime now);
    /// The exact value, or why there is none.
    [[nodiscard]] static QString toolTip(const QueryGroup &group, int column);

    /// "1 run", "12,408 runs".
    [[nodiscard]] static QString runs(std::uint64_t count);
    /// "12.3 %"; a share that is more than nothing is never "0 %".
    [[nodiscard]] static QString percent(double share);
    /// "9 × Capacity", a line a kind; with the source's words where it has some.
    [[nodiscard]] static QString errors(const QueryGroup &group);
    /// "orders by idx_orders_customer_id", a line a step.
    [[nodiscard]] static QString plan(const sql::PlanFacts &facts);
};

} // namespace d1
