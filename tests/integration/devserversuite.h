// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrangler/wranglergeneration.h"

namespace d1::test {

/// Starts one `wrangler dev` and runs everything on it: the contract, what is special about this generation, and the
/// local file opened beside it. Where wrangler is not installed it says so and is skipped, except in CI.
[[nodiscard]] int runDevServerSuite(WranglerGeneration generation, int argumentCount, char **arguments);

} // namespace d1::test
