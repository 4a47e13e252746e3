// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exportprogress.h"
#include "features/exporter/exportsummary.h"

#include <string>

namespace d1 {

/// "orders: 120,000 rows, 9.1 MB, 61,000 rows/s, 12 s left".
[[nodiscard]] std::string progressText(const ExportProgress &progress);

/// "3 tables, 1,234 rows, 5.6 MB in 1.2 s: shop.sql".
[[nodiscard]] std::string exportText(const ExportSummary &summary);

/// {"tables":[{"name","rows","bytes"}],"rows","bytes","duration_ms","requests","retries","consistency","files","notices"}
/// on one line.
[[nodiscard]] std::string exportJson(const ExportSummary &summary);

} // namespace d1
