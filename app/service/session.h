// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <QObject>

#include <memory>
#include <string>

namespace d1 {

class AccountAnalytics;
class Clock;
class HostedDatabase;
class QueryLog;
class RateLimiter;

enum class Environment { Development, Staging, Production };

/// Who the database is, for people and logs.
struct SessionIdentity {
    std::string target;      ///< the target string that opened it
    std::string displayName; ///< "demo: shop", "shop (production)"
    Environment environment = Environment::Development;
};

/// An opened database: one connection behind the service's layers,
/// Monitored(Failover(Retrying(RateLimited(connection)))). Everything above the service talks to this and nothing else.
///
/// Shared, because every call in flight keeps its session alive: dropping the last visible reference while a call runs
/// is safe, and the stack dies when the call has ended. Main thread only.
class Session : public QObject, public std::enable_shared_from_this<Session>
{
    Q_OBJECT

public:
    /// What a session is built from. `fallback` may be null; clock, log and limiter must outlive the session
    /// (limiter may be null: no account limit).
    struct Parts {
        SessionIdentity identity;
        std::unique_ptr<Connection> primary;
        std::unique_ptr<Connection> fallback;
        std::shared_ptr<HostedDatabase> hosted;      ///< of a database at Cloudflare, else null
        std::shared_ptr<AccountAnalytics> analytics; ///< of its account, else null
        std::shared_ptr<RateLimiter> limiter;        ///< shared: it belongs to the account, not to a session
        Clock *clock = nullptr;
        QueryLog *log = nullptr;
    };

    static std::shared_ptr<Session> create(Parts parts);
    ~Session() override;

    [[nodiscard]] const SessionIdentity &identity() const;
    [[nodiscard]] Capabilities capabilities() const;
    [[nodiscard]] bool onFallback() const;
    /// Of the primary, see Connection::snapshot(). What is read there is neither retried nor logged.
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const;

    /// What Cloudflare offers for this database besides SQL; null for any other database. Closed with the session.
    [[nodiscard]] const std::shared_ptr<HostedDatabase> &hosted() const;
    /// The whole traffic of the database's account; null for any other database. Ask with hosted()->databaseId().
    [[nodiscard]] const std::shared_ptr<AccountAnalytics> &analytics() const;

    /// Retried, judged and logged. Errors carry facts, verdict and attempts.
    QCoro::Task<Result<Reply>> execute(Request request);

    /// A faster way for very many rows where Capabilities::bulkLoads says so, else null. Neither retried nor logged,
    /// and close() does not end it.
    [[nodiscard]] std::unique_ptr<BulkLoad> bulkLoad() const;

    /// Refuses new calls, cancels those that run, and resumes when the last has ended.
    QCoro::Task<> close();

Q_SIGNALS:
    /// Reads now go to the fallback (true) or back to the primary (false).
    void fallbackChanged(bool onFallback);
    /// The last running call has ended.
    void drained();

private:
    struct Private;
    explicit Session(Parts parts);
    std::unique_ptr<Private> d;
};

using SessionPtr = std::shared_ptr<Session>;

} // namespace d1
