// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/httptransport.h"
#include "support/await.h"
#include "support/faultserver.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

#include <set>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_HttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerHasStatusBodyAndHeaders()
    {
        FaultServer server;
        server.answer(FaultAnswer::json(R"({"a":1})", 429)
                          .withHeader("Retry-After", "30")
                          .withHeader("Ratelimit", R"("default";r=0;t=30)")
                          .withHeader("cf-ray", "8a1b-AMS")
                          .withHeader("cf-mitigated", "challenge"));
        D1_AWAIT_OK(answer, transport().send(post(server)));
        QCOMPARE(answer->status, 429);
        QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
        QCOMPARE(answer->contentType, "application/json");
        QCOMPARE(answer->retryAfter, std::optional(30'000ms));
        QCOMPARE(answer->quota, std::optional(RateQuota{0, 30s}));
        QCOMPARE(answer->ray, "8a1b-AMS");
        QCOMPARE(answer->mitigated, "challenge");
        QCOMPARE(answer->host, "127.0.0.1:" + std::to_string(server.port()));
    }

    void postSendsJsonOnce()
    {
        FaultServer server;
        server.answer(FaultAnswer::json("{}"));
        HttpCall call = post(server);
        call.authorization = "Bearer secret-example";
        D1_AWAIT_OK(answer, transport().send(call));
        QCOMPARE(server.requests().size(), 1U);
        const FaultRequest request = server.requests().front();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QByteArray("/raw?x=1"));
        QCOMPARE(request.body, *call.body);
        QCOMPARE(request.header("content-type"), QByteArray("application/json"));
        QCOMPARE(request.header("authorization"), QByteArray("Bearer secret-example"));
        QVERIFY(request.header("accept-encoding").contains("gzip"));
        QVERIFY(request.header("origin").isEmpty());
        QVERIFY(request.header("cookie").isEmpty());
    }

    void getHasNoBody()
    {
        FaultServer server;
        server.answer(FaultAnswer::json("[]"));
        const HttpCall call(server.url(QStringLiteral("/list")));
        D1_AWAIT_OK(answer, transport().send(call));
        QCOMPARE(server.requests().front().method, QByteArray("GET"));
        QCOMPARE(answer->body, QByteArray("[]"));
    }

    void wholeAnswersArriveHoweverFramed_data()
    {
        const QByteArray body = "[" + QByteArray(20'000, '7') + "]";
        const FaultAnswer plain = FaultAnswer::json(body);
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("content length") << plain;
        QTest::newRow("chunked") << plain.chunked();
        QTest::newRow("gzip") << plain.gzipped();
        QTest::newRow("gzip, chunked") << plain.gzipped().chunked();
        QTest::newRow("in drops") << plain.dripping(4'000, 1ms);
        QTest::newRow("closing afterwards") << plain.closing();
    }
    void wholeAnswersArriveHoweverFramed()
    {
        QFETCH(const FaultAnswer, scripted);
        FaultServer server;
        server.answer(scripted);
        D1_AWAIT_OK(answer, transport().send(post(server)));
        QCOMPARE(answer->body.size(), 20'002);
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 202, 301, 307, 308, 400, 401, 403, 404, 405, 408,
                                 409, 410, 418, 429, 500, 501, 502, 503, 504, 520, 530})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(const int, status);
        FaultServer server;
        server.answer(FaultAnswer::json("{\"said\":1}", status)
                          .withHeader("Location", "http://127.0.0.1:1/elsewhere")
                          .withHeader("WWW-Authenticate", "Bearer realm=\"x\""));
        D1_AWAIT_OK(answer, transport().send(post(server)));
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, QByteArray("{\"said\":1}"));
        QCOMPARE(server.requests().size(), 1U);
    }

    void redirectIsNotFollowed()
    {
        FaultServer elsewhere;
        FaultServer server;
        server.answer(FaultAnswer::empty(302).withHeader("Location", elsewhere.url().toEncoded()));
        HttpCall call(server.url());
        call.authorization = "Bearer secret-example";
        D1_AWAIT_OK(answer, transport().send(call));
        QCOMPARE(answer->status, 302);
        QCOMPARE(answer->location, elsewhere.url().toString().toStdString());
        QCOMPARE(elsewhere.connections(), 0);
    }

    void twentyCallsShareOneConnection()
    {
        FaultServer server;
        server.answerAlways(FaultAnswer::json("{}").gzipped());
        for (int i = 0; i < 20; ++i) {
            D1_AWAIT_OK(answer, transport().send(post(server)));
        }
        QCOMPARE(server.requests().size(), 20U);
        QCOMPARE(server.connections(), 1);
    }

    void idleConnectionClosedByTheServerIsReplaced()
    {
        FaultServer server;
        server.answerAlways(FaultAnswer::json("{}").closing());
        for (int i = 0; i < 3; ++i) {
            D1_AWAIT_OK(answer, transport().send(post(server)));
        }
        QCOMPARE(server.executions(), 3);
        QCOMPARE(server.connections(), 3);
    }

    void brokenExchangeOfUnknownOutcomeIsNeverSentAgain_data()
    {
        const FaultAnswer plain = FaultAnswer::json(QByteArray(10'000, '7'));
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::addColumn<int>("executions");
        QTest::newRow("reset before it ran") << FaultAnswer::resetUnread() << 0;
        QTest::newRow("ran, then reset") << FaultAnswer::executedThenReset() << 1;
        QTest::newRow("ran, then closed") << FaultAnswer::executedThenClosed() << 1;
        QTest::newRow("truncated") << plain.truncatedAfter(5'000) << 1;
        QTest::newRow("truncated at once") << plain.truncatedAfter(0) << 1;
        QTest::newRow("truncated chunks") << plain.chunked().truncatedAfter(5'000) << 1;
        QTest::newRow("truncated error") << FaultAnswer::json("{\"errors\":[]}", 400).truncatedAfter(4) << 0;
    }
    void brokenExchangeOfUnknownOutcomeIsNeverSentAgain()
    {
        QFETCH(const FaultAnswer, scripted);
        QFETCH(const int, executions);
        // On a fresh connection, and on one that is being used again.
        for (const std::size_t answeredBefore : {0U, 2U}) {
            FaultServer server;
            server.answer(answeredBefore, FaultAnswer::json("{}"));
            server.answerAlways(scripted);
            for (std::size_t i = 0; i < answeredBefore; ++i) {
                D1_AWAIT_OK(answer, transport().send(post(server)));
            }
            D1_AWAIT_ERROR(error, transport().send(post(server)));
            QCOMPARE(error.facts.delivery, Delivery::Unknown);
            QCOMPARE(error.facts.stoppedBy, StoppedBy::Nobody);
            QCOMPARE(server.requests().size(), answeredBefore + 1);
            QCOMPARE(server.executions(), static_cast<int>(answeredBefore) + executions);
        }
    }

    void refusedConnectionWasNotSent()
    {
        FaultServer server;
        server.refuse();
        D1_AWAIT_ERROR(error, transport().send(post(server)));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("Nothing listens at 127.0.0.1:"));
        server.listenAgain();
        server.answer(FaultAnswer::json("{}"));
        D1_AWAIT_OK(answer, transport().send(post(server)));
    }

    void unknownHostWasNotSent()
    {
        const HttpCall call(QUrl(QStringLiteral("http://no-such-host.invalid/")), "{}");
        D1_AWAIT_ERROR(error, transport().send(call));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("no-such-host.invalid"));
    }

    void failedTlsHandshakeWasNotSent()
    {
        FaultServer server;
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        const HttpCall call(url, "{}");
        D1_AWAIT_ERROR(error, transport().send(call));
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QVERIFY(server.requests().empty());
    }

    void hungServerEndsAtTheDeadline()
    {
        FaultServer server;
        server.answer(FaultAnswer::hang());
        HttpCall call = post(server);
        call.timeout = 50ms;
        D1_AWAIT_ERROR(error, transport().send(call));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Deadline);
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
        QVERIFY(QByteArray::fromStdString(error.facts.message).endsWith("within 0.05 s."));
    }

    void slowAnswerEndsAtTheDeadlineToo()
    {
        FaultServer server;
        server.answer(FaultAnswer::json(QByteArray(1000, '7')).dripping(1, 20ms));
        HttpCall call = post(server);
        call.timeout = 100ms;
        D1_AWAIT_ERROR(error, transport().send(call));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Deadline);
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
    }

    void cancelEndsAHungCall()
    {
        FaultServer server;
        CancelSource source;
        server.answerWith([&source](const FaultRequest &) {
            source.cancel();
            return FaultAnswer::hang();
        });
        HttpCall call = post(server);
        call.cancel = source.token();
        D1_AWAIT_ERROR(error, transport().send(call));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
    }

    void cancelledBeforehandIsNotSent()
    {
        FaultServer server;
        CancelSource source;
        source.cancel();
        HttpCall call = post(server);
        call.cancel = source.token();
        D1_AWAIT_ERROR(error, transport().send(call));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QCOMPARE(server.connections(), 0);
    }

    void cancelWhileConnectingWasNotSent()
    {
        FaultServer server;
        CancelSource source;
        HttpCall call = post(server);
        call.cancel = source.token();
        auto task = transport().send(call);
        source.cancel();
        D1_AWAIT_ERROR(error, std::move(task));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
        QCOMPARE(error.facts.delivery, Delivery::NotSent);
        QVERIFY(server.requests().empty());
    }

    void cancelAfterTheAnswerChangesNothing()
    {
        FaultServer server;
        server.answerAlways(FaultAnswer::json("{}"));
        CancelSource source;
        HttpCall call = post(server);
        call.cancel = source.token();
        D1_AWAIT_OK(answer, transport().send(call));
        source.cancel();
        D1_AWAIT_OK(second, transport().send(post(server)));
    }

    void serverMayRunOnItsOwnThread()
    {
        FaultServer server(FaultServer::Thread::Own);
        server.answerAlways(FaultAnswer::json("{}"));
        D1_AWAIT_OK(answer, transport().send(post(server)));
        QCOMPARE(server.executions(), 1);
    }

private:
    [[nodiscard]] HttpTransport transport() { return HttpTransport(&m_network); }
    [[nodiscard]] static HttpCall post(const FaultServer &server)
    {
        return HttpCall(server.url(QStringLiteral("/raw?x=1")), R"({"sql":"SELECT 1"})");
    }

    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(tst_HttpTransport)
#include "tst_httptransport.moc"
