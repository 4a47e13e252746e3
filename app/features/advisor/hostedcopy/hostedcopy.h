// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/hostedcopy/copycost.h"
#include "features/exporter/exportprogress.h"

#include <functional>
#include <string>

namespace d1::advisor {

/// Copies a database into a new SQLite file, values exactly, statistics too, by SELECTs of some thousand rows each.
/// Answers with the rows that were read. Beyond the budget, and when it is cancelled, it ends with an error; half a
/// file may be left then.
QCoro::Task<Result<std::int64_t>> copyIntoFile(SessionPtr session, std::string path, CopyBudget budget,
                                               std::function<void(const ExportProgress &)> onProgress,
                                               CancelToken cancel);

} // namespace d1::advisor
