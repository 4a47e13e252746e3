// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostedfixture.h"
#include "support/await.h"
#include "support/d1fixture.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_HostedDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<HostedFixture>(); }
    void cleanup() { m.reset(); }

    void detailsAreTold()
    {
        D1_AWAIT_OK(details, m->database->details({}));
        QCOMPARE(details->name, std::string(HostedD1::DatabaseName));
        QCOMPARE(details->region.value_or(""), "WEUR");
        QCOMPARE(details->replication.value_or(""), "disabled");
        QVERIFY(details->sizeBytes.has_value());
    }

    void bookmarkOfNowAndOfATime()
    {
        D1_AWAIT_OK(now, m->database->bookmark({}, {}));
        QCOMPARE(now->size(), std::size_t{59});
        D1_AWAIT_OK(then, m->database->bookmark(m->clock.wallNow() - 48h, {}));
        const QByteArray path = m->server.requests().back().path;
        QVERIFY2(path.endsWith("/time_travel/bookmark?timestamp=2026-11-21T13%3A00%3A00.000Z"), path.constData());
    }

    void timeOutsideTheWindowIsNotSent_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("future") << 1 << QByteArray("in the future");
        QTest::newRow("too old") << -24 * 31 << QByteArray("goes back 30 days");
    }
    void timeOutsideTheWindowIsNotSent()
    {
        QFETCH(const int, hours);
        QFETCH(const QByteArray, says);
        const Clock::WallTime time = m->clock.wallNow() + std::chrono::hours(hours);
        D1_AWAIT_ERROR(error, m->database->bookmark(time, {}));
        QVERIFY2(QByteArray::fromStdString(error.facts.message).contains(says), error.facts.message.c_str());
        D1_AWAIT_ERROR(second, m->database->restore(time, {}));
        QCOMPARE(second.facts.message, error.facts.message);
        QVERIFY(m->server.requests().empty());
    }

    void restoreGoesBackAndTellsTheWayForth()
    {
        QVERIFY(m->hosted.file().runScript("CREATE TABLE t (n); INSERT INTO t VALUES (1), (2)"));
        D1_AWAIT_OK(before, m->database->bookmark({}, {}));
        QVERIFY(m->hosted.file().runScript("DELETE FROM t"));
        D1_AWAIT_OK(back, m->database->restore(*before, {}));
        QCOMPARE(m->number("SELECT count(*) FROM t"), std::int64_t{2});
        QVERIFY(!back->previousBookmark.empty());
        D1_AWAIT_OK(forth, m->database->restore(back->previousBookmark, {}));
        QCOMPARE(m->number("SELECT count(*) FROM t"), std::int64_t{0});
        QCOMPARE(m->server.requests().back().method, QByteArray("POST"));
        QCOMPARE(m->server.requests().back().body, QByteArray());
    }

    void restoreToATimeSendsTheTime()
    {
        m->server.answer(d1Fixture("real-time-travel-restore").answer());
        D1_AWAIT_OK(restored, m->database->restore(m->clock.wallNow() - 1h, {}));
        QCOMPARE(restored->bookmark, "00000090-00000000-00004c71-0123456789abcdef0123456789abcdef");
        QCOMPARE(restored->previousBookmark, "00000089-00000000-00004c70-fedcba9876543210fedcba9876543210");
        QVERIFY(m->server.requests().back().path.endsWith("restore?timestamp=2026-11-23T12%3A00%3A00.000Z"));
    }

    void restoreWhoseAnswerWasLostIsNotSentAgain()
    {
        D1_AWAIT_OK(before, m->database->bookmark({}, {}));
        m->answerAndLose();
        D1_AWAIT_ERROR(error, m->database->restore(*before, {}));
        QVERIFY(error.verdict.outcomeUnknown);
        QVERIFY(!error.verdict.retryable);
        QCOMPARE(m->routes(), (QList<QByteArray>{"GET time_travel/bookmark", "POST time_travel/restore"}));
    }

    void whatIsNoBookmarkIsNotSent()
    {
        const RestorePoint nonsense(std::string("yesterday"));
        D1_AWAIT_ERROR(error, m->database->restore(nonsense, {}));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(m->server.requests().empty());
    }

    void bothFormsOfInsightsAreRead()
    {
        m->server.answer(d1Fixture("real-insights-database").answer());
        D1_AWAIT_OK(current, m->database->insights({}));
        QCOMPARE(current->insights.size(), std::size_t{1});
        m->server.answer(d1Fixture("real-insights-database-older-shape").answer());
        D1_AWAIT_OK(older, m->database->insights({}));
        QCOMPARE(older->insights.size(), std::size_t{1});
        D1_AWAIT_OK(never, m->database->insights({}));
        QVERIFY(!never->generatedAt);
        QVERIFY(m->server.requests().front().path.endsWith("/insights?filter=recommendations"));
    }

    void passingFaultIsAskedAgain()
    {
        m->server.answer(2, FaultAnswer::empty(503));
        D1_AWAIT_OK(details, m->database->details({}));
        QCOMPARE(m->server.requests().size(), std::size_t{3});
    }

    void everyCallTakesAPlaceUnderTheAccountsLimit()
    {
        m->limiter->pauseFor(20s);
        D1_AWAIT_OK(details, m->database->details({}));
        QCOMPARE(m->clock.sleeps(), std::vector<std::chrono::nanoseconds>{20s});
    }

    void closingCancelsWhatRunsAndWhatComes()
    {
        m->server.answer(FaultAnswer::hang());
        auto call = m->database->details({});
        await(m->database->close());
        D1_AWAIT_ERROR(running, std::move(call));
        QCOMPARE(running.verdict.kind, ErrorKind::Cancelled);
        D1_AWAIT_ERROR(later, m->database->details({}));
        QCOMPARE(later.verdict.kind, ErrorKind::Cancelled);
    }

    void mayBeDroppedWhileACallRuns()
    {
        auto call = m->database->details({});
        const std::weak_ptr<HostedDatabase> watched = m->database;
        m->database.reset();
        D1_AWAIT_OK(details, std::move(call));
        QVERIFY(watched.expired());
    }

private:
    std::unique_ptr<HostedFixture> m;
};

QTEST_GUILESS_MAIN(tst_HostedDatabase)
#include "tst_hosteddatabase.moc"
