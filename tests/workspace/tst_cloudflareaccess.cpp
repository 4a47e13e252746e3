// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/accountanalytics.h"
#include "service/hosteddatabase.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"
#include "workspace/cloudflareaccess.h"

#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;

namespace {

/// A store that holds what the test put there.
class FixedCredential final : public CredentialStore
{
public:
    explicit FixedCredential(std::optional<Credential> credential)
        : m_credential(std::move(credential))
    {}

    QCoro::Task<Result<std::optional<Credential>>> load() override
    {
        Result<std::optional<Credential>> copy = m_credential;
        co_return copy;
    }
    QCoro::Task<Result<void>> save(Credential) override { co_return Result<void>(); }
    QCoro::Task<Result<void>> forget() override { co_return Result<void>(); }

private:
    std::optional<Credential> m_credential;
};

constexpr auto otherAccount = "fedcba9876543210fedcba9876543210";

FaultAnswer accountsAnswer(std::initializer_list<const char *> ids)
{
    QByteArray items;
    for (const char *id : ids)
        items +=
            (items.isEmpty() ? "" : ",") + QByteArray("{\"id\":\"") + id + "\",\"name\":\"Account of " + id + "\"}";
    return FaultAnswer::json("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + items
                             + "],\"result_info\":{\"page\":1,\"per_page\":50,\"count\":1,\"total_count\":"
                             + QByteArray::number(static_cast<int>(ids.size())) + "}}");
}

} // namespace

class tst_CloudflareAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_hosted = std::make_unique<HostedD1>();
        m_accounts = accountsAnswer({HostedD1::AccountId});
        m_server->answerAlwaysWith([this](const FaultRequest &request) {
            const bool asksForAccounts = request.path.startsWith(QByteArray(HostedD1::BasePath) + "/accounts?");
            return asksForAccounts ? m_accounts : m_hosted->answer(request);
        });
    }

    void nameIsLookedUpInTheOnlyAccount()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, {}, true));
        D1_AWAIT_OK(opened, access.open({{}, HostedD1::DatabaseName}, CancelToken()));
        QCOMPARE(opened->name, std::string(HostedD1::DatabaseName));
        D1_AWAIT_OK(reply, opened->connection->execute(Request(Statement("SELECT 7"))));
        QCOMPARE(reply->statements[0].rows->cell(0, 0).integer(), std::int64_t{7});
        QVERIFY(m_server->requests().back().path.contains(HostedD1::DatabaseId));
    }

    void idIsLookedUpForItsName()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, HostedD1::AccountId, true));
        D1_AWAIT_OK(opened, access.open({{}, HostedD1::DatabaseId}, CancelToken()));
        QCOMPARE(opened->name, std::string(HostedD1::DatabaseName));
        QCOMPARE(m_server->requests().size(), std::size_t{1});
    }

    void accountOfTheTargetWinsOverTheCredentials()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, otherAccount, true));
        D1_AWAIT_OK(opened, access.open({HostedD1::AccountId, HostedD1::DatabaseName}, CancelToken()));
        for (const FaultRequest &request : m_server->requests())
            QVERIFY(!request.path.contains(otherAccount));
    }

    void severalAccountsAreNamed()
    {
        m_accounts = accountsAnswer({HostedD1::AccountId, otherAccount});
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, {}, true));
        D1_AWAIT_ERROR(error, access.open({{}, HostedD1::DatabaseName}, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(error.facts.message.find(otherAccount) != std::string::npos);
        QVERIFY(error.facts.message.find("CLOUDFLARE_ACCOUNT_ID") != std::string::npos);
    }

    void tokenWithoutAccountsAsksForOne()
    {
        m_accounts = accountsAnswer({});
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, {}, true));
        D1_AWAIT_ERROR(error, access.open({{}, HostedD1::DatabaseName}, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QVERIFY(error.facts.message.starts_with("The API token may not list its accounts; name one"));
    }

    void databasesOfAllAccountsAreListed()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, {}, true));
        std::string every;
        D1_AWAIT_OK(entries, access.databases(every, CancelToken()));
        QCOMPARE(entries->size(), std::size_t{1});
        QCOMPARE(entries->front().name, std::string(HostedD1::DatabaseName));
        QCOMPARE(entries->front().id, std::string(HostedD1::DatabaseId));
        QCOMPARE(entries->front().target,
                 "d1:" + std::string(HostedD1::AccountId) + '/' + std::string(HostedD1::DatabaseName));
    }

    void namedAccountIsNotSearchedFor()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, {}, true));
        std::string account = HostedD1::AccountId;
        D1_AWAIT_OK(entries, access.databases(account, CancelToken()));
        QCOMPARE(entries->size(), std::size_t{1});
        QCOMPARE(m_server->requests().size(), std::size_t{1});
    }

    void missingDatabaseIsNotFound()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, HostedD1::AccountId, true));
        D1_AWAIT_ERROR(error, access.open({{}, "sohp"}, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(error.facts.message.find("sohp") != std::string::npos);
    }

    void missingCredentialSaysWhereToPutOne()
    {
        CloudflareAccess access = accessWith(std::nullopt);
        D1_AWAIT_ERROR(error, access.open({{}, "shop"}, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QVERIFY(error.facts.message.find("CLOUDFLARE_API_TOKEN") != std::string::npos);
        QVERIFY(m_server->requests().empty());
    }

    void wrongTokenIsToldWithoutIt()
    {
        CloudflareAccess access = accessWith(Credential("another-secret", HostedD1::AccountId, true));
        D1_AWAIT_ERROR(error, access.open({{}, "shop"}, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QVERIFY(error.facts.message.find("another-secret") == std::string::npos);
    }

    void wrongAddressIsToldBeforeTheTokenIsRead()
    {
        FixedCredential credential{std::nullopt};
        CloudflareAccess access(&m_network, &credential, &m_clock,
                                std::unexpected(Error(ErrorKind::NotFound, "The address is wrong.")), {});
        D1_AWAIT_ERROR(error, access.open({{}, "shop"}, CancelToken()));
        QCOMPARE(error.facts.message, std::string("The address is wrong."));
    }

    void passingFailureIsAskedAgain()
    {
        m_server->answer(FaultAnswer::html("<h1>Bad gateway</h1>", 502));
        m_server->answer(FaultAnswer::text("Service unavailable", 503));
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, HostedD1::AccountId, true));
        D1_AWAIT_OK(opened, access.open({{}, HostedD1::DatabaseName}, CancelToken()));
        QCOMPARE(m_clock.sleeps().size(), std::size_t{2});
    }

    void everythingUnderOneTokenSharesItsLimit()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, HostedD1::AccountId, true));
        D1_AWAIT_OK(first, access.open({{}, HostedD1::DatabaseName}, CancelToken()));
        D1_AWAIT_OK(second, access.open({{}, HostedD1::DatabaseId}, CancelToken()));
        QVERIFY(first->limiter && first->limiter == second->limiter);
    }

    void databasesOfAnAccountShareItsAnalytics()
    {
        CloudflareAccess access = accessWith(Credential(HostedD1::Token, HostedD1::AccountId, true));
        D1_AWAIT_OK(opened, access.open({{}, HostedD1::DatabaseName}, CancelToken()));
        QCOMPARE(opened->hosted->databaseId(), std::string(HostedD1::DatabaseId));
        D1_AWAIT_OK(bookmark, opened->hosted->bookmark({}, {}));
        D1_AWAIT_OK(analytics, access.analytics({}, CancelToken()));
        QVERIFY(*analytics == opened->analytics);
        QCOMPARE(opened->analytics->accountId(), std::string(HostedD1::AccountId));
    }

    void cleanup()
    {
        for (const FaultRequest &request : m_server->requests())
            QVERIFY(!request.path.contains("secret"));
        m_clock = FakeClock();
    }

private:
    CloudflareAccess accessWith(std::optional<Credential> credential)
    {
        m_credential = std::make_unique<FixedCredential>(std::move(credential));
        return CloudflareAccess(&m_network, m_credential.get(), &m_clock,
                                m_server->url(QString::fromLatin1(HostedD1::BasePath)),
                                m_folder.filePath(QStringLiteral("analytics.sqlite")).toStdString());
    }

    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    FaultAnswer m_accounts;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<HostedD1> m_hosted;
    std::unique_ptr<FixedCredential> m_credential;
};

QTEST_GUILESS_MAIN(tst_CloudflareAccess)
#include "tst_cloudflareaccess.moc"
