// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/jobanswer.h"
#include "support/await.h"
#include "support/d1fixture.h"

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using nlohmann::json;
using Status = JobAnswer::Status;

namespace {

std::optional<JobAnswer> recorded(const char *fixture, std::size_t step)
{
    const QByteArray body = d1Fixture(fixture).bodies.at(step);
    return jobAnswerFrom(json::parse(body.begin(), body.end()).at("result"));
}

} // namespace

class tst_JobAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uploadIsNoJob() { QVERIFY(!recorded("real-import-flow", 0)); }

    void runningImport()
    {
        const auto answer = recorded("real-import-flow", 4);
        QCOMPARE(answer->status, Status::Active);
        QCOMPARE(answer->bookmark, "00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683");
        QCOMPARE(answer->messages, std::vector<std::string>{"Processed 200 queries."});
    }

    void finishedImport()
    {
        const auto answer = recorded("real-import-flow", 5);
        QCOMPARE(answer->status, Status::Complete);
        QVERIFY(answer->imported.has_value());
        QCOMPARE(answer->imported->queries, std::optional<std::int64_t>(201));
        QCOMPARE(answer->imported->rowsWritten, std::optional<std::int64_t>(200));
        QCOMPARE(answer->imported->sizeAfter, std::optional<std::int64_t>(94425088));
        QCOMPARE(answer->imported->tableCount, std::optional<std::int64_t>(7));
        QCOMPARE(answer->imported->serverTime->count(), 0.6452);
    }

    void innerNoIsAFailure_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("forgotten") << 6 << QByteArray("Not currently importing anything.");
        QTest::newRow("busy") << 7
                              << QByteArray("Currently processing a long-running import. Cannot start another import "
                                            "until that completes or times out.");
        QTest::newRow("cancelled") << 8 << QByteArray("Cancelled due to no poll() received in 15000ms.");
    }
    void innerNoIsAFailure()
    {
        QFETCH(const int, step);
        QFETCH(const QByteArray, text);
        const auto answer = recorded("real-import-flow", static_cast<std::size_t>(step));
        QCOMPARE(answer->status, Status::Failed);
        QCOMPARE(answer->failure, text.toStdString());
    }

    void finishedExportHasAnAddress()
    {
        const auto answer = recorded("real-export-flow", 2);
        QCOMPARE(answer->status, Status::Complete);
        QCOMPARE(answer->exported->name, "x-dump.sql");
        QVERIFY(QByteArray::fromStdString(answer->exported->signedUrl).startsWith("https://example.r2."));
        QVERIFY(!answer->imported);
    }

    void failureHasAnyForm_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QByteArray>("failure");
        QTest::newRow("status error") << QByteArray("{\"success\":true,\"status\":\"error\",\"error\":\"no\"}")
                                      << QByteArray("no");
        QTest::newRow("object") << QByteArray("{\"success\":false,\"error\":{\"D1_RESET_DO\":true}}")
                                << QByteArray("{\"D1_RESET_DO\":true}");
        QTest::newRow("list") << QByteArray("{\"status\":\"error\",\"errors\":[\"a\",{\"message\":\"b\"}]}")
                              << QByteArray("a; b");
        QTest::newRow("nothing") << QByteArray("{\"success\":false}") << QByteArray();
    }
    void failureHasAnyForm()
    {
        QFETCH(const QByteArray, result);
        QFETCH(const QByteArray, failure);
        const auto answer = jobAnswerFrom(json::parse(result.begin(), result.end()));
        QCOMPARE(answer->status, Status::Failed);
        QCOMPARE(answer->failure, failure.toStdString());
        QVERIFY(!failureFacts(*answer).message.empty());
    }

    void nullStatusMeansThatItGoesOn()
    {
        const auto answer = jobAnswerFrom(json{{"success", true}, {"status", nullptr}, {"messages", nullptr}});
        QCOMPARE(answer->status, Status::Active);
    }

    void failureIsTakenApartAsTheDatabasesWords()
    {
        JobAnswer answer;
        answer.status = Status::Failed;
        answer.failure = "near \"X\": syntax error at offset 12: SQLITE_ERROR";
        const ErrorFacts facts = failureFacts(answer);
        QCOMPARE(facts.message, "near \"X\": syntax error");
        QCOMPARE(facts.byteOffset, std::optional<std::int64_t>(12));
        QCOMPARE(facts.delivery, Delivery::Answered);
    }

    void otherThingsAreNoJob()
    {
        for (const json &value : {json(), json::array(), json("x"), json::object()})
            QVERIFY(!jobAnswerFrom(value));
    }
};

QTEST_APPLESS_MAIN(tst_JobAnswer)
#include "tst_jobanswer.moc"
