// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/eventreads.h"
#include "features/querylog/lognumbers.h"
#include "features/querylog/logretention.h"
#include "features/querylog/logtime.h"
#include "features/querylog/summaryreads.h"
#include "features/querylog/trafficreads.h"
#include "logfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

std::vector<QueryEvent> everyHour(int hours)
{
    std::vector<QueryEvent> events;
    for (int hour = 0; hour < hours; ++hour) {
        QueryEvent event = loggedSelect("SELECT " + std::to_string(hour));
        event.startedAt = logTime(std::chrono::hours(hour));
        events.push_back(std::move(event));
    }
    return events;
}

std::uint64_t attempts(const std::vector<QueryTraffic> &queries)
{
    return std::accumulate(queries.begin(), queries.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const QueryTraffic &query) { return sum + query.traffic.attempts; });
}

} // namespace

class tst_LogRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<LogFixture>();
        m_database.emplace(*LogDatabase::open(m_fixture->path(), LogDatabase::Use::Write));
    }

    void cleanup() { m_database.reset(); }

    void oldEventsGoAndTheirSumsStay()
    {
        m_fixture->writeDirectly(everyHour(100));
        LogSettings settings;
        settings.maxAge = std::chrono::days(1);
        QVERIFY(pruneLog(*m_database, settings, logTime(100h)));
        const LogSummary summary = readSummary(*m_database);
        QCOMPARE(summary.events, std::int64_t{25});
        QCOMPARE(*summary.firstEvent, logTime(75h));
        const auto queries = readQueries(*m_database, {{logTime(), logTime(100h)}, {}, 0}, logTime(100h));
        QCOMPARE(attempts(queries), std::uint64_t{100});
        // Statements that only the forgotten ran are forgotten, too.
        QVERIFY(m_database->numberOf("SELECT count(*) FROM statements") < 30);
    }

    void partsOfHoursAreStillAnsweredByWholeOnes()
    {
        m_fixture->writeDirectly(everyHour(100));
        LogSettings settings;
        settings.maxAge = std::chrono::days(1);
        QVERIFY(pruneLog(*m_database, settings, logTime(100h)));
        // The event is at the full hour, which the span does not reach back to.
        const auto queries =
            readQueries(*m_database, {{logTime(10h + 20min), logTime(11h + 20min)}, {}, 0}, logTime(100h));
        QCOMPARE(attempts(queries), std::uint64_t{2});
    }

    void aFileTooLargeLosesItsOldest()
    {
        std::vector<QueryEvent> events = everyHour(1);
        for (int round = 0; round < 12; ++round) {
            std::vector<QueryEvent> many;
            for (int i = 0; i < 1000; ++i) {
                QueryEvent event =
                    loggedSelect("SELECT '" + std::string(1'000, 'x') + std::to_string(round * 1000 + i) + '\'');
                event.startedAt = logTime(std::chrono::seconds(round * 1000 + i));
                many.push_back(std::move(event));
            }
            m_fixture->writeDirectly(many);
        }
        LogSettings settings;
        settings.maxBytes = LogSettings::SmallestBytes;
        QVERIFY(usedBytes(*m_database) > settings.maxBytes);
        for (int round = 0; round < 20 && usedBytes(*m_database) > settings.maxBytes; ++round)
            QVERIFY(pruneLog(*m_database, settings, logTime(4h)));
        QVERIFY(usedBytes(*m_database) <= settings.maxBytes);
        const LogSummary summary = readSummary(*m_database);
        QVERIFY(summary.events > 1'000);
        QCOMPARE(*summary.lastEvent, logTime(11'999s));
    }

    void aClockThatJumpedAheadForgetsNothing()
    {
        m_fixture->writeDirectly(everyHour(10));
        QVERIFY(pruneLog(*m_database, LogSettings(), logTime(24h * 4000)));
        QCOMPARE(readSummary(*m_database).events, std::int64_t{10});
        const auto queries = readQueries(*m_database, {{logTime(), logTime(10h)}, {}, 0}, logTime(10h));
        QCOMPARE(attempts(queries), std::uint64_t{10});
    }

    void aClockThatJumpedBackForgetsNothing()
    {
        m_fixture->writeDirectly(everyHour(10));
        QVERIFY(pruneLog(*m_database, LogSettings(), logTime(-24h * 4000)));
        QCOMPARE(readSummary(*m_database).events, std::int64_t{10});
    }

    void anEventOfAClockThatWasBehindTakesNothingElseAlong()
    {
        std::vector<QueryEvent> events = everyHour(10);
        events.push_back(loggedSelect());
        events.back().startedAt = Clock::WallTime(2s); // a clock without a battery
        m_fixture->writeDirectly(events);
        QVERIFY(pruneLog(*m_database, LogSettings(), logTime(10h)));
        QCOMPARE(readSummary(*m_database).firstEvent, std::optional(logTime()));
        QCOMPARE(readEvents(*m_database, EventSearch()).size(), std::size_t{10});
    }

    void whatComesAfterAClockThatRanAheadIsSeen()
    {
        std::vector<QueryEvent> events{loggedSelect()};
        events.back().startedAt = logTime(24h * 365 * 70);
        m_fixture->writeDirectly(events);
        QVERIFY(pruneLog(*m_database, LogSettings(), logTime(24h * 365 * 70)));
        m_fixture->writeDirectly(everyHour(3)); // the clock is right again
        QVERIFY(pruneLog(*m_database, LogSettings(), logTime(3h)));
        m_fixture->writeDirectly(std::vector{loggedSelect("SELECT name FROM later")});
        const std::vector<Clock::WallTime> edges{logTime(), logTime(1min), logTime(2min)};
        QVERIFY(readOperationEdges(*m_database, edges) == edges);
        const auto operations = readOperations(*m_database, edges, {});
        QCOMPARE(operations.size(), std::size_t{1});
        QCOMPARE(operations.front().traffic.attempts, std::uint64_t{2});
        const auto queries = readQueries(*m_database, {{logTime(), logTime(3h)}, {}, 0}, logTime(3h));
        QCOMPARE(attempts(queries), std::uint64_t{4});
    }

    void aFileFullOfDifferentQueriesLosesTheOldestOfThem()
    {
        for (int day = 0; day < 4; ++day) {
            std::vector<QueryEvent> many;
            for (int i = 0; i < 6'000; ++i) {
                const std::string name = "table_of_" + std::to_string(day) + '_' + std::to_string(i);
                QueryEvent event = loggedSelect("SELECT " + std::string(200, 'x') + " FROM " + name);
                event.startedAt = logTime(24h * day + std::chrono::seconds(i));
                many.push_back(std::move(event));
            }
            m_fixture->writeDirectly(many);
        }
        LogSettings settings;
        settings.maxBytes = LogSettings::SmallestBytes;
        QVERIFY(usedBytes(*m_database) > settings.maxBytes);
        for (int round = 0; round < 60 && usedBytes(*m_database) > settings.maxBytes; ++round)
            QVERIFY(pruneLog(*m_database, settings, logTime(24h * 4)));
        QVERIFY(usedBytes(*m_database) <= settings.maxBytes);
        QVERIFY(readSummary(*m_database).queries >= 6'000); // those of the last day
        const auto latest = readQueries(*m_database, {{logTime(24h * 3), logTime(24h * 4)}, {}, 0}, logTime(24h * 4));
        QCOMPARE(latest.size(), std::size_t{6'000});
    }

    void sumsAreForgottenByTheirOwnAges()
    {
        m_fixture->writeDirectly(everyHour(24 * 40));
        LogSettings settings;
        settings.maxAge = std::chrono::days(100);
        QVERIFY(pruneLog(*m_database, settings, logTime(24h * 40)));
        const auto count = [this](const char *sql) { return m_database->numberOf(sql); };
        QVERIFY(count("SELECT count(*) FROM query_rollups WHERE level = 0") <= 4);
        const auto minutes = count("SELECT count(*) FROM operation_rollups WHERE level = 0");
        QVERIFY(minutes >= 32 * 24 && minutes <= 33 * 24);
        const auto hours = count("SELECT count(*) FROM operation_rollups WHERE level = 1");
        QVERIFY(hours >= 35 * 24 && hours <= 36 * 24);
        QVERIFY(count("SELECT count(*) FROM operation_rollups WHERE level = 2") >= 40);
        const auto queries = readQueries(*m_database, {{logTime(), logTime(24h * 40)}, {}, 0}, logTime(24h * 40));
        QVERIFY(attempts(queries) >= 24 * 40);
    }

    void anEmptyLogIsPrunedWithoutHarm()
    {
        QVERIFY(pruneLog(*m_database, LogSettings(), logTime()));
        QCOMPARE(readSummary(*m_database).events, std::int64_t{0});
    }

private:
    std::unique_ptr<LogFixture> m_fixture;
    std::optional<LogDatabase> m_database;
};

QTEST_GUILESS_MAIN(tst_LogRetention)
#include "tst_logretention.moc"
