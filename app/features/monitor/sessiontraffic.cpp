// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/sessiontraffic.h"

#include "features/monitor/wholetraffic.h"
#include "service/analytics/accountanalytics.h"
#include "service/hosteddatabase.h"

namespace d1 {

/// What was made last, for whom.
struct SessionTraffic::Made {
    std::weak_ptr<Session> session;
    std::weak_ptr<TrafficProvider> traffic;
};

SessionTraffic::SessionTraffic(std::function<SessionPtr()> session, std::shared_ptr<QueryLogReader> log)
    : m_session(std::move(session))
    , m_log(std::move(log))
    , m_made(std::make_shared<Made>())
{}

std::shared_ptr<TrafficProvider> SessionTraffic::operator()(const std::string &target) const
{
    const SessionPtr session = m_session();
    if (!session || !session->analytics() || !session->hosted())
        return nullptr;
    if (!target.empty() && target != session->identity().target)
        return nullptr;
    if (auto known = m_made->traffic.lock(); known && m_made->session.lock() == session)
        return known;
    WholeTraffic::Parts parts;
    parts.analytics = session->analytics();
    parts.targets[session->hosted()->databaseId()] = session->identity().target;
    parts.log = m_log;
    auto traffic = std::make_shared<WholeTraffic>(std::move(parts));
    m_made->session = session;
    m_made->traffic = traffic;
    return traffic;
}

} // namespace d1
