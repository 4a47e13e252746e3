// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsplan.h"
#include "support/await.h"

using namespace d1;
using namespace std::chrono_literals;

namespace {

const Clock::WallTime now = *timeFrom("2026-11-23T12:34:56Z");

DatasetAbilities able()
{
    DatasetAbilities abilities = AnalyticsAbilities::documented().of(Dataset::Traffic);
    abilities.fields["dimensions"].insert("datetimeMinute");
    abilities.notOlderThan = std::chrono::days(90);
    abilities.longestSpan = std::chrono::days(32);
    return abilities;
}

AnalyticsPlan planOf(Clock::WallTime from, Clock::WallTime to, AnalyticsStep step)
{
    return AnalyticsPlan(AnalyticsQuestion({from, to}, step, {}), Dataset::Traffic, able(), now);
}

} // namespace

class tst_AnalyticsPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFinerThanAnHourAreAskedForByTheHour()
    {
        const AnalyticsPlan plan = planOf(now - 90min, now, AnalyticsStep::Minute);
        QCOMPARE(plan.piece, std::chrono::seconds(1h));
        QCOMPARE(plan.pieces.size(), std::size_t{2});
        QCOMPARE(timeText(plan.span.from), "2026-11-23T11:04:00Z");
        QCOMPARE(timeText(plan.span.to), "2026-11-23T12:35:00Z");
        QCOMPARE(timeText(plan.pieceOf(plan.span.from)), "2026-11-23T11:00:00Z");
        QVERIFY(plan.notices.empty());
    }

    void nothingIsClosedBeforeItsRowsHaveArrived()
    {
        const AnalyticsPlan plan = planOf(now - 3h, now, AnalyticsStep::Hour);
        QVERIFY(plan.isClosed(*timeFrom("2026-11-23T11:00:00Z"), now));
        QVERIFY(!plan.isClosed(*timeFrom("2026-11-23T11:00:00Z"), now - 10min));
        QVERIFY(!plan.isClosed(*timeFrom("2026-11-23T12:00:00Z"), now));
    }

    void futureIsCutOff()
    {
        QCOMPARE(timeText(planOf(now - 1h, now + 5h, AnalyticsStep::Hour).span.to), "2026-11-23T13:00:00Z");
    }

    void whatCloudflareNoLongerHasIsLeftOutAndTold()
    {
        const AnalyticsPlan plan = planOf(now - std::chrono::days(100), now, AnalyticsStep::Day);
        QCOMPARE(timeText(plan.span.from), "2026-08-26T00:00:00Z");
        QCOMPARE(plan.notices, std::vector<std::string>{"Cloudflare keeps these figures for 90 days; what is older is "
                                                        "left out."});
        const AnalyticsPlan nothing =
            planOf(now - std::chrono::days(120), now - std::chrono::days(110), AnalyticsStep::Day);
        QVERIFY(nothing.span.isEmpty() && nothing.pieces.empty());
    }

    void wholeSpanIsOnePieceOfAtMostTheLongestSpan()
    {
        const AnalyticsPlan plan = planOf(now - 24h, now, AnalyticsStep::Whole);
        QCOMPARE(plan.pieces.size(), std::size_t{1});
        QCOMPARE(plan.piece, std::chrono::seconds(25h)); // 12:00 to 13:00 of the next day
        const AnalyticsPlan longer = planOf(now - std::chrono::days(60), now, AnalyticsStep::Whole);
        QCOMPARE(longer.piece, std::chrono::seconds(std::chrono::days(32)));
        QCOMPARE(longer.notices.size(), std::size_t{1});
    }

    void coarserStepIsTold()
    {
        const AnalyticsPlan plan = planOf(now - 24h, now, AnalyticsStep::FiveMinutes);
        QCOMPARE(plan.step, AnalyticsStep::Hour);
        QVERIFY(plan.notices.front().contains("these are coarser"));
    }
};

QTEST_APPLESS_MAIN(tst_AnalyticsPlan)
#include "tst_analyticsplan.moc"
