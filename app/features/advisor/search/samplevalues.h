// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/schema/schema.h"

#include <string_view>
#include <vector>

namespace d1::advisor {

/// Values for the parameters of a statement whose real ones nobody knows: those that the column which a parameter is
/// compared with or goes into holds in a sampled row, else 1. `round` picks another row.
[[nodiscard]] std::vector<Cell> sampleValues(std::string_view sql, const Schema &schema, const DatabaseImage &snapshot,
                                             std::size_t round);

} // namespace d1::advisor
