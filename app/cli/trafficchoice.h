// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/logquestion.h"
#include "features/monitor/trafficprovider.h"

#include <memory>

namespace d1 {

inline constexpr CommandOption sourceOption{"source", "SOURCE",
                                            "desktop, what this machine asked (the default), or cloudflare, the whole "
                                            "traffic of databases at Cloudflare; d1: or d1:ACCOUNT_ID/ is all of an "
                                            "account"};

/// Whose figures a command is about, and where they come from.
struct TrafficChoice {
    std::shared_ptr<TrafficProvider> traffic;
    LogQuestion question;
};

/// From --source, --database, --since and --until. Opens the database for the whole traffic, without SQL.
QCoro::Task<CommandResult<TrafficChoice>> trafficChoiceOf(Arguments arguments, CommandContext context,
                                                          Clock::WallTime now);

/// A sentence a line for the person: which source, how far it reaches, whether it is estimated, and the notices.
[[nodiscard]] std::string sourceText(TrafficSource source, Clock::WallTime asOf, bool isEstimated,
                                     const std::vector<std::string> &notices);

} // namespace d1
