// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareaccount.h"
#include "support/await.h"
#include "support/d1fixture.h"
#include "support/hostedd1.h"
#include "testapi.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_CloudflareAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<FaultServer>(); }
    void cleanup() { m_server.reset(); }

    void listComesPageByPage()
    {
        m_server->answer(d1Fixture("real-list-databases-page").answer());
        m_server->answer(d1Fixture("real-list-databases-minimal-items").answer());
        D1_AWAIT_OK(databases, account().databases({}));
        QCOMPARE(databases->size(), 3U);
        QCOMPARE(databases->front().name, "prod");
        QCOMPARE(databases->front().sizeBytes, std::optional<std::int64_t>(94425088));
        QCOMPARE(databases->back().name, "third");
        QVERIFY(!databases->back().sizeBytes);
        QCOMPARE(m_server->requests().size(), 2U);
        QCOMPARE(m_server->requests()[0].path, QByteArray("/client/v4/accounts/acc1/d1/database?page=1&per_page=1000"));
        QCOMPARE(m_server->requests()[1].path, QByteArray("/client/v4/accounts/acc1/d1/database?page=2&per_page=1000"));
        QCOMPARE(m_server->requests()[0].method, QByteArray("GET"));
    }

    void emptyAccountHasNoDatabases()
    {
        m_server->answer(FaultAnswer::json(R"({"success":true,"result":[],"result_info":{"total_count":0}})"));
        D1_AWAIT_OK(databases, account().databases({}));
        QVERIFY(databases->empty());
    }

    void nameIsComparedHereAndNotByTheFilter()
    {
        m_server->answer(FaultAnswer::json(
            R"({"success":true,"result":[{"uuid":"1","name":"shop-old"},{"uuid":"2","name":"shop"}],"result_info":{"total_count":2}})"));
        D1_AWAIT_OK(database, account().findDatabase("shop", {}));
        QCOMPARE(database->uuid, "2");
        QVERIFY(m_server->requests().front().path.contains("?name=shop&page=1"));
    }

    void oddNameStaysOneQueryItem()
    {
        m_server->answer(FaultAnswer::json(R"({"success":true,"result":[]})"));
        D1_AWAIT_ERROR(error, account().findDatabase("a&b=c+%41 é", {}));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY2(m_server->requests().front().path.contains("?name=a%26b%3Dc%2B%2541%20%C3%A9&page=1"),
                 m_server->requests().front().path.constData());
    }

    void missingNameSaysWhatToDo()
    {
        m_server->answer(FaultAnswer::json(R"({"success":true,"result":[{"uuid":"1","name":"shop-old"}]})"));
        D1_AWAIT_ERROR(error, account().findDatabase("shop", {}));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QCOMPARE(error.facts.message, "The account has no database named shop; list the databases to see their names.");
    }

    void idIsAskedForDirectly()
    {
        m_server->answer(d1Fixture("real-get-database").answer());
        D1_AWAIT_OK(database, account().findDatabase("9b2d0c1e-6a55-4c0e-9d5e-0a1b2c3d4e5f", {}));
        QCOMPARE(database->name, "prod");
        QVERIFY(m_server->requests().front().path.endsWith("/d1/database/9b2d0c1e-6a55-4c0e-9d5e-0a1b2c3d4e5f"));
    }

    void insightsComePageByPage()
    {
        const QByteArray page = "{\"success\":true,\"result\":[{\"database_id\":\"a\",\"recommendations\":{}}],"
                                "\"result_info\":{\"count\":1,\"cursor\":\"next=1\"}}";
        m_server->answer(FaultAnswer::json(page));
        m_server->answer(d1Fixture("real-insights-account").answer());
        D1_AWAIT_OK(all, account().insights({}));
        QCOMPARE(all->size(), 3U);
        QCOMPARE(all->front().databaseId, "a");
        QVERIFY(!all->at(1).generatedAt && all->at(2).generatedAt);
        QCOMPARE(m_server->requests()[0].path,
                 QByteArray("/client/v4/accounts/acc1/d1/insights?filter=recommendations&limit=100"));
        QVERIFY(m_server->requests()[1].path.endsWith("&limit=100&cursor=next%3D1"));
    }

    void cursorThatStandsStillEndsTheList()
    {
        const QByteArray page = "{\"success\":true,\"result\":[],\"result_info\":{\"cursor\":\"same\"}}";
        m_server->answerAlways(FaultAnswer::json(page));
        D1_AWAIT_OK(all, account().insights({}));
        QVERIFY(all->empty());
        QCOMPARE(m_server->requests().size(), 2U);
    }

    void unknownIdKeepsCloudflaresFacts()
    {
        m_server->answer(d1Fixture("real-error-404-7404").answer());
        D1_AWAIT_ERROR(error, account().findDatabase("9b2d0c1e-6a55-4c0e-9d5e-0a1b2c3d4e5f", {}));
        QCOMPARE(error.facts.httpStatus, std::optional(404));
        QCOMPARE(error.facts.d1Code, std::optional(7404));
    }

    void missingRightKeepsItsFacts()
    {
        m_server->answer(d1Fixture("real-error-403-7403").answer());
        D1_AWAIT_ERROR(error, account().databases({}));
        QCOMPARE(error.facts.httpStatus, std::optional(403));
        QCOMPARE(error.facts.d1Code, std::optional(7403));
        QCOMPARE(error.facts.delivery, Delivery::Answered);
    }

    void oddAnswersAreErrors_data()
    {
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("no result") << FaultAnswer::json(R"({"success":true})");
        QTest::newRow("null result") << FaultAnswer::json(R"({"success":true,"result":null})");
        QTest::newRow("object instead of a list") << FaultAnswer::json(R"({"success":true,"result":{}})");
        QTest::newRow("said no") << FaultAnswer::json(
            R"({"success":false,"errors":[{"code":1,"message":"no"}],"result":[]})");
        QTest::newRow("not JSON") << FaultAnswer::text("hello", 200);
        QTest::newRow("page") << FaultAnswer::html("<html>", 200);
        QTest::newRow("nothing") << FaultAnswer::empty(200);
        QTest::newRow("reset") << FaultAnswer::resetUnread();
    }
    void oddAnswersAreErrors()
    {
        QFETCH(const FaultAnswer, scripted);
        m_server->answerAlways(scripted);
        D1_AWAIT_ERROR(error, account().databases({}));
        QVERIFY(!error.facts.message.empty());
    }

    void oddAccountIdIsNeverSent()
    {
        const CloudflareAccount odd(apiAt(*m_server, m_network), "a/../b");
        D1_AWAIT_ERROR(error, odd.databases({}));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(m_server->requests().empty());
    }

    void tokenNeverLeavesInAnError()
    {
        m_server->answer(FaultAnswer::d1Error(403, 10000, QByteArray("no right for ") + Token));
        D1_AWAIT_ERROR(error, account().databases({}));
        QCOMPARE(error.facts.message, "no right for [secret]");
        m_server->answer(FaultAnswer::json(R"({"success":true,"result":[]})"));
        D1_AWAIT_ERROR(missing, account().findDatabase(Token, {}));
        QVERIFY(!QByteArray::fromStdString(missing.facts.message).contains(Token));
    }

    void cancelEndsTheListBetweenPages()
    {
        CancelSource source;
        m_server->answerWith([&source](const FaultRequest &) {
            QMetaObject::invokeMethod(
                qApp, [&source] { source.cancel(); }, Qt::QueuedConnection);
            return d1Fixture("real-list-databases-page").answer();
        });
        m_server->answerAlways(FaultAnswer::hang());
        D1_AWAIT_ERROR(error, account().databases(source.token()));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
    }

private:
    [[nodiscard]] const CloudflareAccount &account()
    {
        m_account = std::make_unique<CloudflareAccount>(apiAt(*m_server, m_network), "acc1");
        return *m_account;
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<CloudflareAccount> m_account;
};

QTEST_GUILESS_MAIN(tst_CloudflareAccount)
#include "tst_cloudflareaccount.moc"
