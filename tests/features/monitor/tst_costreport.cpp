// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/costreport.h"

#include <QDateTime>
#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Clock::WallTime at(const char *utc)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(utc) + u'Z', Qt::ISODate);
    return Clock::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

bool isNear(double left, double right)
{
    return std::abs(left - right) < 1e-9 * std::max(1.0, std::abs(right));
}

} // namespace

class tst_CostReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCostsNothing()
    {
        const CostReport report = costOf(Usage(), at("2026-11-23T10:00:00"));
        QCOMPARE(report.today, 0.0);
        QCOMPARE(report.forecastMonth, 0.0);
        QCOMPARE(report.forecastPaidPlan, 0.0);
        QVERIFY(!report.freeReads.runsOut);
        QVERIFY(!report.freeWrites.runsOut);
    }

    void rowsCostTheirListPrice()
    {
        Usage usage;
        usage.today = {2'000'000, 500'000};
        usage.thisMonth = {4'000'000, 3'000'000};
        const CostReport report = costOf(usage, at("2026-11-23T10:00:00"));
        QVERIFY(isNear(report.today, 0.502));
        QVERIFY(isNear(report.thisMonth, 3.004));
    }

    void aMonthGoesOnLikeTheLastWeek()
    {
        Usage usage;
        usage.thisMonth = {0, 10'000'000};
        usage.lastWeek = {0, 7'000'000};
        // Ten of November's days are left.
        QVERIFY(isNear(costOf(usage, at("2026-11-21T00:00:00")).forecastMonth, 20.0));
        usage.weekDays = 3.5; // as far as there are figures
        QVERIFY(isNear(costOf(usage, at("2026-11-21T00:00:00")).forecastMonth, 30.0));
        // A leap year's February, and December into the next year.
        usage.weekDays = 7;
        QVERIFY(isNear(costOf(usage, at("2028-02-28T00:00:00")).forecastMonth, 12.0));
        QVERIFY(isNear(costOf(usage, at("2026-12-31T00:00:00")).forecastMonth, 11.0));
    }

    void thePaidPlanBillsWhatIsBeyondItsAllowance()
    {
        Usage usage;
        usage.thisMonth = {26'000'000'000, 60'000'000};
        usage.storedBytes = 7'000'000'000;
        const CostReport report = costOf(usage, at("2026-11-30T23:59:00"));
        QVERIFY(isNear(report.forecastPaidPlan, 1.0 + 10.0 + 1.5));
        QVERIFY(isNear(report.forecastMonth, 26.0 + 60.0 + 5.25));
    }

    void dailyReadsRunOutAtThePaceOfTheLastHour()
    {
        Usage usage;
        usage.today.read = 4'000'000;
        usage.lastHour.read = 150'000; // a million left: 6 h 40 min
        const CostReport report = costOf(usage, at("2026-11-23T10:00:00"));
        QCOMPARE(report.freeReads.runsOut, std::optional(at("2026-11-23T16:40:00")));
        QVERIFY(!report.freeWrites.runsOut);
        QVERIFY(isNear(report.freeReads.share(), 0.8));
    }

    void whatLastsUntilMidnightDoesNotRunOut()
    {
        Usage usage;
        usage.today.written = 90'000;
        usage.lastHour.written = 5'000; // two hours
        QVERIFY(!costOf(usage, at("2026-11-23T22:30:00")).freeWrites.runsOut);
        QVERIFY(costOf(usage, at("2026-11-23T21:30:00")).freeWrites.runsOut);
    }

    void whatIsUsedUpIsUsedUpNow()
    {
        Usage usage;
        usage.today.read = 5'000'000;
        const Clock::WallTime now = at("2026-11-23T10:00:00");
        const CostReport report = costOf(usage, now);
        QVERIFY(report.freeReads.isUsedUp());
        QCOMPARE(report.freeReads.runsOut, std::optional(now));
    }
};

QTEST_APPLESS_MAIN(tst_CostReport)
#include "tst_costreport.moc"
