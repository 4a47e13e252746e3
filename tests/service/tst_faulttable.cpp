// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"
#include "service/retryingconnection.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"

#include <QNetworkAccessManager>

#include <map>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using Waits = std::vector<std::chrono::nanoseconds>;

Q_DECLARE_METATYPE(d1::ErrorKind)
Q_DECLARE_METATYPE(Waits)

namespace {

const auto answerBody = R"({"success":true,"result":[{"success":true,"results":{"columns":["a"],"rows":[[1]]},)"
                        R"("meta":{"duration":0.1}}],"errors":[],"messages":[]})";

/// What a server can do to a request, over and over.
const std::map<QByteArray, FaultAnswer> &faults()
{
    static const std::map<QByteArray, FaultAnswer> all{
        {"reset before execution", FaultAnswer::resetUnread()},
        {"reset after execution", FaultAnswer::executedThenReset()},
        {"closed after execution", FaultAnswer::executedThenClosed()},
        {"hanging", FaultAnswer::hang()},
        {"truncated body", FaultAnswer::json(answerBody).truncatedAfter(60)},
        {"malformed JSON", FaultAnswer::json("{\"success\":tru")},
        {"JSON of another kind", FaultAnswer::json("[1,2,3]")},
        {"HTML error page", FaultAnswer::html("<html><body>Bad gateway</body></html>", 502)},
        {"HTML challenge", FaultAnswer::html("<html><title>Just a moment...</title></html>", 403)},
        {"429", FaultAnswer::d1Error(429, 971, "Please wait and consider throttling your request speed")
                    .withHeader("Retry-After", "2")},
        {"429 without a time", FaultAnswer::empty(429)},
        {"overloaded", FaultAnswer::d1Error(429, 7429, "D1 DB is overloaded. Requests queued for too long.")},
        {"503", FaultAnswer::empty(503)},
        {"storage timeout",
         FaultAnswer::d1Error(500, 7500, "D1 DB storage operation exceeded timeout which caused object to be reset.")},
        {"code was updated", FaultAnswer::d1Error(500, 7500, "D1 DB reset because its code was updated.")},
        {"network connection lost", FaultAnswer::d1Error(500, 7500, "Network connection lost.")},
        {"internal error", FaultAnswer::d1Error(500, 7500, "internal error; reference = abcdefghijklmnopqrstuvwx0123")},
        {"long-running export", FaultAnswer::d1Error(400, 7500, "Currently processing a long-running export.")},
        {"CPU limit", FaultAnswer::d1Error(429, 7429, "D1 DB exceeded its CPU time limit and was reset.")},
        {"constraint", FaultAnswer::d1Error(400, 7500,
                                            "UNIQUE constraint failed: t.a: SQLITE_CONSTRAINT (extended: "
                                            "SQLITE_CONSTRAINT_UNIQUE)")},
        {"syntax", FaultAnswer::d1Error(400, 7500, "near \"FRM\": syntax error at offset 9: SQLITE_ERROR")},
        {"free tier",
         FaultAnswer::d1Error(400, 7500, "D1_ERROR: You've exceeded D1's free tier daily row read limit.")},
        {"wrong token", FaultAnswer::d1Error(401, 10000, "Authentication error")},
        {"no right", FaultAnswer::d1Error(403, 7403, "The given account is not valid or is not authorized")},
        {"no database", FaultAnswer::d1Error(404, 7404, "The database db could not be found")},
    };
    return all;
}

const Waits none;
const Waits readBackoff{50ms, 100ms, 200ms, 400ms};
const Waits writeBackoff{100ms, 200ms};

/// The real connection on a real socket under the retrying layer; waits are half of their ceiling and take no time.
struct Stack {
    Stack()
        : api(&network, server.url(QStringLiteral("/client/v4")), *ApiToken::fromText("example-token-for-tests"))
        , retrying(std::make_unique<CloudflareConnection>(api, "account", "database"), clock, [] { return 0.5; })
    {}

    Result<Reply> execute(const Statement &statement, Intent intent)
    {
        Request request(statement, intent);
        if (shortTime)
            request.timeout = 100ms;
        return await(retrying.execute(std::move(request)));
    }

    FaultServer server;
    QNetworkAccessManager network;
    CloudflareApi api;
    FakeClock clock;
    RetryingConnection retrying;
    bool shortTime = false;
};

const Statement readStatement("SELECT a FROM t");
const Statement insertStatement("INSERT INTO t VALUES (1)");
const Statement repeatableStatement("UPDATE t SET a = 1 WHERE id = 2");

} // namespace

/// Every fault of the way to a hosted database, over HTTP: the verdict, how often it is tried, how long is waited, and
/// that no write is sent again which may have run.
class tst_FaultTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultIsJudgedAndTriedAgainOnlyWithoutHarm_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Waits>("readWaits");
        QTest::addColumn<Waits>("insertWaits");
        QTest::addColumn<bool>("insertUnknown");
        const auto row = [](const char *name, ErrorKind kind, const Waits &read, const Waits &insert, bool unknown) {
            QVERIFY(faults().contains(name));
            QTest::newRow(name) << kind << read << insert << unknown;
        };
        using enum ErrorKind;
        row("reset before execution", Network, readBackoff, none, true);
        row("reset after execution", Network, readBackoff, none, true);
        row("closed after execution", Network, readBackoff, none, true);
        row("hanging", Timeout, {50ms}, none, true); // 100 ms are all there is
        row("truncated body", Network, readBackoff, none, true);
        row("malformed JSON", Network, readBackoff, none, true);
        row("JSON of another kind", Network, readBackoff, none, true);
        row("HTML error page", Network, readBackoff, none, true);
        row("HTML challenge", Auth, none, none, false);
        row("429", Capacity, {2s, 2s, 2s, 2s}, {2s, 2s}, false);
        row("429 without a time", Capacity, readBackoff, writeBackoff, false);
        row("overloaded", Capacity, readBackoff, none, true);
        row("503", Network, readBackoff, none, true);
        row("storage timeout", Timeout, readBackoff, none, true);
        row("code was updated", Network, readBackoff, none, true);
        row("network connection lost", Network, readBackoff, none, true);
        row("internal error", Unknown, readBackoff, none, true);
        row("long-running export", Capacity, readBackoff, writeBackoff, false);
        row("CPU limit", Limit, none, none, false);
        row("constraint", Constraint, none, none, false);
        row("syntax", Syntax, none, none, false);
        row("free tier", Limit, none, none, false);
        row("wrong token", Auth, none, none, false);
        row("no right", Auth, {50ms}, none, false);
        row("no database", NotFound, none, none, false);
    }
    void faultIsJudgedAndTriedAgainOnlyWithoutHarm()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const Waits, readWaits);
        QFETCH(const Waits, insertWaits);
        QFETCH(const bool, insertUnknown);
        const QByteArray name = QTest::currentDataTag();

        const auto check = [&](const Statement &statement, Intent intent, const Waits &waits, bool unknown) {
            Stack stack;
            stack.shortTime = name == "hanging";
            stack.server.answerAlways(faults().at(name));
            const Result<Reply> result = stack.execute(statement, intent);
            QVERIFY(!result);
            const Error &error = result.error();
            QCOMPARE(error.verdict.kind, kind);
            QCOMPARE(error.verdict.outcomeUnknown, unknown);
            QCOMPARE(stack.clock.sleeps(), waits);
            QCOMPARE(error.attempts.size(), waits.size() + 1);
            QCOMPARE(stack.server.requests().size(), waits.size() + 1);
            for (const Attempt &attempt : error.attempts)
                QCOMPARE(attempt.failure ? attempt.failure->kind : ErrorKind::Unknown, kind);
            if (intent == Intent::Write)
                QVERIFY(stack.server.executions() <= 1);
        };
        check(readStatement, Intent::Read, readWaits, false);
        check(insertStatement, Intent::Write, insertWaits, insertUnknown);
    }

    void lostAnswerOfARepeatableWriteIsSentAgain()
    {
        Stack stack;
        stack.server.answer(FaultAnswer::executedThenReset());
        stack.server.answer(FaultAnswer::json(answerBody));
        const Result<Reply> result = stack.execute(repeatableStatement, Intent::Write);
        QVERIFY2(result.has_value(), reason(result).constData());
        QCOMPARE(result->attempts.size(), std::size_t{2});
        QCOMPARE(stack.clock.sleeps(), Waits{100ms});
    }

    void refusedConnectionIsTriedAgainForReadsAndWrites()
    {
        for (const auto &[statement, intent, waits] : {std::tuple(readStatement, Intent::Read, readBackoff),
                                                       std::tuple(insertStatement, Intent::Write, writeBackoff)}) {
            Stack stack;
            stack.server.refuse();
            const Result<Reply> result = stack.execute(statement, intent);
            QVERIFY(!result);
            QCOMPARE(result.error().verdict.kind, ErrorKind::Network);
            QVERIFY(!result.error().verdict.outcomeUnknown);
            QCOMPARE(stack.clock.sleeps(), waits);
            QVERIFY(stack.server.requests().empty());
        }
    }

    void slowAnswerInTimeIsNoFault()
    {
        Stack stack;
        stack.server.answer(FaultAnswer::json(answerBody).dripping(40, 1ms));
        const Result<Reply> result = stack.execute(insertStatement, Intent::Write);
        QVERIFY2(result.has_value(), reason(result).constData());
        QCOMPARE(result->attempts.size(), std::size_t{1});
        QCOMPARE(stack.server.executions(), 1);
    }

    void wrongRetryAfterIsNotWaitedFor()
    {
        Stack stack;
        stack.server.answerAlways(FaultAnswer::empty(429).withHeader("Retry-After", "86400"));
        const Result<Reply> result = stack.execute(readStatement, Intent::Read);
        QVERIFY(!result);
        QCOMPARE(stack.server.requests().size(), std::size_t{1});
        QVERIFY(stack.clock.sleeps().empty());
    }
};

QTEST_GUILESS_MAIN(tst_FaultTable)
#include "tst_faulttable.moc"
