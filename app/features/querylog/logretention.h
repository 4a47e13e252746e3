// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/querylog/logdatabase.h"
#include "features/querylog/logsettings.h"

namespace d1 {

/// How long the log keeps what it sums up; single events go by LogSettings.
struct RollupAges {
    static constexpr std::chrono::hours QueryMinutes{3}; ///< only the live view looks at single minutes of a query
    static constexpr std::chrono::days OperationMinutes{32};
    static constexpr std::chrono::days Hours{35};
    static constexpr std::chrono::days Days{400};
};

/// Forgets what is too old and, when the file is too large, the oldest events; a part at a time, so that no other
/// program waits long. In transactions of its own, on the database's thread. Age counts from the newest event or from
/// `now`, whichever is earlier: a clock that jumps ahead and back must not empty the log.
[[nodiscard]] Result<void> pruneLog(LogDatabase &database, const LogSettings &settings, Clock::WallTime now);

/// Bytes in use, free pages not counted.
[[nodiscard]] std::int64_t usedBytes(LogDatabase &database);

/// Forgets everything but the settings.
[[nodiscard]] Result<void> clearLog(LogDatabase &database);

} // namespace d1
