// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retrypolicy.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Error retryable(ErrorKind kind = ErrorKind::Network)
{
    Error error;
    error.verdict = {kind, true, false};
    return error;
}

constexpr double almostOne = 0.999'999'999;

} // namespace

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThoseOfTheManual()
    {
        QCOMPARE(RetryPolicy::limitsFor(Intent::Read), (RetryLimits{5, 100ms}));
        QCOMPARE(RetryPolicy::limitsFor(Intent::Write), (RetryLimits{3, 200ms}));
        QCOMPARE(RetryPolicy::limitsFor(Intent::Critical), (RetryLimits{7, 50ms}));
    }

    void waitsDoubleUpToTheCap_data()
    {
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("ceilingMs");
        QTest::newRow("read 1") << Intent::Read << 1 << 100;
        QTest::newRow("read 2") << Intent::Read << 2 << 200;
        QTest::newRow("read 4") << Intent::Read << 4 << 800;
        QTest::newRow("write 2") << Intent::Write << 2 << 400;
        QTest::newRow("critical 6") << Intent::Critical << 6 << 1600;
    }

    void waitsDoubleUpToTheCap()
    {
        QFETCH(Intent, intent);
        QFETCH(int, attempt);
        QFETCH(int, ceilingMs);
        const std::chrono::nanoseconds ceiling = std::chrono::milliseconds(ceilingMs);
        const auto longest = RetryPolicy::next(retryable(), intent, attempt, 1min, almostOne);
        QVERIFY(longest.has_value());
        QVERIFY(*longest <= ceiling && *longest > ceiling * 99 / 100);
        QCOMPARE(RetryPolicy::next(retryable(), intent, attempt, 1min, 0.0), std::optional(0ns));
        QCOMPARE(RetryPolicy::next(retryable(), intent, attempt, 1min, 0.5), std::optional(ceiling / 2));
    }

    void lastAttemptIsFinal()
    {
        QVERIFY(RetryPolicy::next(retryable(), Intent::Read, 4, 1min, 0.0));
        QVERIFY(!RetryPolicy::next(retryable(), Intent::Read, 5, 1min, 0.0));
        QVERIFY(!RetryPolicy::next(retryable(), Intent::Write, 3, 1min, 0.0));
        QVERIFY(!RetryPolicy::next(retryable(), Intent::Critical, 7, 1min, 0.0));
    }

    void missingRightIsTriedTwiceAtMost()
    {
        QVERIFY(RetryPolicy::next(retryable(ErrorKind::Auth), Intent::Read, 1, 1min, 0.0));
        QVERIFY(!RetryPolicy::next(retryable(ErrorKind::Auth), Intent::Read, 2, 1min, 0.0));
    }

    void notRetryableIsFinal() { QVERIFY(!RetryPolicy::next(Error(), Intent::Read, 1, 1min, 0.0)); }

    void retryAfterWinsOverTheCap()
    {
        Error error = retryable(ErrorKind::Capacity);
        error.facts.retryAfter = 30s;
        QCOMPARE(RetryPolicy::next(error, Intent::Read, 1, 1min, 0.1), std::optional<std::chrono::nanoseconds>(30s));
    }

    void waitBeyondTheDeadlineIsNoWait()
    {
        Error error = retryable(ErrorKind::Capacity);
        error.facts.retryAfter = 30s;
        QVERIFY(!RetryPolicy::next(error, Intent::Read, 1, 30s, 0.1));
        QVERIFY(!RetryPolicy::next(retryable(), Intent::Read, 1, 0ns, 0.0));
    }
};

QTEST_APPLESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
