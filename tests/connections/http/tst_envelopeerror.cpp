// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/envelopeerror.h"
#include "support/d1fixture.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

HttpAnswer answerOf(int status, const QByteArray &body, const std::string &contentType = "application/json")
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.host = "api.example";
    answer.contentType = contentType;
    return answer;
}

} // namespace

class tst_EnvelopeError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfRefusalIsUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::optional<int>>("code");
        QTest::addColumn<QByteArray>("message");
        const std::optional<int> none;
        const auto row = [](const char *name, int status, const char *body, std::optional<int> code,
                            const char *message) {
            QTest::newRow(name) << status << QByteArray(body) << code << QByteArray(message);
        };
        row("whole envelope", 400,
            R"({"success":false,"errors":[{"code":7500,"message":"no such table: t: SQLITE_ERROR"}],"messages":[],"result":null})",
            7500, "no such table: t");
        row("bare envelope", 400, R"({"success":false,"errors":[{"code":7400,"message":"Invalid property"}]})", 7400,
            "Invalid property");
        row("result is a list", 400, R"({"result":[],"success":false,"errors":[{"code":7500,"message":"x"}]})", 7500,
            "x");
        row("several errors", 403,
            R"({"errors":[{"code":10000,"message":"Authentication error"},{"code":9109,"message":"Unauthorized"}]})",
            10000, "Authentication error; Unauthorized");
        row("error chain", 400,
            R"({"errors":[{"code":1,"message":"outer","error_chain":[{"code":2,"message":"inner"}],"source":{"pointer":"/x"}}]})",
            1, "outer");
        row("errors are texts", 400, R"({"success":false,"errors":["first","second"]})", none, "first; second");
        row("code is a text", 400, R"({"errors":[{"code":"7500","message":"x"}]})", 7500, "x");
        row("code is odd", 400, R"({"errors":[{"code":"E7","message":"x"}]})", none, "x");
        row("errors empty, messages as objects", 400,
            R"({"success":false,"errors":[],"messages":[{"code":10001,"message":"look"}]})", 10001, "look");
        row("errors empty, messages as texts", 400, R"({"success":false,"errors":[],"messages":["look"]})", none,
            "look");
        row("code and error", 429, R"({"code":971,"error":"slow down"})", 971, "slow down");
        row("error as object", 500, R"({"error":{"code":5,"message":"inside"}})", 5, "inside");
        row("error as text object", 500, R"({"error":{"text":"no such table: nope: SQLITE_ERROR"}})", none,
            "no such table: nope");
        row("only a message", 502, R"({"message":"upstream"})", none, "upstream");
        row("code alone", 500, R"({"errors":[{"code":7009}]})", 7009,
            "api.example answered with status 500 and gave no reason.");
        row("item failed", 200,
            R"({"success":true,"errors":[],"result":[{"success":false,"error":"inner: SQLITE_BUSY"}]})", none, "inner");
        row("single item failed", 200,
            R"({"success":true,"result":{"success":false,"errors":[{"code":3,"message":"poll"}]}})", 3, "poll");
        row("failed without a word", 200, R"({"success":false})", none,
            "api.example answered with status 200, but not in D1's form.");
        row("empty envelope", 500, "{}", none, "api.example answered with status 500 and gave no reason.");
        row("null errors", 500, R"({"success":false,"errors":null,"messages":null,"result":null})", none,
            "api.example answered with status 500 and gave no reason.");
        row("truncated JSON", 500, "{\"success\":false,\"errors\":[{\"co", none,
            "api.example answered with status 500, but its JSON cannot be read.");
        row("empty body", 503, "", none, "api.example answered with status 503 and nothing else.");
        row("plain text", 404, "404 Not Found", none, "api.example answered with status 404: 404 Not Found");
        row("several lines of text", 502, "\nBad gateway\nmore", none,
            "api.example answered with status 502: Bad gateway");
    }
    void everyFormOfRefusalIsUnderstood()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const std::optional<int>, code);
        QFETCH(const QByteArray, message);
        const ErrorFacts facts = errorFactsOf(answerOf(status, body));
        QCOMPARE(QByteArray::fromStdString(facts.message), message);
        QCOMPARE(facts.d1Code, code);
        QCOMPARE(facts.httpStatus, std::optional(status));
        QCOMPARE(facts.delivery, Delivery::Answered);
        QCOMPARE(facts.stoppedBy, StoppedBy::Nobody);
    }

    void pagesBecomeOneSentence_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<int>("status");
        QTest::addColumn<Delivery>("delivery");
        QTest::newRow("gateway") << QByteArray("text/html") << 502 << Delivery::Answered;
        QTest::newRow("unnamed type") << QByteArray("") << 503 << Delivery::Answered;
        QTest::newRow("a website with a good status") << QByteArray("text/html") << 200 << Delivery::Unknown;
    }
    void pagesBecomeOneSentence()
    {
        QFETCH(const QByteArray, contentType);
        QFETCH(const int, status);
        QFETCH(const Delivery, delivery);
        HttpAnswer answer = answerOf(status, "<!DOCTYPE html><html>...</html>", contentType.toStdString());
        answer.ray = "8a1b-AMS";
        const ErrorFacts facts = errorFactsOf(answer);
        QCOMPARE(QByteArray::fromStdString(facts.message), "api.example answered with status "
                                                               + QByteArray::number(status)
                                                               + " and a page for people instead of D1's answer (ray "
                                                                 "8a1b-AMS); check the address, or try again later.");
        QCOMPARE(facts.delivery, delivery);
        QCOMPARE(facts.requestId, "8a1b-AMS");
    }

    void firewallPageNamesItsRay()
    {
        const D1Fixture page = d1Fixture("real-error-html-challenge");
        HttpAnswer answer = answerOf(page.status, page.bodies.front(), "text/html");
        answer.mitigated = "challenge";
        answer.ray = "8a1b2c3d4e5f6789-AMS";
        const ErrorFacts facts = errorFactsOf(answer);
        QCOMPARE(QByteArray::fromStdString(facts.message),
                 QByteArray("A firewall at api.example asks for a browser instead of answering (status 403, ray "
                            "8a1b2c3d4e5f6789-AMS); allow this machine there, or use another network."));
        QCOMPARE(facts.requestId, "8a1b2c3d4e5f6789-AMS");
    }

    void redirectNamesItsTarget()
    {
        HttpAnswer answer = answerOf(307, "");
        answer.location = "https://elsewhere.example/";
        QCOMPARE(QByteArray::fromStdString(errorFactsOf(answer).message),
                 QByteArray("api.example answered with status 307 and points to https://elsewhere.example/; use that "
                            "address if you trust it."));
    }

    void sqliteTextIsTakenApart()
    {
        const ErrorFacts facts = errorFactsOf(answerOf(
            500,
            R"({"errors":[{"code":10001,"message":"D1_ERROR: near \u0022SELEC\u0022: syntax error at offset 3: SQLITE_ERROR"}]})"));
        QCOMPARE(facts.message, "near \"SELEC\": syntax error");
        QCOMPARE(facts.sqliteCode, "SQLITE_ERROR");
        QCOMPARE(facts.byteOffset, std::optional<std::int64_t>(3));
    }

    void internalErrorKeepsItsReference()
    {
        HttpAnswer answer = answerOf(500, d1Fixture("real-error-500-7500-internal").bodies.front());
        answer.ray = "8a1b-AMS";
        QCOMPARE(errorFactsOf(answer).requestId, "e_0123456789abcdefghij");
    }

    void failedItemNamesItsStatement()
    {
        const ErrorFacts facts = errorFactsOf(
            answerOf(200, R"({"success":true,"result":[{"success":true},{"success":false,"error":"no"}]})"));
        QCOMPARE(facts.statementIndex, std::optional<std::size_t>(1));
    }

    void waitComesFromRetryAfterElseFromAnEmptyQuota()
    {
        using namespace std::chrono_literals;
        HttpAnswer answer = answerOf(429, "{}");
        answer.quota = RateQuota{0, 40s};
        QCOMPARE(errorFactsOf(answer).retryAfter, std::optional<std::chrono::milliseconds>(40s));
        answer.retryAfter = 7s;
        QCOMPARE(errorFactsOf(answer).retryAfter, std::optional<std::chrono::milliseconds>(7s));
        answer = answerOf(500, "{}");
        answer.quota = RateQuota{0, 40s};
        QVERIFY(!errorFactsOf(answer).retryAfter);
    }

    void everyRecordedErrorHasItsCode_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray &name : d1FixtureNames("real-error-*-*")) {
            if (!name.contains("html"))
                QTest::newRow(name.constData()) << name;
        }
    }
    void everyRecordedErrorHasItsCode()
    {
        QFETCH(const QByteArray, name);
        const D1Fixture fixture = d1Fixture(name);
        for (const QByteArray &body : fixture.bodies) {
            const ErrorFacts facts = errorFactsOf(answerOf(fixture.status, body));
            QVERIFY2(facts.d1Code, body.constData());
            QVERIFY2(!facts.message.empty(), body.constData());
            if (!name.contains("rate-limit"))
                QVERIFY2(name.contains(QByteArray::number(*facts.d1Code)), body.constData());
        }
    }
};

QTEST_APPLESS_MAIN(tst_EnvelopeError)
#include "tst_envelopeerror.moc"
