// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/growth.h"

#include <QTest>

#include <algorithm>

using namespace d1;
using namespace std::chrono_literals;

namespace {

using How = SizeSample::How;

SizeSample rows(std::string table, std::chrono::hours at, std::int64_t count, How how = How::HighestRow)
{
    return {"demo:", std::move(table), Clock::WallTime(at), {}, count, how};
}

SizeSample bytes(std::string target, std::chrono::hours at, std::int64_t count)
{
    return {std::move(target), {}, Clock::WallTime(at), count, {}, How::Told};
}

/// With -1 for what is not known.
std::vector<double> known(std::vector<double> values)
{
    std::ranges::replace_if(
        values, [](double value) { return std::isnan(value); }, -1.0);
    return values;
}

} // namespace

class tst_Growth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSamplesNoGrowth() { QVERIFY(growthOf({}).empty()); }

    void aRateIsByTheDay()
    {
        const auto growth = growthOf({rows("a", 0h, 100), rows("a", 12h, 150), rows("a", 48h, 300)});
        QCOMPARE(growth.size(), std::size_t{1});
        QCOMPARE(growth[0].rows, std::optional<std::int64_t>(300));
        QCOMPARE(growth[0].rowsPerDay, std::optional(100.0));
        QVERIFY(!growth[0].bytesPerDay);
        QCOMPARE(growth[0].at, Clock::WallTime(48h));
    }

    void shrinkingIsNegative()
    {
        QCOMPARE(growthOf({rows("a", 0h, 100), rows("a", 24h, 40)})[0].rowsPerDay, std::optional(-60.0));
    }

    void oneSampleHasNoRate() { QVERIFY(!growthOf({rows("a", 0h, 100)})[0].rowsPerDay); }

    void samplesOfOtherKindsAreNotCompared()
    {
        const auto growth = growthOf({rows("a", 0h, 9'000, How::HighestRow), rows("a", 24h, 100, How::Counted),
                                      rows("a", 48h, 130, How::Counted)});
        QCOMPARE(growth[0].rowsPerDay, std::optional(30.0));
    }

    void whatWasCountedIsMoreThanNothing()
    {
        SizeSample nothing = rows("a", 48h, 0, How::NotKnown);
        nothing.rows.reset();
        const auto growth = growthOf({rows("a", 0h, 10, How::Counted), rows("a", 24h, 30, How::Counted), nothing});
        QCOMPARE(growth[0].rows, std::optional<std::int64_t>(30));
        QCOMPARE(growth[0].rowsPerDay, std::optional(20.0));
        QCOMPARE(growth[0].how, How::Counted);
        QVERIFY(!growth[0].isLatest);
        const auto unknown = growthOf({nothing});
        QCOMPARE(unknown[0].how, How::NotKnown);
        QVERIFY(!unknown[0].rows && unknown[0].isLatest);
    }

    void eachTableGrowsByItself()
    {
        std::vector<SizeSample> samples{{"demo:", "", Clock::WallTime(0h), 4096, {}, How::Told},
                                        {"demo:", "", Clock::WallTime(24h), 8192, {}, How::Told},
                                        rows("a", 0h, 1),
                                        rows("b", 0h, 2),
                                        rows("b", 24h, 3)};
        const auto growth = growthOf(samples);
        QCOMPARE(growth.size(), std::size_t{3});
        QCOMPARE(growth[0].bytesPerDay, std::optional(4096.0));
        QCOMPARE(growth[2].rowsPerDay, std::optional(1.0));
    }

    void aStepHasTheSizeSampledLastBeforeItsEnd()
    {
        const std::vector<SizeSample> samples{bytes("a", 1h, 10), rows("t", 1h, 5),   bytes("a", 2h, 20),
                                              bytes("a", 4h, 40), bytes("a", 4h, 41), bytes("b", -9h, 7)};
        const std::vector<Clock::WallTime> edges{Clock::WallTime(0h), Clock::WallTime(1h), Clock::WallTime(2h),
                                                 Clock::WallTime(3h), Clock::WallTime(5h), Clock::WallTime(6h),
                                                 Clock::WallTime(7h)};
        const auto lines = sizeLinesOf(samples, edges, Clock::WallTime(5h));
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].part, std::string("a"));
        QCOMPARE(known(lines[0].values), (std::vector<double>{-1, 10, 20, 41, 41, -1}));
        QCOMPARE(lines[1].part, std::string("b"));
        QCOMPARE(known(lines[1].values), (std::vector<double>{7, 7, 7, 7, 7, -1}));
    }

    void withoutStepsOrSizesThereAreNoLines()
    {
        QVERIFY(sizeLinesOf({bytes("a", 0h, 1)}, {}, Clock::WallTime(1h)).empty());
        QVERIFY(
            sizeLinesOf({rows("t", 0h, 1)}, {Clock::WallTime(0h), Clock::WallTime(1h)}, Clock::WallTime(1h)).empty());
    }
};

QTEST_APPLESS_MAIN(tst_Growth)
#include "tst_growth.moc"
