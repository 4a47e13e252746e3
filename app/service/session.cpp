// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/session.h"

#include "service/failoverconnection.h"
#include "service/hosteddatabase.h"
#include "service/monitoredconnection.h"
#include "service/querylog.h"
#include "service/ratelimitedconnection.h"
#include "service/retryingconnection.h"
#include "service/runningcalls.h"

#include <QRandomGenerator>

#include <utility>

namespace d1 {

struct Session::Private {
    SessionIdentity identity;
    std::unique_ptr<Connection> top;
    FailoverConnection *failover = nullptr; // inside top
    Connection *primary = nullptr;          // inside top
    std::shared_ptr<HostedDatabase> hosted;
    std::shared_ptr<AccountAnalytics> analytics;
    RunningCalls calls;
};

namespace {

std::unique_ptr<Connection> retried(std::unique_ptr<Connection> connection, const Session::Parts &parts)
{
    if (!connection)
        return nullptr;
    if (parts.limiter)
        connection = std::make_unique<RateLimitedConnection>(std::move(connection), parts.limiter, *parts.clock);
    auto random = [] { return QRandomGenerator::global()->generateDouble(); };
    return std::make_unique<RetryingConnection>(std::move(connection), *parts.clock, std::move(random));
}

} // namespace

std::shared_ptr<Session> Session::create(Parts parts)
{
    return std::shared_ptr<Session>(new Session(std::move(parts)));
}

Session::Session(Parts parts)
    : d(std::make_unique<Private>())
{
    Q_ASSERT(parts.primary && parts.clock && parts.log);
    d->primary = parts.primary.get();
    auto failover = std::make_unique<FailoverConnection>(
        retried(std::move(parts.primary), parts), retried(std::move(parts.fallback), parts), *parts.clock,
        [this](bool onFallback) { Q_EMIT fallbackChanged(onFallback); });
    d->failover = failover.get();
    d->top = std::make_unique<MonitoredConnection>(std::move(failover), parts.identity.target, *parts.log);
    d->identity = std::move(parts.identity);
    d->hosted = std::move(parts.hosted);
    d->analytics = std::move(parts.analytics);
    connect(&d->calls, &RunningCalls::drained, this, &Session::drained);
}

Session::~Session()
{
    Q_ASSERT(!d->calls.isRunning()); // every call holds a reference
}

const SessionIdentity &Session::identity() const
{
    return d->identity;
}

Capabilities Session::capabilities() const
{
    return d->top->capabilities();
}

bool Session::onFallback() const
{
    return d->failover->onFallback();
}

const std::shared_ptr<HostedDatabase> &Session::hosted() const
{
    return d->hosted;
}

const std::shared_ptr<AccountAnalytics> &Session::analytics() const
{
    return d->analytics;
}

std::unique_ptr<Snapshot> Session::snapshot() const
{
    return d->primary->snapshot();
}

QCoro::Task<Result<Reply>> Session::execute(Request request)
{
    const auto self = shared_from_this();
    if (d->calls.isClosed()) {
        Error closed(ErrorKind::Cancelled, "The database was closed.");
        co_return std::unexpected(std::move(closed));
    }
    const RunningCalls::Call call(d->calls, request.cancel);
    request.cancel = call.token();
    Result<Reply> result = co_await d->top->execute(std::move(request));
    co_return result;
}

std::unique_ptr<BulkLoad> Session::bulkLoad() const
{
    return d->primary->bulkLoad();
}

QCoro::Task<> Session::close()
{
    const auto self = shared_from_this();
    const auto statements = d->calls.close(); // cancels at once, before the wait for the jobs
    if (d->hosted)
        co_await d->hosted->close();
    co_await statements;
}

} // namespace d1
