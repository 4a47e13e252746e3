// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/graphqlapi.h"
#include "support/await.h"
#include "support/d1fixture.h"
#include "testapi.h"

#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using nlohmann::json;

class tst_GraphqlApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<FaultServer>(); }

    void documentAndVariablesAreSent()
    {
        m_server->answer(d1Fixture("real-graphql-analytics").answer());
        D1_AWAIT_OK(answer, ask());
        QVERIFY(answer->data.contains("viewer"));
        QVERIFY(answer->errors.empty());
        const FaultRequest request = m_server->requests().front();
        QCOMPARE(request.path, QByteArray("/client/v4/graphql"));
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.body, QByteArray("{\"query\":\"query { viewer }\",\"variables\":{\"account\":\"a\"}}"));
    }

    void partialErrorsComeBesideTheData()
    {
        m_server->answer(FaultAnswer::json(
            R"({"data":{"viewer":1},"errors":[{"message":"m","path":["viewer","accounts",0],"extensions":{"code":"c"}}]})"));
        D1_AWAIT_OK(answer, ask());
        QCOMPARE(answer->errors, (std::vector<GraphqlError>{{"m", "viewer.accounts.0", "c"}}));
    }

    void errorsWithoutDataAreAnError()
    {
        const D1Fixture fixture = d1Fixture("real-graphql-errors");
        const char *const texts[] = {"not authorized for that account", "unknown field \"bogus\"",
                                     "rate limiter budget depleted, try again after 5 minutes",
                                     "cannot request a time range wider than 4w4d"};
        for (std::size_t i = 0; i < fixture.bodies.size(); ++i) {
            m_server->answer(fixture.answer(i));
            D1_AWAIT_ERROR(error, ask());
            QCOMPARE(error.facts.message, std::string(texts[i]));
            QCOMPARE(error.facts.delivery, Delivery::Answered);
        }
    }

    void usedUpBudgetHasATimeToWait()
    {
        m_server->answer(d1Fixture("real-graphql-errors").answer(2));
        D1_AWAIT_ERROR(inSuccess, ask());
        QCOMPARE(inSuccess.facts.httpStatus, std::optional(429));
        QCOMPARE(inSuccess.facts.retryAfter, std::optional<std::chrono::milliseconds>(5min));
        m_server->answer(FaultAnswer::json("{}", 429).withHeader("Retry-After", "7"));
        D1_AWAIT_ERROR(own, ask());
        QCOMPARE(own.facts.retryAfter, std::optional<std::chrono::milliseconds>(7s));
    }

    void unreadableAnswerIsAnError_data()
    {
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("page") << FaultAnswer::html("<html>", 200);
        QTest::newRow("cut") << FaultAnswer::json("{\"data\":{");
        QTest::newRow("null") << FaultAnswer::json("{\"data\":null,\"errors\":null}");
        QTest::newRow("503") << FaultAnswer::text("upstream", 503);
    }
    void unreadableAnswerIsAnError()
    {
        QFETCH(const FaultAnswer, scripted);
        m_server->answer(scripted);
        D1_AWAIT_ERROR(error, ask());
        QVERIFY(!error.facts.message.empty());
    }

    void largeAnswerIsReadAside()
    {
        json rows = json::array();
        for (int i = 0; i < 5'000; ++i)
            rows.push_back({{"count", i}, {"dimensions", {{"query", "SELECT something"}}}});
        m_server->answer(FaultAnswer::json(
            QByteArray::fromStdString(json{{"data", {{"viewer", rows}}}, {"errors", nullptr}}.dump())));
        D1_AWAIT_OK(answer, ask());
        QCOMPARE(answer->data["viewer"].size(), std::size_t{5'000});
    }

    void tokenInAnErrorIsTakenOut()
    {
        m_server->answer(FaultAnswer::json(QByteArray(R"({"data":null,"errors":[{"message":"bad )") + Token + "\"}]}"));
        D1_AWAIT_ERROR(error, ask());
        QCOMPARE(error.facts.message, "bad [secret]");
    }

private:
    QCoro::Task<Result<GraphqlAnswer>> ask()
    {
        const GraphqlApi api(apiAt(*m_server, m_network));
        json variables{{"account", "a"}};
        std::string document = "query { viewer }";
        auto answer = co_await api.ask(std::move(document), std::move(variables), CancelToken());
        co_return answer;
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
};

QTEST_GUILESS_MAIN(tst_GraphqlApi)
#include "tst_graphqlapi.moc"
