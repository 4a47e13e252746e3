// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"
#include "cli/commandoption.h"
#include "core/timespan.h"

#include <string>

namespace d1 {

class Arguments;

inline constexpr CommandOption sinceOption{"since", "WHEN",
                                           "from then on: 90s, 15m, 24h, 7d ago, or 2026-11-23T10:00:00Z (24h)"};
inline constexpr CommandOption untilOption{"until", "WHEN", "up to then (now)"};

/// Which part of the query log a command is about.
struct LogQuestion {
    TimeSpan span;
    std::string target; ///< canonical; empty: all
};

/// From --since and --until, each of which may be missing.
[[nodiscard]] CommandResult<TimeSpan> spanOf(const Arguments &arguments, Clock::WallTime now);

/// The same and --database.
[[nodiscard]] CommandResult<LogQuestion> logQuestionOf(const Arguments &arguments, Clock::WallTime now);

/// The whole number from 1 on behind an option, or `otherwise` when it is not given.
[[nodiscard]] CommandResult<int> countOf(const Arguments &arguments, const CommandOption &option, int otherwise);

} // namespace d1
