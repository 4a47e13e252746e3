// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/progressmeter.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

/// Rate and time left, as a person would reckon them.
class tst_ProgressMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rateIsThatOfTheWorkAlone()
    {
        ProgressMeter meter(&m_clock);
        m_clock.advance(60s); // for a lock
        meter.begin(1000, false);
        m_clock.advance(1s);
        meter.add(50, 100);
        QCOMPARE(meter.progress().rowsPerSecond, 50.0);
        QCOMPARE(meter.progress().timeLeft, std::optional(9s));
    }

    void rowsThatWerePassedOverAreNoWork()
    {
        ProgressMeter meter(&m_clock);
        meter.begin(1000, true);
        m_clock.advance(1s);
        meter.add(10, 900);
        QVERIFY(!meter.progress().timeLeft);
        m_clock.advance(1s);
        meter.add(10, 910);
        QCOMPARE(meter.progress().rowsPerSecond, 10.0);
        QCOMPARE(meter.progress().timeLeft, std::optional(9s));
        QCOMPARE(meter.progress().rows, std::uint64_t{20});
    }

    void whatIsLongAgoDoesNotCount()
    {
        ProgressMeter meter(&m_clock);
        meter.begin(100'000, false);
        m_clock.advance(1s);
        meter.add(1'000'000, 10);
        for (int second = 0; second < 20; ++second) {
            m_clock.advance(1s);
            meter.add(5, 10);
        }
        QCOMPARE(meter.progress().rowsPerSecond, 5.0);
    }

private:
    FakeClock m_clock;
};

QTEST_APPLESS_MAIN(tst_ProgressMeter)
#include "tst_progressmeter.moc"
