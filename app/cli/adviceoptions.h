// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "features/advisor/advisorengine.h"

#include <vector>

namespace d1 {

/// What "d1ctl advise" takes besides a database and --json.
[[nodiscard]] std::vector<CommandOption> adviceOptions();

/// The workload and how to search, as the command line asks. Blocks to read files.
[[nodiscard]] CommandResult<advisor::AdvisorInput> adviceInput(const Arguments &arguments,
                                                               const CommandStreams &streams);

} // namespace d1
