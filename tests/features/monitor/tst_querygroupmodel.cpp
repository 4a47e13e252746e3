// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/querygroupmodel.h"
#include "features/monitor/seriesmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QTest>

#include <limits>

using namespace d1;
using namespace std::chrono_literals;

class tst_QueryGroupModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAreShownAsRawValues()
    {
        QueryGroupModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QueryGroup group;
        group.fingerprint = "SELECT ?";
        group.target = "d1:shop";
        group.runs = 7;
        group.costShare = 0.25;
        group.serverTime.count = 7;
        group.serverTime.p95 = 1'500us;
        group.lastSeen = Clock::WallTime(1s);
        group.sparkline = {1, 0, 6};
        group.anomaly = Anomaly{0.5, 1ms, 100, true};
        model.setGroups({group, QueryGroup()});
        QCOMPARE(model.rowCount(), 2);
        const auto value = [&model](int row, int column) { return model.index(row, column).data(); };
        using M = QueryGroupModel;
        QCOMPARE(value(0, M::Runs), QVariant(qlonglong{7}));
        QCOMPARE(value(0, M::P95), QVariant(1.5));
        QCOMPARE(value(0, M::CostShare), QVariant(0.25));
        QCOMPARE(value(0, M::AnomalyShare), QVariant(0.5));
        QCOMPARE(value(0, M::Trend).toList().size(), 3);
        QCOMPARE(value(0, M::LastSeen).toDateTime(), QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC));
        QCOMPARE(value(0, M::Target).toString(), QStringLiteral("d1:shop"));
        QVERIFY(model.index(0, 0).data(M::MarkedRole).toBool());
        for (const int column : {M::P50, M::RowsRead, M::ListPrice, M::FirstSeen, M::AnomalyShare})
            QVERIFY(!value(1, column).isValid());
        QVERIFY(!model.index(1, 0).data(M::MarkedRole).toBool());
        model.setGroups({});
        QCOMPARE(model.rowCount(), 0);
    }

    void seriesAreATable()
    {
        SeriesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        TrafficSeries series;
        series.edges = {Clock::WallTime(0s), Clock::WallTime(60s), Clock::WallTime(120s)};
        series.lines.push_back({Measure::ServerP95, {}, {0.5, std::numeric_limits<double>::quiet_NaN()}});
        model.setSeries(series);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.index(1, 0).data().toDateTime(), QDateTime::fromMSecsSinceEpoch(60'000, Qt::UTC));
        QCOMPARE(model.index(0, 1).data(), QVariant(0.5));
        QVERIFY(!model.index(1, 1).data().isValid());
        QVERIFY(!model.lineOf(0));
        QCOMPARE(model.lineOf(1)->measure, Measure::ServerP95);
    }
};

QTEST_GUILESS_MAIN(tst_QueryGroupModel)
#include "tst_querygroupmodel.moc"
