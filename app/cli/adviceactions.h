// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "features/advisor/advice.h"
#include "features/advisor/workload/workload.h"
#include "service/session.h"

#include <string>
#include <vector>

namespace d1 {

/// Where "d1ctl advise" takes a workload from, and what it does with the advice, besides telling it.
[[nodiscard]] std::vector<CommandOption> adviceActionOptions();

/// Whether the workload is one that was logged or counted, see trafficWorkload().
[[nodiscard]] bool asksForTraffic(const Arguments &arguments);
/// The workload after --from, over `span` or a day.
QCoro::Task<CommandResult<advisor::Workload>>
trafficWorkload(Arguments arguments, SessionPtr session, std::optional<std::chrono::seconds> span, CancelToken cancel);

/// Writes the migration and makes the indexes, as asked; each is told on `err`. A production database wants --yes.
QCoro::Task<CommandResult<void>> actOnAdvice(Arguments arguments, SessionPtr session, advisor::Advice advice,
                                             CommandContext context);

} // namespace d1
