// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meta.h"

#include <cstdint>
#include <optional>

namespace d1 {

/// What the statement of a plan took when it really ran, to stand beside the planner's estimates.
struct PlanMeasurement {
    std::optional<Milliseconds> serverTime;
    std::optional<std::int64_t> rowsRead; ///< absent where the database does not count them
    std::optional<std::int64_t> rowsWritten;
    std::int64_t rowsGiven = 0;

    bool operator==(const PlanMeasurement &) const = default;
};

} // namespace d1
