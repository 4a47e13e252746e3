// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"
#include "workspace/databaseentry.h"
#include "workspace/target.h"

#include <map>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace d1 {

class Clock;
class WranglerServer;

/// The dev servers in use: what is known of one is shared by the connections to its databases. Main thread; outlives
/// its calls.
class DevServers
{
public:
    /// Nothing is owned.
    DevServers(QNetworkAccessManager *network, Clock *clock);

    /// Asks the server whether it has the database, and of which generation it is.
    QCoro::Task<Result<std::unique_ptr<Connection>>> open(DevTarget target, CancelToken cancel);

    QCoro::Task<Result<std::vector<DatabaseEntry>>> databases(std::string origin, CancelToken cancel);

private:
    [[nodiscard]] std::shared_ptr<WranglerServer> serverAt(const std::string &origin);

    QNetworkAccessManager *m_network;
    Clock *m_clock;
    std::map<std::string, std::weak_ptr<WranglerServer>> m_servers;
};

} // namespace d1
