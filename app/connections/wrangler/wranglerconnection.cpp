// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/wranglerconnection.h"

#include "connections/http/batchanswer.h"
#include "connections/wrangler/oldgenerationbatch.h"

namespace d1 {

namespace {

/// A dev server cannot restart within that time, so the database's id is still the server's.
constexpr std::chrono::seconds routeLifetime{2};

} // namespace

WranglerConnection::WranglerConnection(std::shared_ptr<WranglerServer> server, std::string nameOrId)
    : m_server(std::move(server))
    , m_nameOrId(std::move(nameOrId))
{}

Capabilities WranglerConnection::capabilities() const
{
    return capabilitiesOf(m_server->generation().value_or(WranglerGeneration::Old));
}

QCoro::Task<Result<Reply>> WranglerConnection::execute(Request request)
{
    const CallLimits limits(request.timeout, request.cancel);
    const Result<WranglerRoute> found = co_await route(limits);
    if (!found)
        co_return std::unexpected(found.error());

    Result<Reply> reply;
    if (found->generation == WranglerGeneration::New) {
        reply = co_await runOnNew(found->raw, request.statements, limits);
    } else {
        OldGenerationBatch batch(*m_server, found->raw, request.statements, limits);
        reply = co_await batch.run();
    }
    if (!reply) {
        m_route.reset();
        co_return reply;
    }
    m_routeUsed = std::chrono::steady_clock::now();
    co_return reply;
}

QCoro::Task<Result<WranglerRoute>> WranglerConnection::route(CallLimits limits)
{
    if (m_route && std::chrono::steady_clock::now() - m_routeUsed < routeLifetime) {
        const WranglerRoute known = *m_route; // QCoro moves from a member that is returned itself
        co_return known;
    }
    Result<WranglerRoute> found = co_await m_server->route(m_nameOrId, std::move(limits));
    if (found) {
        m_route = *found;
        m_routeUsed = std::chrono::steady_clock::now();
    }
    co_return found;
}

QCoro::Task<Result<Reply>> WranglerConnection::runOnNew(QUrl raw, std::vector<Statement> statements, CallLimits limits)
{
    Result<std::vector<EncodedStatement>> encoded = encodeStatements(statements);
    if (!encoded)
        co_return std::unexpected(std::move(encoded.error()));
    QByteArray body = requestBody(*encoded);
    Result<std::vector<StatementReply>> answers = co_await m_server->run(std::move(raw), std::move(body), limits);
    co_return tieAnswer(std::move(answers), statements, *encoded);
}

} // namespace d1
