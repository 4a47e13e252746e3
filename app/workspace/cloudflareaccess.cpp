// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cloudflareaccess.h"

#include "connections/cloudflare/cloudflareaccount.h"
#include "connections/cloudflare/cloudflareconnection.h"
#include "connections/cloudflare/databaseapi.h"
#include "service/analytics/accountanalytics.h"
#include "service/apicalls.h"
#include "service/hosteddatabase.h"

#include <algorithm>
#include <functional>

namespace d1 {

namespace {

constexpr auto nameAnAccount = "name one in the target, as in d1:ACCOUNT_ID/NAME, or in CLOUDFLARE_ACCOUNT_ID";

std::string listed(const std::vector<AccountEntry> &accounts)
{
    constexpr std::size_t most = 5;
    std::string list;
    for (std::size_t i = 0; i < std::min(accounts.size(), most); ++i)
        list += (i == 0 ? "" : ", ") + accounts[i].id + " (" + accounts[i].name + ")";
    return accounts.size() > most ? list + ", ..." : list;
}

} // namespace

CloudflareAccess::CloudflareAccess(QNetworkAccessManager *network, CredentialStore *credentials, Clock *clock,
                                   Result<QUrl> base, std::string analyticsPath)
    : m_network(network)
    , m_credentials(credentials)
    , m_clock(clock)
    , m_base(std::move(base))
    , m_analyticsPath(std::move(analyticsPath))
{}

CloudflareAccess::~CloudflareAccess() = default;

CloudflareAccess::TokenShare *CloudflareAccess::shareOf(const std::string &token)
{
    TokenShare &share = m_shares[std::hash<std::string>()(token)];
    if (!share.limiter) {
        share.limiter = RateLimiter::create(*m_clock);
        share.analyticsLimiter = RateLimiter::create(*m_clock, AccountAnalytics::Limits);
    }
    return &share;
}

std::shared_ptr<AccountAnalytics> CloudflareAccess::analyticsOf(const Login &login, const std::string &account)
{
    if (!m_analyticsCache)
        m_analyticsCache = std::make_shared<AnalyticsCache>(m_analyticsPath, *m_clock);
    std::shared_ptr<AccountAnalytics> &analytics = login.share->analytics[account];
    if (!analytics) {
        const ApiCalls calls(m_clock, login.share->analyticsLimiter);
        AnalyticsPages pages(GraphqlApi(login.api), calls, account);
        analytics = AccountAnalytics::create(std::move(pages), m_analyticsCache, m_clock);
    }
    return analytics;
}

QCoro::Task<Result<CloudflareAccess::Login>> CloudflareAccess::logIn()
{
    if (!m_base)
        co_return std::unexpected(m_base.error());
    const auto credential = co_await m_credentials->load();
    if (!credential)
        co_return std::unexpected(credential.error());
    if (!*credential)
        co_return std::unexpected(Error(ErrorKind::Auth,
                                        "There is no Cloudflare API token; set CLOUDFLARE_API_TOKEN in the"
                                        " environment, or enter one in D1 Console."));
    auto token = ApiToken::fromText((*credential)->token);
    if (!token)
        co_return std::unexpected(std::move(token.error()));
    CloudflareApi api(m_network, *m_base, *std::move(token));
    co_return Login(std::move(api), (*credential)->account, shareOf((*credential)->token));
}

QCoro::Task<Result<std::vector<AccountEntry>>> CloudflareAccess::accountsOf(Login login, CancelToken cancel) const
{
    const CloudflareIdentity identity(login.api);
    const ApiCalls calls(m_clock, login.share->limiter);
    std::function<QCoro::Task<Result<std::vector<AccountEntry>>>()> ask = [&] { return identity.accounts(cancel); };
    CallTerms terms(cancel);
    auto accounts = co_await calls.run(std::move(terms), std::move(ask));
    if (accounts && accounts->empty())
        co_return std::unexpected(
            Error(ErrorKind::Auth, std::string("The API token may not list its accounts; ") + nameAnAccount + '.'));
    co_return accounts;
}

QCoro::Task<Result<std::string>> CloudflareAccess::onlyAccount(Login login, std::string database,
                                                               CancelToken cancel) const
{
    const auto accounts = co_await accountsOf(std::move(login), std::move(cancel));
    if (!accounts)
        co_return std::unexpected(accounts.error());
    if (accounts->size() > 1)
        co_return std::unexpected(Error(ErrorKind::NotFound, "The API token sees several accounts, and d1:" + database
                                                                 + " does not say which; " + nameAnAccount + ": "
                                                                 + listed(*accounts) + '.'));
    co_return accounts->front().id;
}

QCoro::Task<Result<std::string>> CloudflareAccess::accountFor(Login login, std::string named, std::string database,
                                                              CancelToken cancel) const
{
    if (!named.empty())
        co_return named;
    std::string own = login.account;
    if (!own.empty())
        co_return own;
    auto only = co_await onlyAccount(std::move(login), std::move(database), std::move(cancel));
    co_return only;
}

QCoro::Task<Result<std::shared_ptr<AccountAnalytics>>> CloudflareAccess::analytics(std::string account,
                                                                                   CancelToken cancel)
{
    auto login = co_await logIn();
    if (!login)
        co_return std::unexpected(std::move(login.error()));
    std::string noDatabase;
    auto found = co_await accountFor(*login, std::move(account), std::move(noDatabase), std::move(cancel));
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    co_return analyticsOf(*login, *found);
}

QCoro::Task<Result<std::vector<StoredInsights>>> CloudflareAccess::insights(std::string account, CancelToken cancel)
{
    auto login = co_await logIn();
    if (!login)
        co_return std::unexpected(std::move(login.error()));
    std::string noDatabase;
    auto found = co_await accountFor(*login, std::move(account), std::move(noDatabase), cancel);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    const CloudflareAccount databases(login->api, *found);
    const ApiCalls calls(m_clock, login->share->limiter);
    std::function<QCoro::Task<Result<std::vector<StoredInsights>>>()> ask = [&] { return databases.insights(cancel); };
    CallTerms terms(cancel);
    auto insights = co_await calls.run(std::move(terms), std::move(ask));
    co_return insights;
}

QCoro::Task<Result<CloudflareAccess::Opened>> CloudflareAccess::open(CloudflareTarget target, CancelToken cancel)
{
    auto login = co_await logIn();
    if (!login)
        co_return std::unexpected(std::move(login.error()));
    auto found = co_await accountFor(*login, target.account, target.database, cancel);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    const std::string account = *std::move(found);

    const CloudflareAccount databases(login->api, account);
    const ApiCalls calls(m_clock, login->share->limiter);
    std::function<QCoro::Task<Result<CloudflareDatabase>>()> ask = [&] {
        return databases.findDatabase(target.database, cancel);
    };
    CallTerms terms(cancel);
    const auto database = co_await calls.run(std::move(terms), std::move(ask));
    if (!database)
        co_return std::unexpected(database.error());
    auto api = std::make_unique<DatabaseApi>(m_network, login->api, account, database->uuid);
    Opened opened;
    opened.connection = std::make_unique<CloudflareConnection>(login->api, account, database->uuid);
    opened.hosted = HostedDatabase::create(std::move(api), login->share->limiter, m_clock);
    opened.analytics = analyticsOf(*login, account);
    opened.limiter = login->share->limiter;
    opened.name = database->name;
    co_return opened;
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> CloudflareAccess::databases(std::string account, CancelToken cancel)
{
    auto login = co_await logIn();
    if (!login)
        co_return std::unexpected(std::move(login.error()));
    std::vector<AccountEntry> accounts;
    if (account.empty())
        account = login->account;
    if (!account.empty()) {
        accounts.push_back({account, account});
    } else {
        auto seen = co_await accountsOf(*login, cancel);
        if (!seen)
            co_return std::unexpected(std::move(seen.error()));
        accounts = *std::move(seen);
    }

    std::vector<DatabaseEntry> entries;
    const ApiCalls calls(m_clock, login->share->limiter);
    for (const AccountEntry &entry : accounts) {
        const CloudflareAccount one(login->api, entry.id);
        std::function<QCoro::Task<Result<std::vector<CloudflareDatabase>>>()> ask = [&] {
            return one.databases(cancel);
        };
        CallTerms terms(cancel);
        const auto databases = co_await calls.run(std::move(terms), std::move(ask));
        if (!databases)
            co_return std::unexpected(databases.error());
        for (const CloudflareDatabase &database : *databases)
            entries.push_back(
                {database.name, database.uuid, textOf(CloudflareTarget{entry.id, database.name}), database.sizeBytes});
    }
    co_return entries;
}

} // namespace d1
