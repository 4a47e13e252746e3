// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>
#include <string>
#include <vector>

namespace d1 {

/// What `d1ctl --help` writes.
[[nodiscard]] std::string programHelp(const std::vector<std::unique_ptr<Command>> &commands);

/// What `d1ctl COMMAND --help` writes.
[[nodiscard]] std::string commandHelp(const Command &command);

} // namespace d1
