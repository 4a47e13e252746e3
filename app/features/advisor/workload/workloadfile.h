// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/advisor/workload/workload.h"

#include <istream>
#include <string>
#include <string_view>

namespace d1::advisor {

/// A line is {"sql": "...", "params": [...] or {"name": value}, "count": 12}; params and count may be missing. A byte
/// array stands for a blob. Lines that are nothing of the kind are named in Workload::problems. Blocks to read; an
/// error only when nothing in it is a statement.
[[nodiscard]] Result<Workload> readWorkload(std::istream &lines, const std::string &name);

/// One statement, run once.
[[nodiscard]] Workload workloadOf(std::string sql, std::vector<Cell> params = {});

} // namespace d1::advisor
