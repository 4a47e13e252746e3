// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"

#include <QString>

#include <string>
#include <tuple>
#include <vector>

namespace d1::test {

/// A statement and the rows that EXPLAIN QUERY PLAN answered for it.
struct RecordedPlan {
    std::string sql;
    ResultSetPtr rows;
};

/// From tests/fixtures/plans/`fileName`; empty when it cannot be read.
[[nodiscard]] std::vector<RecordedPlan> recordedPlans(const QString &fileName);

/// id, parent, notused and detail of each row.
using PlanRow = std::tuple<int, int, int, std::string>;
[[nodiscard]] ResultSetPtr planRows(const std::vector<PlanRow> &rows);

} // namespace d1::test
