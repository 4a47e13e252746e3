// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"

#include <QDir>
#include <QFile>

#include <map>
#include <random>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

/// Of two targets, some queries and three days, with a bit of everything.
std::vector<QueryEvent> manyEvents(std::size_t count)
{
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> milliseconds(1.0, 1.2);
    std::vector<QueryEvent> kinds{
        loggedSelect("SELECT * FROM orders WHERE id = 1"), loggedSelect("SELECT count(*) FROM orders"),
        loggedSelect("UPDATE orders SET state = 'paid' WHERE id = 1"), loggedSelect("INSERT INTO orders VALUES (1)")};
    std::vector<QueryEvent> events;
    for (std::size_t i = 0; i < count; ++i) {
        QueryEvent event = kinds[random() % kinds.size()];
        event.target = random() % 3 == 0 ? "d1:shop" : "demo:";
        event.startedAt = logTime(std::chrono::milliseconds(random() % (72 * 3'600'000ULL)));
        event.serverTime = Milliseconds(milliseconds(random));
        event.roundTrip = std::chrono::round<std::chrono::nanoseconds>(*event.serverTime + Milliseconds(15));
        event.rowsRead = static_cast<std::int64_t>(random() % 1000);
        if (random() % 20 == 0)
            event = failed(event, ErrorKind::Network, "connection lost");
        events.push_back(std::move(event));
    }
    return events;
}

/// What the log should say, computed from the events alone.
template<typename Key, typename KeyOf>
std::map<Key, Traffic> exactly(const std::vector<QueryEvent> &events, TimeSpan span, KeyOf keyOf)
{
    std::map<Key, Traffic> sums;
    for (const QueryEvent &event : events) {
        if (span.holds(event.startedAt))
            sums[keyOf(event)].record(event, nullptr);
    }
    return sums;
}

std::vector<Clock::WallTime> edgesOf(TimeSpan span, std::chrono::microseconds step)
{
    std::vector<Clock::WallTime> edges;
    for (Clock::WallTime edge = span.from; edge < span.to; edge += step)
        edges.push_back(edge);
    edges.push_back(span.to);
    return edges;
}

} // namespace

class tst_QueryLogReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_events = manyEvents(8'000);
        m_fixture.writeDirectly(m_events);
    }

    void whereNothingIsThereIsNothingInIt()
    {
        const LogFixture empty;
        QueryLogReader reader(empty.path());
        D1_AWAIT_OK(summary, reader.summary());
        QCOMPARE(summary->events, std::int64_t{0});
        QVERIFY(!summary->firstEvent);
        D1_AWAIT_OK(queries, reader.queries({{logTime(), logTime() + 1h}, {}, 0}));
        QVERIFY(queries->empty());
        D1_AWAIT_OK(last, reader.lastEventId());
        QCOMPARE(*last, std::int64_t{0});
        QVERIFY(!QFile::exists(QString::fromStdString(empty.path())));
    }

    void summarizes()
    {
        QueryLogReader reader(m_fixture.path());
        D1_AWAIT_OK(summary, reader.summary());
        QCOMPARE(summary->events, std::int64_t{8'000});
        QCOMPARE(summary->queries, std::int64_t{4});
        QCOMPARE(summary->targets, (std::vector<std::string>{"d1:shop", "demo:"}));
        const auto [first, last] = std::ranges::minmax(m_events, {}, &QueryEvent::startedAt);
        QCOMPARE(*summary->firstEvent, first.startedAt);
        QCOMPARE(*summary->lastEvent, last.startedAt);
        QVERIFY(summary->bytes > 0);
    }

    void queriesAddUpToTheEvents_data()
    {
        QTest::addColumn<int>("beginMinutes");
        QTest::addColumn<int>("endMinutes");
        QTest::newRow("all") << 0 << 72 * 60;
        QTest::newRow("a day") << 14 * 60 << 38 * 60;
        QTest::newRow("odd ends") << 37 << 61 * 60 + 13;
        QTest::newRow("a few minutes") << 30 * 60 + 5 << 30 * 60 + 19;
        QTest::newRow("empty") << 100 << 100;
        QTest::newRow("backwards") << 200 << 100;
        QTest::newRow("before everything") << -500 << -10;
        QTest::newRow("after everything") << 100'000 << 200'000;
    }

    void queriesAddUpToTheEvents()
    {
        QFETCH(int, beginMinutes);
        QFETCH(int, endMinutes);
        const TimeSpan span{logTime(std::chrono::minutes(beginMinutes)), logTime(std::chrono::minutes(endMinutes))};
        QueryLogReader reader(m_fixture.path());
        D1_AWAIT_OK(queries, reader.queries({span, {}, 24}));
        using Key = std::pair<std::string, std::string>;
        const auto exact =
            exactly<Key>(m_events, span, [](const QueryEvent &event) { return Key(event.target, event.fingerprint); });
        QCOMPARE(queries->size(), exact.size());
        for (const QueryTraffic &query : *queries) {
            QVERIFY(query.traffic == exact.at({query.target, query.fingerprint}));
            QCOMPARE(std::accumulate(query.runs.begin(), query.runs.end(), std::uint64_t{0}), query.traffic.attempts);
            QCOMPARE(std::accumulate(query.runTimes.begin(), query.runTimes.end(), Histogram::Duration(0)),
                     query.traffic.serverTime.total());
        }
    }

    void queriesOfOneTarget()
    {
        QueryLogReader reader(m_fixture.path());
        D1_AWAIT_OK(queries, reader.queries({{logTime(), logTime(72h)}, "d1:shop", 0}));
        QCOMPARE(queries->size(), std::size_t{4});
        D1_AWAIT_OK(none, reader.queries({{logTime(), logTime(72h)}, "d1:unknown", 0}));
        QVERIFY(none->empty());
    }

    void aQueryKnowsItsLastRun()
    {
        const LogFixture fixture;
        QueryEvent event = loggedSelect("SELECT * FROM orders WHERE id = 1");
        fixture.writeDirectly(std::vector{event});
        event.sql = "SELECT * FROM orders WHERE id = 2";
        event.origin = "d1ctl";
        event.isBilled = true;
        fixture.writeDirectly(std::vector{event});
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(queries, reader.queries({{logTime(-1h), logTime(1h)}, {}, 0}));
        QCOMPARE(queries->size(), std::size_t{1});
        QCOMPARE(queries->front().sql, event.sql);
        QCOMPARE(queries->front().origin, std::string("d1ctl"));
        QCOMPARE(queries->front().table, std::string("orders"));
        QVERIFY(queries->front().isBilled);
        QVERIFY(!queries->front().isMuted);
    }

    void operationsAddUpInEachStep_data()
    {
        QTest::addColumn<int>("stepSeconds");
        QTest::addColumn<int>("hours");
        QTest::newRow("days") << 86'400 << 72;
        QTest::newRow("hours") << 3'600 << 72;
        QTest::newRow("90 minutes") << 5'400 << 72;
        QTest::newRow("minutes") << 60 << 5;
        QTest::newRow("seconds, from the events") << 7 << 1;
    }

    void operationsAddUpInEachStep()
    {
        QFETCH(int, stepSeconds);
        QFETCH(int, hours);
        const TimeSpan span{logTime(), logTime(std::chrono::hours(hours))};
        const std::vector<Clock::WallTime> edges = edgesOf(span, std::chrono::seconds(stepSeconds));
        QueryLogReader reader(m_fixture.path());
        D1_AWAIT_OK(operations, reader.operations(edges, {}));
        using Key = std::tuple<std::size_t, std::string, std::string>;
        const auto exact = exactly<Key>(m_events, span, [&](const QueryEvent &event) {
            const auto step = std::ranges::upper_bound(edges, event.startedAt) - edges.begin() - 1;
            return Key(static_cast<std::size_t>(step), event.target, event.operation);
        });
        QCOMPARE(operations->size(), exact.size());
        for (const OperationTraffic &operation : *operations)
            QVERIFY(operation.traffic == exact.at({operation.step, operation.target, operation.operation}));
    }

    void probesAreNoWorkload()
    {
        const LogFixture fixture;
        QueryEvent probe = loggedSelect("SELECT 1");
        probe.origin = "health";
        fixture.writeDirectly(std::vector{probe, loggedSelect()});
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(queries, reader.queries({{logTime(-1h), logTime(1h)}, {}, 0}));
        QCOMPARE(queries->size(), std::size_t{1});
        D1_AWAIT_OK(operations, reader.operations({logTime(), logTime(1h)}, {}));
        QCOMPARE(operations->size(), std::size_t{2});
        QCOMPARE(operations->front().operation, std::string("probe"));
    }

    void eventsAreSearched()
    {
        QueryLogReader reader(m_fixture.path());
        EventSearch search;
        search.target = "demo:";
        search.fingerprint = "SELECT count(*) FROM orders";
        search.onlyFailed = true;
        search.limit = 10;
        D1_AWAIT_OK(events, reader.events(search));
        QCOMPARE(events->size(), std::size_t{10});
        for (std::size_t i = 0; i < events->size(); ++i) {
            const QueryEvent &event = (*events)[i].event;
            QCOMPARE(event.target, search.target);
            QCOMPARE(event.fingerprint, search.fingerprint);
            QVERIFY(event.failure);
            QVERIFY(i == 0 || event.startedAt <= (*events)[i - 1].event.startedAt);
        }
        search.fingerprint = "SELECT nothing";
        D1_AWAIT_OK(none, reader.events(search));
        QVERIFY(none->empty());
    }

    void theLogIsFollowed()
    {
        const LogFixture fixture;
        fixture.writeDirectly(std::vector{loggedSelect("SELECT 1"), loggedSelect("SELECT 2")});
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(last, reader.lastEventId());
        D1_AWAIT_OK(nothing, reader.eventsAfter(*last, 100));
        QVERIFY(nothing->empty());
        fixture.writeDirectly(std::vector{loggedSelect("SELECT 3"), loggedSelect("SELECT 4")});
        D1_AWAIT_OK(more, reader.eventsAfter(*last, 100));
        QCOMPARE(more->size(), std::size_t{2});
        QCOMPARE(more->front().event.sql, std::string("SELECT 3"));
        D1_AWAIT_OK(one, reader.eventsAfter(*last, 1));
        QCOMPARE(one->size(), std::size_t{1});
    }

    void plansAreThoseSeenLast()
    {
        const LogFixture fixture;
        QueryEvent event = loggedSelect();
        event.plan = ObservedPlan{event.fingerprint, {{{sql::PlanAccess::FullScan, "customers", ""}}}};
        fixture.writeDirectly(std::vector{event});
        event.plan = ObservedPlan{event.fingerprint, {{{sql::PlanAccess::Index, "customers", "idx_customers_id"}}}};
        event.startedAt += 1h;
        QueryEvent explain = loggedSelect("EXPLAIN QUERY PLAN SELECT * FROM orders");
        explain.plan = ObservedPlan{"SELECT * FROM orders", {{{sql::PlanAccess::FullScan, "orders", ""}}}};
        QueryEvent unplanned = event;
        unplanned.plan.reset();
        fixture.writeDirectly(std::vector{event, explain, unplanned});

        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(plans, reader.plans("demo:"));
        QCOMPARE(plans->size(), std::size_t{2});
        QCOMPARE(plans->front().fingerprint, event.fingerprint);
        QVERIFY(plans->front().facts == event.plan->facts);
        QCOMPARE(plans->front().seen, event.startedAt);
        QCOMPARE(plans->back().fingerprint, std::string("SELECT * FROM orders"));
        D1_AWAIT_OK(queries, reader.queries({{logTime(), logTime(2h)}, {}, 0}));
        const auto found = std::ranges::find(*queries, event.fingerprint, &QueryTraffic::fingerprint);
        QVERIFY(found != queries->end());
        QCOMPARE(found->traffic.knowPlan, std::uint64_t{3});
        QCOMPARE(found->traffic.useIndex, std::uint64_t{2});
        QCOMPARE(found->traffic.scanTable, std::uint64_t{1});
    }

    void aDamagedFileIsSetAside()
    {
        const LogFixture fixture;
        QVERIFY(QDir().mkpath(fixture.folder()));
        QFile file(QString::fromStdString(fixture.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(16384, 'x'));
        file.close();
        QueryLogReader reader(fixture.path());
        D1_AWAIT_ERROR(error, reader.summary());
        QVERIFY(error.facts.message.contains(".damaged-"));
        D1_AWAIT_OK(summary, reader.summary());
        QCOMPARE(summary->events, std::int64_t{0});
    }

private:
    LogFixture m_fixture;
    std::vector<QueryEvent> m_events;
};

QTEST_GUILESS_MAIN(tst_QueryLogReader)
#include "tst_querylogreader.moc"
