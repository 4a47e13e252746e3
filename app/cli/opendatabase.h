// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "service/session.h"
#include "workspace/target.h"

#include <chrono>

namespace d1 {

/// The target after --database; wrong usage when it is missing or wrong.
[[nodiscard]] CommandResult<Target> targetOf(const Arguments &arguments);

/// The time after --timeout, or the service's own.
[[nodiscard]] CommandResult<std::chrono::milliseconds> timeoutOf(const Arguments &arguments);

/// Opens the database after --database.
QCoro::Task<CommandResult<SessionPtr>> openDatabase(Arguments arguments, CommandContext context);

} // namespace d1
