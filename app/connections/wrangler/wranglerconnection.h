// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"
#include "connections/wrangler/wranglerserver.h"

#include <memory>
#include <string>

namespace d1 {

/// One D1 database of a running `wrangler dev`. Looks its id up in the server's list before it runs anything, since a
/// mistyped id would make a new database. Cancelling stops the waiting; the server finishes the statement.
class WranglerConnection final : public Connection
{
public:
    /// `nameOrId` is an id or a binding's name. The server is shared by the connections to its databases.
    WranglerConnection(std::shared_ptr<WranglerServer> server, std::string nameOrId);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    /// Until a call has told the generation, those of the older one, which promises less.
    [[nodiscard]] Capabilities capabilities() const override;

private:
    [[nodiscard]] QCoro::Task<Result<WranglerRoute>> route(CallLimits limits);
    [[nodiscard]] QCoro::Task<Result<Reply>> runOnNew(QUrl raw, std::vector<Statement> statements, CallLimits limits);

    std::shared_ptr<WranglerServer> m_server;
    std::string m_nameOrId;
    std::optional<WranglerRoute> m_route;
    std::chrono::steady_clock::time_point m_routeUsed;
};

} // namespace d1
