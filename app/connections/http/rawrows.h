// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/shapefault.h"
#include "core/resultset.h"

namespace d1 {

/// `{"columns":[...],"rows":[[...]]}`, or an empty list for a statement without rows.
[[nodiscard]] std::expected<ResultSetPtr, ShapeFault> readRows(simdjson::ondemand::value results);

} // namespace d1
