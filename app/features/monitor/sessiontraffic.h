// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficprovider.h"
#include "service/session.h"

#include <functional>
#include <memory>
#include <string>

namespace d1 {

class QueryLogReader;

/// The whole traffic as far as the open database leads to it: of itself, and of all databases of its account. For
/// TrafficSources::wholeTraffic; copies share what they made.
class SessionTraffic
{
public:
    /// `session` gives the open database, or null; `log` knows what is muted, may be null.
    SessionTraffic(std::function<SessionPtr()> session, std::shared_ptr<QueryLogReader> log);

    /// Null for a target that is not open, or not at Cloudflare.
    [[nodiscard]] std::shared_ptr<TrafficProvider> operator()(const std::string &target) const;

private:
    struct Made;

    std::function<SessionPtr()> m_session;
    std::shared_ptr<QueryLogReader> m_log;
    std::shared_ptr<Made> m_made;
};

} // namespace d1
