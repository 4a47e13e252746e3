// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareidentity.h"
#include "connections/cloudflare/storedinsights.h"
#include "connections/connection.h"
#include "service/ratelimiter.h"
#include "workspace/credentialstore.h"
#include "workspace/databaseentry.h"
#include "workspace/target.h"

#include <map>
#include <memory>
#include <vector>

namespace d1 {

class AccountAnalytics;
class AnalyticsCache;
class Clock;
class HostedDatabase;

/// The hosted databases that the program's credential opens. Main thread; outlives its calls and connections.
class CloudflareAccess
{
public:
    /// Nothing is owned. A wrong `base` is told by every call. `analyticsPath` is where figures of closed hours are
    /// kept.
    CloudflareAccess(QNetworkAccessManager *network, CredentialStore *credentials, Clock *clock, Result<QUrl> base,
                     std::string analyticsPath);
    ~CloudflareAccess();

    struct Opened {
        std::unique_ptr<Connection> connection;
        std::shared_ptr<HostedDatabase> hosted;
        std::shared_ptr<AccountAnalytics> analytics; ///< of the account, shared by its databases
        std::shared_ptr<RateLimiter> limiter;        ///< of the token, shared by all that use it
        std::string name;                            ///< the database's
    };

    /// Looks the database up, by name or id.
    QCoro::Task<Result<Opened>> open(CloudflareTarget target, CancelToken cancel);

    /// Of one account; of the credential's own when `account` is empty, or of all it sees.
    QCoro::Task<Result<std::vector<DatabaseEntry>>> databases(std::string account, CancelToken cancel);

    /// What Cloudflare recommends for the databases of one account; of the credential's own, or the only one it sees,
    /// when `account` is empty.
    QCoro::Task<Result<std::vector<StoredInsights>>> insights(std::string account, CancelToken cancel);

    /// The whole traffic of an account; of the credential's own, or the only one it sees, when `account` is empty.
    QCoro::Task<Result<std::shared_ptr<AccountAnalytics>>> analytics(std::string account, CancelToken cancel);

private:
    /// What a token shares among all that use it.
    struct TokenShare {
        std::shared_ptr<RateLimiter> limiter;
        std::shared_ptr<RateLimiter> analyticsLimiter;                      ///< Cloudflare counts these apart
        std::map<std::string, std::shared_ptr<AccountAnalytics>> analytics; ///< by account
    };
    /// A credential in use.
    struct Login {
        Login(CloudflareApi cloudflareApi, std::string accountId, TokenShare *shareOfToken)
            : api(std::move(cloudflareApi))
            , account(std::move(accountId))
            , share(shareOfToken)
        {}

        CloudflareApi api;
        std::string account; ///< that it names, may be empty
        TokenShare *share;   ///< lives as long as the object
    };

    QCoro::Task<Result<Login>> logIn();
    /// All that the token sees; at least one.
    QCoro::Task<Result<std::vector<AccountEntry>>> accountsOf(Login login, CancelToken cancel) const;
    /// The one to use for a target that names none.
    QCoro::Task<Result<std::string>> onlyAccount(Login login, std::string database, CancelToken cancel) const;
    /// The account to use: the one named, the credential's, or the only one it sees.
    QCoro::Task<Result<std::string>> accountFor(Login login, std::string named, std::string database,
                                                CancelToken cancel) const;
    [[nodiscard]] TokenShare *shareOf(const std::string &token);
    [[nodiscard]] std::shared_ptr<AccountAnalytics> analyticsOf(const Login &login, const std::string &account);

    QNetworkAccessManager *m_network;
    CredentialStore *m_credentials;
    Clock *m_clock;
    Result<QUrl> m_base;
    std::string m_analyticsPath;
    std::shared_ptr<AnalyticsCache> m_analyticsCache;
    std::map<std::size_t, TokenShare> m_shares; // by the token's hash
};

} // namespace d1
