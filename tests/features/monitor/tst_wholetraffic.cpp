// SPDX-License-Identifier: GPL-3.0-or-later
#include "analyticsfixture.h"
#include "features/monitor/wholetraffic.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

constexpr auto queries = "d1QueriesAdaptiveGroups";
constexpr auto storage = "d1StorageAdaptiveGroups";

} // namespace

/// Against Cloudflare's GraphQL as the tests know it.
class tst_WholeTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AnalyticsFixture>();
        m_log = std::make_shared<QueryLogReader>(logPath());
        m_traffic = opened();
        m_fixture->countTenHours([](int minute, CountedQuery &query) {
            query.query = minute % 3 == 0 ? "SELECT a FROM t" : "SELECT b FROM t WHERE c = ?1";
            query.error = minute % 10 == 0 ? "D1 DB is overloaded." : "";
        });
    }
    void cleanup() { m_traffic.reset(); }

    void slowQueriesOfOneDatabase()
    {
        D1_AWAIT_OK(list, m_traffic->slowQueries({now() - 4h, now()}, "d1:shop"));
        QCOMPARE(list->source, TrafficSource::WholeTraffic);
        QCOMPARE(list->groups.size(), std::size_t{2});
        const QueryGroup &first = list->groups.front();
        QCOMPARE(first.target, std::string("d1:shop"));
        QCOMPARE(first.fingerprint, std::string("SELECT b FROM t WHERE c = ?"));
        QCOMPARE(first.runs, std::uint64_t{80});
        QCOMPARE(first.errors, std::optional<std::uint64_t>(16));
        QCOMPARE(first.errorKinds.front().kind, std::optional(ErrorKind::Capacity));
        QVERIFY(first.serverTime.p95.has_value());
        QCOMPARE(first.sparkline.size(), std::size_t{16}); // quarters of an hour
        QVERIFY(list->asOf == now() - 15min);
    }

    void allDatabasesAreNamedAsFarAsTheyAreKnown()
    {
        D1_AWAIT_OK(list, m_traffic->slowQueries({now() - 4h, now()}, {}));
        QCOMPARE(list->groups.size(), std::size_t{4});
        std::set<std::string> targets;
        for (const QueryGroup &group : list->groups)
            targets.insert(group.target);
        QVERIFY(targets == (std::set<std::string>{"d1:shop", std::string("d1:") + HostedD1::AccountId + "/db2"}));
    }

    void anotherSourcesTargetIsRefused()
    {
        D1_AWAIT_ERROR(error, m_traffic->slowQueries({now() - 4h, now()}, "demo:"));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        D1_AWAIT_ERROR(series, m_traffic->series({now() - 4h, now()}, "demo:"));
        QCOMPARE(m_fixture->server().requests().size(), std::size_t{0});
    }

    void percentilesOfAllDatabasesAreThoseOfAllRuns()
    {
        D1_AWAIT_OK(all, m_traffic->series({now() - 2h, now() - 1h, now()}, {}));
        QCOMPARE(all->steps(), std::size_t{2});
        QCOMPARE(all->find(Measure::ServerP50)->values, (std::vector<double>{0.005, 0.005}));
        QCOMPARE(all->find(Measure::RowsRead)->values, (std::vector<double>{600, 600}));
        QCOMPARE(all->find(Measure::Errors, "capacity")->values, (std::vector<double>{6, 6}));
        D1_AWAIT_OK(total, m_traffic->series({now() - 2h, now()}, {}));
        QCOMPARE(total->steps(), std::size_t{1});
        QCOMPARE(total->only(Measure::RowsRead), 1'200.0);
        QCOMPARE(total->only(Measure::ErrorShare), 0.1);
        D1_AWAIT_OK(one, m_traffic->series({now() - 2h, now()}, "d1:shop"));
        QCOMPARE(one->only(Measure::RowsRead), 600.0);
    }

    void usageAndSizes()
    {
        using namespace std::chrono;
        counted().measure(floor<days>(floor<seconds>(now())), "db1", 6'000);
        D1_AWAIT_OK(usage, m_traffic->usage(now(), {}));
        QCOMPARE(usage->lastHour.read, std::int64_t{600});
        QCOMPARE(usage->today.read, std::int64_t{6'000});
        QCOMPARE(usage->storedBytes, std::optional<std::int64_t>(6'000));
        D1_AWAIT_OK(sizes, m_traffic->sizes({now() - days(3), now()}, "d1:shop"));
        QCOMPARE(sizes->size(), std::size_t{1});
        QCOMPARE(sizes->front().target, std::string("d1:shop"));
        counted().setSetting(storage, "enabled", false);
        m_traffic = opened("other.sqlite");
        D1_AWAIT_OK(without, m_traffic->usage(now(), {}));
        QVERIFY(!without->storedBytes);
    }

    void mutedQueriesAreMarkedInThisSourceToo()
    {
        QueryLogKeeper keeper(logPath());
        D1_AWAIT_OK(muted, keeper.setMuted("d1:shop", "SELECT a FROM t", true));
        D1_AWAIT_OK(list, m_traffic->slowQueries({now() - 4h, now()}, "d1:shop"));
        QVERIFY(!list->groups[0].isMuted);
        QVERIFY(list->groups[1].isMuted);
    }

    void whatIsMissingIsTold()
    {
        counted().complainNext("unable to execute query, please try again later");
        D1_AWAIT_OK(list, m_traffic->slowQueries({now() - 4h, now()}, {}));
        QCOMPARE(list->notices.size(), std::size_t{1});
        counted().setSampleInterval(10);
        m_traffic = opened("other.sqlite");
        D1_AWAIT_OK(sampled, m_traffic->slowQueries({now() - 4h, now()}, {}));
        QVERIFY(sampled->isEstimated && sampled->groups.front().isEstimated);
        counted().hide(queries, "dimensions", "error");
        counted().hide(queries, "quantiles");
        m_traffic = opened("third.sqlite");
        D1_AWAIT_OK(sparse, m_traffic->slowQueries({now() - 4h, now()}, {}));
        QVERIFY(!sparse->groups.front().errors && !sparse->groups.front().serverTime.p95);
    }

    void missingRightAndUsedUpBudgetAreErrors()
    {
        counted().refuseNext("not authorized for that account");
        D1_AWAIT_ERROR(refused, m_traffic->slowQueries({now() - 4h, now()}, {}));
        QCOMPARE(refused.verdict.kind, ErrorKind::Auth);
        counted().refuseNext("rate limiter budget depleted, try again after 5 minutes");
        D1_AWAIT_ERROR(busy, m_traffic->series({now() - 4h, now()}, {}));
        QCOMPARE(busy.verdict.kind, ErrorKind::Capacity);
    }

    void trendsAreFineEnough_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<AnalyticsStep>("step");
        QTest::newRow("1 h") << 1 << AnalyticsStep::FiveMinutes;
        QTest::newRow("24 h") << 24 << AnalyticsStep::Hour;
        QTest::newRow("7 d") << 7 * 24 << AnalyticsStep::SixHours;
        QTest::newRow("31 d") << 31 * 24 << AnalyticsStep::Day;
    }
    void trendsAreFineEnough()
    {
        QFETCH(const int, hours);
        QTEST(trendStepOf({now() - std::chrono::hours(hours), now()}), "step");
    }

private:
    [[nodiscard]] HostedAnalytics &counted() { return m_fixture->counted(); }
    [[nodiscard]] Clock::WallTime now() const { return floorTo(m_fixture->clock().wallNow(), 1h); }
    [[nodiscard]] std::string logPath() const { return m_fixture->pathOf("log.sqlite"); }
    [[nodiscard]] std::unique_ptr<WholeTraffic> opened(const char *cache = "analytics.sqlite")
    {
        WholeTraffic::Parts parts;
        parts.analytics = m_fixture->open(cache);
        parts.targets["db1"] = "d1:shop";
        parts.log = m_log;
        return std::make_unique<WholeTraffic>(std::move(parts));
    }

    std::unique_ptr<AnalyticsFixture> m_fixture;
    std::shared_ptr<QueryLogReader> m_log;
    std::unique_ptr<WholeTraffic> m_traffic;
};

QTEST_GUILESS_MAIN(tst_WholeTraffic)
#include "tst_wholetraffic.moc"
