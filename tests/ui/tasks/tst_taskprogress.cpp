// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskprogress.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

TaskProgress rows(std::uint64_t done, std::optional<std::uint64_t> total = std::nullopt)
{
    return {TaskProgress::Unit::Rows, done, total};
}

} // namespace

class TestTaskProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidBeforeTheSecondSample();
    void aSteadySpeedIsTold();
    void quickSamplesAreTakenTogether();
    void aChangeOfSpeedShowsSlowly();
    void aPauseDoesNotCount();
    void withoutATotalNoTimeIsLeft();
};

void TestTaskProgress::nothingIsSaidBeforeTheSecondSample()
{
    ProgressRate rate;
    QCOMPARE(rate.perSecond(), 0.0);
    rate.sample({}, rows(10, 100));
    QCOMPARE(rate.perSecond(), 0.0);
    QVERIFY(!rate.timeLeft());
}

void TestTaskProgress::aSteadySpeedIsTold()
{
    ProgressRate rate;
    const ProgressRate::TimePoint begin;
    for (int second = 0; second <= 5; ++second)
        rate.sample(begin + std::chrono::seconds(second), rows(static_cast<std::uint64_t>(second) * 100, 1000));
    QCOMPARE(rate.perSecond(), 100.0);
    QCOMPARE(rate.timeLeft().value(), 5s);
}

void TestTaskProgress::quickSamplesAreTakenTogether()
{
    ProgressRate rate;
    const ProgressRate::TimePoint begin;
    rate.sample(begin, rows(0));
    for (int step = 1; step <= 9; ++step)
        rate.sample(begin + step * 10ms, rows(static_cast<std::uint64_t>(step)));
    QCOMPARE(rate.perSecond(), 0.0);
    rate.sample(begin + 100ms, rows(10));
    QCOMPARE(rate.perSecond(), 100.0);
}

void TestTaskProgress::aChangeOfSpeedShowsSlowly()
{
    ProgressRate rate;
    const ProgressRate::TimePoint begin;
    rate.sample(begin, rows(0));
    rate.sample(begin + 1s, rows(100));
    rate.sample(begin + 2s, rows(400));
    QVERIFY(rate.perSecond() > 110 && rate.perSecond() < 200);
    for (std::uint64_t second = 3; second < 60; ++second)
        rate.sample(begin + std::chrono::seconds(second), rows(400 + (second - 2) * 300));
    QVERIFY(rate.perSecond() > 299 && rate.perSecond() <= 300);
}

void TestTaskProgress::aPauseDoesNotCount()
{
    ProgressRate rate;
    const ProgressRate::TimePoint begin;
    rate.sample(begin, rows(0, 1000));
    rate.sample(begin + 1s, rows(100, 1000));
    rate.restart();
    rate.sample(begin + 1h, rows(100, 1000));
    rate.sample(begin + 1h + 1s, rows(200, 1000));
    QCOMPARE(rate.perSecond(), 100.0);
    QCOMPARE(rate.timeLeft().value(), 8s);
}

void TestTaskProgress::withoutATotalNoTimeIsLeft()
{
    ProgressRate rate;
    const ProgressRate::TimePoint begin;
    rate.sample(begin, rows(0));
    rate.sample(begin + 1s, rows(50));
    QVERIFY(!rate.timeLeft());
    rate.sample(begin + 2s, rows(100, 100));
    QCOMPARE(rate.timeLeft().value(), 0s);
}

QTEST_APPLESS_MAIN(TestTaskProgress)
#include "tst_taskprogress.moc"
