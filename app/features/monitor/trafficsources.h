// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficprovider.h"

#include <functional>
#include <memory>
#include <string>

namespace d1 {

class QueryLogKeeper;
class QueryLogReader;

/// Where the figures that a window shows come from. What is null is not available.
struct TrafficSources {
    std::shared_ptr<QueryLogReader> log;
    std::shared_ptr<QueryLogKeeper> keeper; ///< of the same log
    /// Everyone's traffic on a target, as sessions name it; the empty one: on all databases of the account. Null where
    /// nobody can tell it, as of a file. The same answer for the same target, as long as it is held.
    std::function<std::shared_ptr<TrafficProvider>(const std::string &target)> wholeTraffic;

    [[nodiscard]] std::shared_ptr<TrafficProvider> of(TrafficSource source, const std::string &target) const;
};

} // namespace d1
