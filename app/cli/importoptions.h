// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "features/importer/job/importrequest.h"

namespace d1 {

[[nodiscard]] std::vector<CommandOption> importOptions();

/// Wrong usage when something is missing or contradicts itself.
[[nodiscard]] CommandResult<ImportRequest> importRequestFrom(const Arguments &arguments);

} // namespace d1
