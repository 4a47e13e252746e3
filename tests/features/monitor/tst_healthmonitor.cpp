// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/monitor/healthmonitor.h"
#include "features/monitor/sizesampling.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/fakeconnection.h"
#include "support/otherprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_HealthMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<QueryLog>();
        auto connection = std::make_unique<FakeConnection>();
        m_connection = connection.get();
        m_session = sessionOn(std::move(connection));
    }

    void cleanup() { m_session.reset(); }

    void aDatabaseThatAnswersIsUp()
    {
        HealthMonitor health(m_clock, m_log.get(), 1h);
        QSignalSpy checked(&health, &HealthMonitor::checked);
        m_connection->answer(replyOf({"1"}, {{Cell(std::int64_t{1})}}));
        health.watch(m_session);
        QVERIFY(!checked.isEmpty() || checked.wait());
        QCOMPARE(health.all().size(), std::size_t{1});
        QCOMPARE(health.all().front().state, Health::State::Up);
        QCOMPARE(health.all().front().target, std::string("d1:shop"));
        QVERIFY(health.all().front().lastCheck);
        QCOMPARE(m_connection->requests().front().priority, Priority::Background);
        QCOMPARE(m_log->events().front().origin, std::string("health"));
    }

    void aDatabaseThatDoesNotIsDownAndSaysWhy()
    {
        HealthMonitor health(m_clock, m_log.get(), 1h);
        QSignalSpy checked(&health, &HealthMonitor::checked);
        ErrorFacts facts;
        facts.delivery = Delivery::Answered;
        facts.httpStatus = 403;
        facts.d1Code = 10000;
        facts.message = "Authentication error";
        m_connection->answer(20, Error(facts));
        health.watch(m_session);
        QVERIFY(!checked.isEmpty() || checked.wait());
        QCOMPARE(health.all().front().state, Health::State::Down);
        QCOMPARE(health.all().front().failuresInARow, 1);
        QVERIFY(!health.all().front().trouble.empty());
    }

    void whatAnswersAnywayIsNotAsked()
    {
        HealthMonitor health(m_clock, m_log.get(), 30ms);
        QSignalSpy checked(&health, &HealthMonitor::checked);
        m_connection->answer(100, replyOf({"1"}, {{Cell(std::int64_t{1})}}));
        health.watch(m_session);
        QVERIFY(!checked.isEmpty() || checked.wait());
        // The fake clock stands still, so the answer stays recent however many intervals pass.
        QVERIFY(!checked.wait(150));
        m_clock.advance(1min);
        QVERIFY(checked.wait());
    }

    void aSuccessOfAnyoneCountsAndAFailureDoesNot()
    {
        HealthMonitor health(m_clock, m_log.get(), 1h);
        m_connection->hold();
        m_connection->answer(replyOf({"1"}, {}));
        health.watch(m_session);
        QCOMPARE(health.all().front().state, Health::State::Unknown);
        QueryEvent event;
        event.target = "d1:shop";
        event.origin = "editor";
        event.startedAt = m_clock.wallNow();
        event.failure = Verdict{ErrorKind::Syntax, false, false};
        m_log->record(event);
        QCOMPARE(health.all().front().state, Health::State::Unknown);
        event.failure.reset();
        m_log->record(event);
        QCOMPARE(health.all().front().state, Health::State::Up);
        QSignalSpy checked(&health, &HealthMonitor::checked);
        m_connection->release();
        QVERIFY(!checked.isEmpty() || checked.wait());
    }

    void aClosedDatabaseIsLeftAlone()
    {
        HealthMonitor health(m_clock, m_log.get(), 20ms);
        QSignalSpy checked(&health, &HealthMonitor::checked);
        m_connection->answer(100, replyOf({"1"}, {}));
        health.watch(m_session);
        QVERIFY(!checked.isEmpty() || checked.wait());
        m_session.reset();
        m_clock.advance(1min);
        checked.clear();
        QVERIFY(!checked.wait(100));
        health.checkNow();
    }

    void whilePausedNobodyIsAsked()
    {
        HealthMonitor health(m_clock, m_log.get(), 20ms);
        QSignalSpy checked(&health, &HealthMonitor::checked);
        m_connection->answer(100, replyOf({"1"}, {}));
        health.setPaused(true);
        health.watch(m_session); // asks all the same, once
        QVERIFY(!checked.isEmpty() || checked.wait());
        m_clock.advance(1h);
        QVERIFY(!checked.wait(100));
        QueryEvent event;
        event.target = "d1:shop";
        event.origin = "editor";
        event.startedAt = m_clock.wallNow();
        event.roundTrip = 7ms;
        m_log->record(event);
        QCOMPARE(health.all().front().lastCheck, std::optional<Clock::WallTime>(m_clock.wallNow() + 7ms)); // is noted
        m_clock.advance(1h);
        checked.clear();
        health.setPaused(false); // asks at once who was quiet meanwhile
        QVERIFY(!checked.isEmpty() || checked.wait());
        m_clock.advance(1h);
        QVERIFY(checked.wait()); // and in every interval again
    }

    void sizesAreSampledWithoutCounting()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        QVERIFY(OtherProgram(path).run(
            "CREATE TABLE plain(a); INSERT INTO plain(rowid, a) VALUES (7, 1), (90, 2);"
            "CREATE TABLE \"odd \"\"name\"(a INTEGER PRIMARY KEY); CREATE TABLE keyed(k TEXT PRIMARY KEY) WITHOUT "
            "ROWID;"
            "INSERT INTO keyed VALUES ('a'), ('b'), ('c'); CREATE INDEX i ON plain(a); ANALYZE;"));
        const SessionPtr session = sessionOn(std::make_unique<EmbeddedConnection>(path.toStdString()));
        D1_AWAIT_OK(samples, sampleSizes(session, m_clock.wallNow(), CancelToken()));
        std::map<std::string, std::pair<std::int64_t, SizeSample::How>> byTable;
        for (const SizeSample &sample : *samples) {
            if (!sample.table.empty())
                byTable[sample.table] = {*sample.rows, sample.how};
        }
        QCOMPARE(samples->size(), std::size_t{4});
        QVERIFY(byTable["plain"] == std::pair(std::int64_t{90}, SizeSample::How::HighestRow));
        QVERIFY(byTable["odd \"name"] == std::pair(std::int64_t{0}, SizeSample::How::HighestRow));
        QVERIFY(byTable["keyed"] == std::pair(std::int64_t{3}, SizeSample::How::Statistics));
        for (const QueryEvent &event : m_log->events())
            QVERIFY(event.sql.find("count(") == std::string::npos);
        D1_AWAIT_OK(counted, countRows(session, "plain", m_clock.wallNow(), CancelToken()));
        QCOMPARE(counted->rows, std::optional<std::int64_t>(2));
        QCOMPARE(counted->how, SizeSample::How::Counted);
    }

    void tablesWithoutRowIdsThatNobodyAnalysedAreNamed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        QVERIFY(OtherProgram(path).run("CREATE TABLE keyed(k TEXT PRIMARY KEY) WITHOUT ROWID;"));
        const SessionPtr session = sessionOn(std::make_unique<EmbeddedConnection>(path.toStdString()));
        D1_AWAIT_OK(samples, sampleSizes(session, m_clock.wallNow(), CancelToken()));
        QCOMPARE(samples->size(), std::size_t{2});
        QCOMPARE(samples->back().table, std::string("keyed"));
        QCOMPARE(samples->back().target, std::string("d1:shop"));
        QCOMPARE(samples->back().how, SizeSample::How::NotKnown);
        QVERIFY(!samples->back().rows);
    }

private:
    [[nodiscard]] SessionPtr sessionOn(std::unique_ptr<Connection> connection)
    {
        Session::Parts parts;
        parts.identity.target = "d1:shop";
        parts.primary = std::move(connection);
        parts.clock = &m_clock;
        parts.log = m_log.get();
        return Session::create(std::move(parts));
    }

    FakeClock m_clock;
    std::unique_ptr<QueryLog> m_log;
    FakeConnection *m_connection = nullptr; // the session's
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_HealthMonitor)
#include "tst_healthmonitor.moc"
