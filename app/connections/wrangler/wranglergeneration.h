// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

namespace d1 {

/// wrangler 4.129 rewrote what answers SQL locally. A project pins its version, so both are in use.
enum class WranglerGeneration {
    Old, ///< up to 4.128: merges columns of one name, loses those of empty results, batches are no transactions
    New,
};

[[nodiscard]] constexpr Capabilities capabilitiesOf(WranglerGeneration generation)
{
    Capabilities capabilities;
    capabilities.exactIntegers = false;
    capabilities.duplicateColumns = generation == WranglerGeneration::New;
    capabilities.stopsOnCancel = false;
    return capabilities;
}

} // namespace d1
