// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/devservers.h"

#include "connections/wrangler/wranglerconnection.h"
#include "service/apicalls.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::chrono::seconds patience{10}; // it runs on this machine
constexpr auto noLimit = nullptr;

/// Says what to start, which "connection refused" alone does not.
Error explained(Error error, const std::string &origin)
{
    const ErrorFacts &facts = error.facts;
    if (error.verdict.kind == ErrorKind::Network && facts.delivery == Delivery::NotSent && !facts.httpStatus)
        error.facts.message = "No wrangler dev answers at " + origin + "; start it, or correct the address.";
    return error;
}

} // namespace

DevServers::DevServers(QNetworkAccessManager *network, Clock *clock)
    : m_network(network)
    , m_clock(clock)
{}

std::shared_ptr<WranglerServer> DevServers::serverAt(const std::string &origin)
{
    std::weak_ptr<WranglerServer> &known = m_servers[origin];
    if (auto server = known.lock())
        return server;
    auto server = std::make_shared<WranglerServer>(m_network, QUrl(QString::fromStdString(origin)));
    known = server;
    return server;
}

QCoro::Task<Result<std::unique_ptr<Connection>>> DevServers::open(DevTarget target, CancelToken cancel)
{
    const auto server = serverAt(target.origin);
    const ApiCalls calls(m_clock, noLimit);
    std::function<QCoro::Task<Result<WranglerRoute>>()> ask = [&] {
        return server->route(target.database, CallLimits(patience, cancel));
    };
    CallTerms terms(cancel);
    const auto route = co_await calls.run(std::move(terms), std::move(ask));
    if (!route)
        co_return std::unexpected(explained(route.error(), target.origin));
    std::unique_ptr<Connection> connection = std::make_unique<WranglerConnection>(server, target.database);
    co_return connection;
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> DevServers::databases(std::string origin, CancelToken cancel)
{
    const auto server = serverAt(origin);
    const ApiCalls calls(m_clock, noLimit);
    std::function<QCoro::Task<Result<std::vector<WranglerDatabase>>>()> ask = [&] {
        return server->databases(CallLimits(patience, cancel));
    };
    CallTerms terms(cancel);
    const auto databases = co_await calls.run(std::move(terms), std::move(ask));
    if (!databases)
        co_return std::unexpected(explained(databases.error(), origin));

    std::vector<DatabaseEntry> entries;
    for (const WranglerDatabase &database : *databases) {
        // A binding's name is what people know, but two Workers may use the same one.
        const bool unique = std::ranges::count(*databases, database.binding, &WranglerDatabase::binding) == 1;
        const DevTarget target{origin, unique ? database.binding : database.id};
        entries.push_back({database.binding, database.id, textOf(target), std::nullopt});
    }
    co_return entries;
}

} // namespace d1
