// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wakeup.h"

#include <QCoroTask>
#include <QTest>

using namespace d1;

namespace {

/// Waits until it has seen `goal`, and counts how often it was woken.
QCoro::Task<> waitFor(Wakeup *wakeup, const int *value, int goal, int *wakes)
{
    while (*value < goal) {
        co_await wakeup->next();
        ++*wakes;
    }
}

} // namespace

class tst_Wakeup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondCallInOneTurnHarmsNobody()
    {
        Wakeup wakeup;
        int value = 0;
        int wakes = 0;
        auto waiting = waitFor(&wakeup, &value, 1, &wakes);
        wakeup.notify();
        wakeup.notify();
        value = 1;
        wakeup.notify();
        QCoro::waitFor(std::move(waiting));
        QCOMPARE(wakes, 1);
    }

    void whoeverLooksAgainWaitsAgain()
    {
        Wakeup wakeup;
        int value = 0;
        int wakes = 0;
        auto waiting = waitFor(&wakeup, &value, 2, &wakes);
        wakeup.notify();
        QTRY_COMPARE(wakes, 1);
        value = 2;
        wakeup.notify();
        QCoro::waitFor(std::move(waiting));
        QCOMPARE(wakes, 2);
    }

    void allThatWaitGoOn()
    {
        Wakeup wakeup;
        int value = 0;
        int wakes = 0;
        auto first = waitFor(&wakeup, &value, 1, &wakes);
        auto second = waitFor(&wakeup, &value, 1, &wakes);
        value = 1;
        wakeup.notify();
        QCoro::waitFor(std::move(first));
        QCoro::waitFor(std::move(second));
        QCOMPARE(wakes, 2);
    }

    void nothingIsKeptForWhoeverComesLater()
    {
        Wakeup wakeup;
        wakeup.notify();
        int value = 0;
        int wakes = 0;
        auto waiting = waitFor(&wakeup, &value, 1, &wakes);
        QMetaObject::invokeMethod(
            this,
            [&] {
                QCOMPARE(wakes, 0);
                value = 1;
                wakeup.notify();
            },
            Qt::QueuedConnection);
        QCoro::waitFor(std::move(waiting));
        QCOMPARE(wakes, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Wakeup)
#include "tst_wakeup.moc"
