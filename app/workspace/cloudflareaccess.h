// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareidentity.h"
#include "connections/connection.h"
#include "service/ratelimiter.h"
#include "workspace/credentialstore.h"
#include "workspace/databaseentry.h"
#include "workspace/target.h"

#include <map>
#include <memory>
#include <vector>

namespace d1 {

class Clock;
class HostedDatabase;

/// The hosted databases that the program's credential opens. Main thread; outlives its calls and connections.
class CloudflareAccess
{
public:
    /// Nothing is owned. A wrong `base` is told by every call.
    CloudflareAccess(QNetworkAccessManager *network, CredentialStore *credentials, Clock *clock, Result<QUrl> base);

    struct Opened {
        Opened() = default;
        Opened(std::unique_ptr<Connection> databaseConnection, std::shared_ptr<HostedDatabase> hostedDatabase,
               std::shared_ptr<RateLimiter> limiterOfToken, std::string databaseName)
            : connection(std::move(databaseConnection))
            , hosted(std::move(hostedDatabase))
            , limiter(std::move(limiterOfToken))
            , name(std::move(databaseName))
        {}

        std::unique_ptr<Connection> connection;
        std::shared_ptr<HostedDatabase> hosted;
        std::shared_ptr<RateLimiter> limiter; ///< of the token, shared by all that use it
        std::string name;                     ///< the database's
    };

    /// Looks the database up, by name or id.
    QCoro::Task<Result<Opened>> open(CloudflareTarget target, CancelToken cancel);

    /// Of one account; of the credential's own when `account` is empty, or of all it sees.
    QCoro::Task<Result<std::vector<DatabaseEntry>>> databases(std::string account, CancelToken cancel);

private:
    /// A credential in use.
    struct Login {
        Login(CloudflareApi cloudflareApi, std::string accountId, std::shared_ptr<RateLimiter> limiterOfToken)
            : api(std::move(cloudflareApi))
            , account(std::move(accountId))
            , limiter(std::move(limiterOfToken))
        {}

        CloudflareApi api;
        std::string account; ///< that it names, may be empty
        std::shared_ptr<RateLimiter> limiter;
    };

    QCoro::Task<Result<Login>> logIn();
    /// All that the token sees; at least one.
    QCoro::Task<Result<std::vector<AccountEntry>>> accountsOf(Login login, CancelToken cancel) const;
    /// The one to use for a target that names none.
    QCoro::Task<Result<std::string>> onlyAccount(Login login, std::string database, CancelToken cancel) const;
    [[nodiscard]] std::shared_ptr<RateLimiter> limiterFor(const std::string &token);

    QNetworkAccessManager *m_network;
    CredentialStore *m_credentials;
    Clock *m_clock;
    Result<QUrl> m_base;
    std::map<std::size_t, std::shared_ptr<RateLimiter>> m_limiters; // by the token's hash
};

} // namespace d1
