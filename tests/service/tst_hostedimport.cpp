// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostedfixture.h"
#include "support/await.h"

#include <QCryptographicHash>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using Routes = QList<QByteArray>;

namespace {

const QByteArray script = "CREATE TABLE t (n INTEGER);\nINSERT INTO t VALUES (1), (2), (3);\n";

} // namespace

class tst_HostedImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<HostedFixture>();
        write(script);
    }
    void cleanup() { m.reset(); }

    void fileIsUploadedIngestedAndAskedAfter()
    {
        std::vector<HostedProgress> told;
        HostedImportJob job = this->job();
        job.terms.progress = [&told](const HostedProgress &progress) { told.push_back(progress); };
        D1_AWAIT_OK(summary, m->database->importFile(job));
        QCOMPARE(m->number("SELECT sum(n) FROM t"), std::int64_t{6});
        QCOMPARE(summary->queries, std::optional<std::int64_t>(2));
        QVERIFY(!summary->finalBookmark.empty());
        QCOMPARE(m->routes(),
                 (Routes{"POST import", "PUT storage", "POST import", "POST import", "POST import", "POST import"}));

        const FaultRequest upload = m->server.requests()[1];
        QCOMPARE(upload.body, script);
        QCOMPARE(upload.header("content-length"), QByteArray::number(script.size()));
        QCOMPARE(upload.header("authorization"), QByteArray());
        const QByteArray md5 = QCryptographicHash::hash(script, QCryptographicHash::Md5).toHex();
        QVERIFY(m->server.requests()[0].body.contains(md5));
        QVERIFY(m->server.requests()[2].body.contains("\"filename\":\"" + md5 + ".sql\""));

        QCOMPARE(told.front().stage, HostedProgress::Stage::Reading);
        QCOMPARE(told.back().stage, HostedProgress::Stage::Importing);
        QCOMPARE(told.back().steps, std::size_t{2});
    }

    void knownFileIsRunAtOnceWithoutAnUpload()
    {
        write("CREATE TABLE IF NOT EXISTS t (n INTEGER); INSERT INTO t VALUES (1)");
        D1_AWAIT_OK(first, m->database->importFile(job()));
        const qsizetype before = m->routes().size();
        D1_AWAIT_OK(second, m->database->importFile(job()));
        QVERIFY(!m->routes().mid(before).contains("PUT storage"));
        QCOMPARE(m->number("SELECT count(*) FROM t"), std::int64_t{2});
    }

    void questionsComeFasterThanEvery15Seconds()
    {
        m->hosted.jobs().setPolls(30);
        D1_AWAIT_OK(summary, m->database->importFile(job()));
        for (const auto sleep : m->clock.sleeps())
            QVERIFY(sleep <= 5s);
        QCOMPARE(m->clock.sleeps().back(), std::chrono::nanoseconds(4s));
    }

    void failedImportIsToldInTheDatabasesWordsAndChangedNothing()
    {
        write("CREATE TABLE t (n INTEGER); INSERT INTO nowhere VALUES (1)");
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QCOMPARE(error.facts.message, "no such table: nowhere");
        QCOMPARE(error.facts.sqliteCode, "SQLITE_ERROR");
        QVERIFY(!error.verdict.outcomeUnknown);
        QCOMPARE(m->number("SELECT count(*) FROM sqlite_schema"), std::int64_t{0});
    }

    void resetTakesTheImportBackAndMayBeTriedAgain()
    {
        m->hosted.jobs().failNext("{\"D1_RESET_DO\":true}");
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(error.verdict.retryable);
        QVERIFY(!error.verdict.outcomeUnknown);
    }

    void jobThatWasGivenUpIsTakenBack()
    {
        m->answerTruly(3);
        m->server.answerWith([this](const FaultRequest &request) {
            m->hosted.jobs().giveUp();
            return m->hosted.answer(request);
        });
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("no poll() received"));
        QVERIFY(!error.verdict.outcomeUnknown);
    }

    void lostAnswerOnTheWayDoesNoHarm()
    {
        m->answerTruly(3);
        m->answerAndLose();
        m->server.answer(2, FaultAnswer::empty(502));
        D1_AWAIT_OK(summary, m->database->importFile(job()));
        QCOMPARE(m->hosted.jobs().imports(), 1);
    }

    void lostLastAnswerLeavesTheOutcomeUnknown()
    {
        m->hosted.jobs().setPolls(0);
        m->answerTruly(3);
        m->answerAndLose();
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(error.verdict.outcomeUnknown);
        QVERIFY(!error.verdict.retryable);
        QCOMPARE(m->hosted.jobs().imports(), 1);
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("applied whole, or taken back whole"));
    }

    void lostAnswerToIngestIsNotSentAgain()
    {
        m->answerTruly(2);
        m->answerAndLose();
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(error.verdict.outcomeUnknown);
        QCOMPARE(m->routes(), (Routes{"POST import", "PUT storage", "POST import"}));
    }

    void lostFirstAnswerIsAskedAgainForNewBytesOnly()
    {
        m->answerAndLose();
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(error.verdict.outcomeUnknown);
        m->answerAndLose();
        HostedImportJob fresh = job();
        fresh.isNew = true;
        D1_AWAIT_OK(summary, m->database->importFile(fresh));
    }

    void brokenUploadIsSentAgainWhole()
    {
        m->answerTruly();
        m->server.answer(FaultAnswer::resetUnread());
        m->server.answer(FaultAnswer::empty(503));
        D1_AWAIT_OK(summary, m->database->importFile(job()));
        QCOMPARE(m->routes().count("PUT storage"), 3);
        QCOMPARE(m->number("SELECT sum(n) FROM t"), std::int64_t{6});
    }

    void storageThatHoldsOtherBytesIsNotIngested()
    {
        m->answerTruly();
        m->server.answer(9, FaultAnswer::empty(200).withHeader("ETag", "\"0123\""));
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(QByteArray::fromStdString(error.facts.message).contains("other bytes than were sent"));
        QVERIFY(!m->routes().mid(1).contains("POST import"));
    }

    void signedAddressIsNeverShown()
    {
        m->answerTruly();
        m->server.answer(
            FaultAnswer::empty(307).withHeader("Location", QByteArray("http://x/?Signature=") + HostedJobs::Signature));
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY2(!QByteArray::fromStdString(error.facts.message).contains(HostedJobs::Signature),
                 error.facts.message.c_str());
        m->answerTruly();
        m->server.answer(9, FaultAnswer::json("{}").truncatedAfter(0));
        D1_AWAIT_ERROR(second, m->database->importFile(job()));
        QVERIFY(!QByteArray::fromStdString(second.facts.message).contains(HostedJobs::Signature));
    }

    void anotherImportIsWaitedForOnlyShortly()
    {
        m->hosted.jobs().setPolls(1'000);
        auto running = m->database->importFile(job());
        QTRY_VERIFY(m->routes().size() >= 4);
        write("CREATE TABLE u (n)");
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        QVERIFY(!error.verdict.outcomeUnknown);
        await(m->database->close());
        D1_AWAIT_ERROR(stopped, std::move(running));
        QCOMPARE(stopped.verdict.kind, ErrorKind::Cancelled);
        QVERIFY(stopped.verdict.outcomeUnknown);
    }

    void silenceOfAMinuteEndsTheQuestions()
    {
        m->answerTruly(3);
        m->server.answerAlways(FaultAnswer::empty(503));
        const auto before = m->clock.now();
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY(error.verdict.outcomeUnknown);
        QVERIFY(m->clock.now() - before >= 60s);
        QVERIFY(m->clock.now() - before < 80s);
    }

    void unfitFileIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QByteArray() << QByteArray("is empty");
        QTest::newRow("database") << QByteArray("SQLite format 3\0and more", 24) << QByteArray("is a database");
    }
    void unfitFileIsNotSent()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, says);
        write(content);
        D1_AWAIT_ERROR(error, m->database->importFile(job()));
        QVERIFY2(QByteArray::fromStdString(error.facts.message).contains(says), error.facts.message.c_str());
        QVERIFY(m->server.requests().empty());
    }

    void missingFileIsNotSent()
    {
        D1_AWAIT_ERROR(error, m->database->importFile(HostedImportJob("/nowhere/file.sql")));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
    }

private:
    void write(const QByteArray &content)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("import.sql")); }
    [[nodiscard]] HostedImportJob job() const { return HostedImportJob(path().toStdString()); }

    QTemporaryDir m_folder;
    std::unique_ptr<HostedFixture> m;
};

QTEST_GUILESS_MAIN(tst_HostedImport)
#include "tst_hostedimport.moc"
