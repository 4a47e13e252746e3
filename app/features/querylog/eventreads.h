// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "features/querylog/logsearch.h"

#include <functional>

namespace d1 {

/// What QueryLogReader does on its thread. Failures stick to the database, see LogDatabase::outcome().

/// The latest first.
[[nodiscard]] std::vector<LoggedEvent> readEvents(LogDatabase &database, const EventSearch &search);

/// In the order of arrival, at most `limit`.
[[nodiscard]] std::vector<LoggedEvent> readEventsAfter(LogDatabase &database, std::int64_t id, int limit);
[[nodiscard]] std::int64_t readLastEventId(LogDatabase &database);
/// Every event from `time` on has a greater one.
[[nodiscard]] std::int64_t readEventIdBefore(LogDatabase &database, Clock::WallTime time);

/// An event as far as a Traffic needs it, with the log's numbers for its texts.
struct CountedEvent {
    std::int64_t target = 0;
    std::int64_t query = 0;
    QueryEvent event; ///< operation and origin are set, no other text is
};

/// Every event of the span, of one target or, for 0, of all.
void forEachEvent(LogDatabase &database, TimeSpan span, std::int64_t target,
                  const std::function<void(const CountedEvent &)> &take);

/// Those after the event of that id, at most `limit`, in the order of arrival. Returns the id of the last.
std::int64_t forEachEventAfter(LogDatabase &database, std::int64_t id, int limit,
                               const std::function<void(const CountedEvent &)> &take);

/// 0 when there is none of that name.
[[nodiscard]] std::int64_t targetNumber(LogDatabase &database, const std::string &name);

} // namespace d1
