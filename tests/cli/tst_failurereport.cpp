// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/failurereport.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace d1;

namespace {

CommandFailure lostWrite()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "The connection broke";
    Error error(std::move(facts));
    error.verdict = {ErrorKind::Network, false, true};
    error.attempts.resize(2);
    return {ExitCode::Refused, std::move(error)};
}

CommandFailure refusedBySqlite()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = 400;
    facts.d1Code = 7500;
    facts.sqliteCode = "SQLITE_CONSTRAINT";
    facts.sqliteExtendedCode = "SQLITE_CONSTRAINT_UNIQUE";
    facts.message = "UNIQUE constraint failed: u.email";
    facts.byteOffset = 12;
    facts.statementIndex = 1;
    facts.retryAfter = std::chrono::milliseconds(1'500);
    facts.requestId = "ray-1";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Constraint;
    error.attempts.resize(1);
    return {ExitCode::Refused, std::move(error)};
}

} // namespace

class tst_FailureReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsTheSentenceAndTheKind()
    {
        QCOMPARE(failureText(refusedBySqlite()),
                 std::string("d1ctl: UNIQUE constraint failed: u.email. (constraint)\n"));
        QCOMPARE(
            failureText(lostWrite()),
            std::string("d1ctl: The connection broke. The write may have been applied: look at the data before you "
                        "run it again. (network, 2 attempts)\n"));
        QCOMPARE(failureText(wrongUsage("Write it so.").error()), std::string("d1ctl: Write it so.\n"));
    }

    void excerptFollows()
    {
        CommandFailure failure = refusedBySqlite();
        failure.excerpt = "  SQL\n  ^\n";
        QVERIFY(failureText(failure).ends_with("(constraint)\n  SQL\n  ^\n"));
    }

    void jsonHasTheContractsKeys()
    {
        const auto json = nlohmann::json::parse(failureJson(lostWrite()));
        const auto expected = nlohmann::json::parse(
            "{\"error\":{\"kind\":\"network\",\"message\":\"The connection broke. The write may have been applied: "
            "look at "
            "the data before you run it again.\",\"code\":null,\"retryable\":false,\"outcome_unknown\":true,"
            "\"attempts\":2}}");
        QVERIFY2(json == expected, json.dump().c_str());
    }

    void jsonTellsWhatElseIsKnown()
    {
        const auto json = nlohmann::json::parse(failureJson(refusedBySqlite()));
        const auto expected = nlohmann::json::parse(
            "{\"error\":{\"kind\":\"constraint\",\"message\":\"UNIQUE constraint failed: u.email.\",\"code\":7500,"
            "\"retryable\":false,\"outcome_unknown\":false,\"attempts\":1,\"sqlite_code\":\"SQLITE_CONSTRAINT_UNIQUE\","
            "\"http_status\":400,\"statement\":2,\"offset\":12,\"retry_after_ms\":1500,\"request_id\":\"ray-1\"}}");
        QVERIFY2(json == expected, json.dump().c_str());
    }

    void withoutANumberTheCodeIsSqlites()
    {
        CommandFailure failure = refusedBySqlite();
        failure.error.facts.d1Code.reset();
        const auto json = nlohmann::json::parse(failureJson(failure));
        QCOMPARE(json["error"]["code"].get<std::string>(), std::string("SQLITE_CONSTRAINT_UNIQUE"));
    }

    void wrongUsageIsAKindOfItsOwn()
    {
        const auto json = nlohmann::json::parse(failureJson(wrongUsage("Write it so.").error()));
        QCOMPARE(json["error"]["kind"].get<std::string>(), std::string("usage"));
    }

    void messageThatIsNoUtf8StaysJson()
    {
        const auto json = nlohmann::json::parse(failureJson(wrongUsage("\xff").error()), nullptr, false);
        QVERIFY(!json.is_discarded());
    }
};

QTEST_APPLESS_MAIN(tst_FailureReport)
#include "tst_failurereport.moc"
