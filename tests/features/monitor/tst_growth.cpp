// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/growth.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

using How = SizeSample::How;

SizeSample rows(std::string table, std::chrono::hours at, std::int64_t count, How how = How::HighestRow)
{
    return {"demo:", std::move(table), Clock::WallTime(at), {}, count, how};
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
};

QTEST_APPLESS_MAIN(tst_Growth)
#include "tst_growth.moc"
