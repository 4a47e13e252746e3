// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/traffic.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

QueryEvent success(int attempt = 1)
{
    QueryEvent event;
    event.startedAt = Clock::WallTime(1h);
    event.attempt = attempt;
    event.roundTrip = 20ms;
    event.serverTime = Milliseconds(2);
    event.rowsRead = 100;
    event.rowsWritten = 0;
    event.rowsReturned = 5;
    return event;
}

QueryEvent failure(ErrorKind kind, int attempt, bool isLast)
{
    QueryEvent event;
    event.startedAt = Clock::WallTime(2h);
    event.attempt = attempt;
    event.isLastAttempt = isLast;
    event.roundTrip = 35s;
    event.failure = Verdict{kind, !isLast, false};
    return event;
}

} // namespace

class tst_Traffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRetriedRequestIsOneRequest()
    {
        Traffic traffic;
        traffic.record(failure(ErrorKind::Network, 1, false), nullptr);
        traffic.record(success(2), nullptr);
        QCOMPARE(traffic.requests, std::uint64_t{1});
        QCOMPARE(traffic.attempts, std::uint64_t{2});
        QCOMPARE(traffic.retries(), std::uint64_t{1});
        QCOMPARE(traffic.failedRequests, std::uint64_t{0});
        QCOMPARE(traffic.failuresOf(ErrorKind::Network), std::uint64_t{1});
        QCOMPARE(traffic.failedAttempts(), std::uint64_t{1});
    }

    void failuresAreInNoHistogram()
    {
        Traffic traffic;
        traffic.record(failure(ErrorKind::Timeout, 1, true), nullptr);
        QVERIFY(traffic.roundTrip.isEmpty());
        QCOMPARE(traffic.failedRequests, std::uint64_t{1});
    }

    void whatThePersonStoppedIsNoError()
    {
        Traffic traffic;
        traffic.record(failure(ErrorKind::Cancelled, 1, true), nullptr);
        QCOMPARE(traffic.failedRequests, std::uint64_t{0});
        QCOMPARE(traffic.failedAttempts(), std::uint64_t{0});
        QCOMPARE(traffic.failuresOf(ErrorKind::Cancelled), std::uint64_t{1});
    }

    void roundTripAndServerTimeStayApart()
    {
        Traffic traffic;
        traffic.record(success(), nullptr);
        QueryEvent silent = success();
        silent.serverTime.reset();
        traffic.record(silent, nullptr);
        QCOMPARE(traffic.roundTrip.count(), std::uint64_t{2});
        QCOMPARE(traffic.serverTime.count(), std::uint64_t{1});
        QCOMPARE(*traffic.roundTrip.quantile(0.5), Histogram::Duration(20ms));
        QCOMPARE(*traffic.serverTime.quantile(0.5), Histogram::Duration(2ms));
    }

    void aSumThatLeavesSomethingOutIsNone()
    {
        Traffic traffic;
        traffic.record(success(), nullptr);
        QCOMPARE(traffic.allRowsRead(), std::optional<std::int64_t>(100));
        QueryEvent silent = success();
        silent.rowsRead.reset();
        traffic.record(silent, nullptr);
        QVERIFY(!traffic.allRowsRead());
        QCOMPARE(traffic.rowsRead, std::int64_t{100});
        QCOMPARE(traffic.allRowsWritten(), std::optional<std::int64_t>(0));
    }

    void plansAreCountedWhereKnown()
    {
        const sql::PlanFacts search{{{sql::PlanAccess::Index, "t", "idx_t_a"}}};
        const sql::PlanFacts scan{{{sql::PlanAccess::FullScan, "t", ""}}};
        Traffic traffic;
        traffic.record(success(), &search);
        traffic.record(success(), &scan);
        traffic.record(success(), nullptr);
        QCOMPARE(traffic.knowPlan, std::uint64_t{2});
        QCOMPARE(traffic.useIndex, std::uint64_t{1});
        QCOMPARE(traffic.scanTable, std::uint64_t{1});
    }

    void firstAndLastGoByTimeNotByOrder()
    {
        // The clock may jump between two events.
        Traffic traffic;
        QueryEvent event = success();
        for (const auto at : {5h, 1h, 9h, 2h}) {
            event.startedAt = Clock::WallTime(at);
            traffic.record(event, nullptr);
        }
        QCOMPARE(traffic.firstSeen, Clock::WallTime(1h));
        QCOMPARE(traffic.lastSeen, Clock::WallTime(9h));
    }

    void mergingIsAssociative()
    {
        std::vector<Traffic> parts(3);
        for (std::size_t i = 0; i < 300; ++i) {
            QueryEvent event = i % 7 == 0 ? failure(ErrorKind::Capacity, 1 + int(i % 2), i % 3 == 0) : success();
            event.startedAt = Clock::WallTime(std::chrono::minutes(i * 37 % 100));
            event.roundTrip = std::chrono::microseconds(i * i);
            parts[i % 3].record(event, nullptr);
        }
        Traffic left = parts[0];
        left.merge(parts[1]);
        left.merge(parts[2]);
        Traffic right = parts[2];
        right.merge(parts[1]);
        Traffic other = parts[0];
        other.merge(right);
        QVERIFY(left == other);
        left.merge(Traffic());
        QVERIFY(left == other);
    }
};

QTEST_APPLESS_MAIN(tst_Traffic)
#include "tst_traffic.moc"
