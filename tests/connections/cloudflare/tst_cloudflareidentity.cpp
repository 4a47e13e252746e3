// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareidentity.h"
#include "support/await.h"
#include "support/d1fixture.h"
#include "testapi.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_CloudflareIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsOfTheToken()
    {
        FaultServer server;
        server.answer(d1Fixture("real-accounts-list").answer());
        const CloudflareIdentity identity(apiAt(server, m_network));
        D1_AWAIT_OK(accounts, identity.accounts({}));
        const AccountEntry expected{"023e105f4ecef8ad9ca31a8372d0c353", "Ada's Account"};
        QCOMPARE(accounts->size(), 1U);
        QVERIFY(accounts->front() == expected);
        QCOMPARE(server.requests().front().path, QByteArray("/client/v4/accounts?page=1&per_page=50"));
    }

    void noAccountIsNoError()
    {
        FaultServer server;
        server.answer(FaultAnswer::json(R"({"success":true,"result":[]})"));
        const CloudflareIdentity identity(apiAt(server, m_network));
        D1_AWAIT_OK(accounts, identity.accounts({}));
        QVERIFY(accounts->empty());
    }

    void tokenOfAUserIsVerified()
    {
        FaultServer server;
        server.answer(d1Fixture("real-token-verify").answer());
        const CloudflareIdentity identity(apiAt(server, m_network));
        D1_AWAIT_OK(status, identity.verify({}, {}));
        const TokenStatus expected{"ed17574386854bf78a67040be0a770b0", "active", "2027-01-01T00:00:00Z"};
        QVERIFY(*status == expected);
        QCOMPARE(server.requests().front().path, QByteArray("/client/v4/user/tokens/verify"));
    }

    void tokenOfAnAccountIsVerifiedThroughIt()
    {
        FaultServer server;
        server.answer(d1Fixture("real-error-401-10000").answer());
        server.answer(d1Fixture("real-token-verify").answer());
        const CloudflareIdentity identity(apiAt(server, m_network));
        D1_AWAIT_OK(status, identity.verify("acc1", {}));
        QCOMPARE(status->status, "active");
        QCOMPARE(server.requests().back().path, QByteArray("/client/v4/accounts/acc1/tokens/verify"));
    }

    void invalidTokenKeepsItsFacts()
    {
        FaultServer server;
        server.answerAlways(d1Fixture("real-error-401-10000").answer());
        const CloudflareIdentity identity(apiAt(server, m_network));
        D1_AWAIT_ERROR(error, identity.verify({}, {}));
        QCOMPARE(error.facts.httpStatus, std::optional(401));
        QCOMPARE(error.facts.d1Code, std::optional(10000));
        QCOMPARE(server.requests().size(), 1U);
    }

    void brokenNetworkIsNotAskedTwice()
    {
        FaultServer server;
        server.refuse();
        const CloudflareIdentity identity(apiAt(server, m_network));
        D1_AWAIT_ERROR(error, identity.verify("acc1", {}));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
    }

private:
    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(tst_CloudflareIdentity)
#include "tst_cloudflareidentity.moc"
