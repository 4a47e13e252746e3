// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/runningcalls.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;

class tst_RunningCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunningClosesAtOnce()
    {
        RunningCalls calls;
        QVERIFY(!calls.isClosed());
        await(calls.close());
        QVERIFY(calls.isClosed());
    }

    void closeCancelsAndWaitsForTheLast()
    {
        RunningCalls calls;
        QSignalSpy drained(&calls, &RunningCalls::drained);
        auto first = std::make_unique<RunningCalls::Call>(calls, CancelToken());
        auto second = std::make_unique<RunningCalls::Call>(calls, CancelToken());
        auto closing = calls.close();
        QVERIFY(first->token().isCancelled() && second->token().isCancelled());
        first.reset();
        QVERIFY(calls.isRunning() && drained.isEmpty());
        QMetaObject::invokeMethod(
            this, [&second] { second.reset(); }, Qt::QueuedConnection);
        await(std::move(closing));
        QVERIFY(!calls.isRunning());
        QCOMPARE(drained.count(), 1);
    }

    /// Each of them is the last for a moment.
    void callsThatComeWhileItClosesHarmNobody()
    {
        RunningCalls calls;
        auto first = std::make_unique<RunningCalls::Call>(calls, CancelToken());
        auto closing = calls.close();
        QMetaObject::invokeMethod(
            this,
            [&] {
                first.reset();
                for (int late = 0; late < 3; ++late)
                    const RunningCalls::Call call(calls, CancelToken());
            },
            Qt::QueuedConnection);
        await(std::move(closing));
        QVERIFY(!calls.isRunning());
    }

    void callerCancelsItsCallOnly()
    {
        RunningCalls calls;
        CancelSource caller;
        const RunningCalls::Call first(calls, caller.token());
        const RunningCalls::Call second(calls, CancelToken());
        caller.cancel();
        QVERIFY(first.token().isCancelled());
        QVERIFY(!second.token().isCancelled());
    }

    void callAfterTheCloseIsCancelledFromItsStart()
    {
        RunningCalls calls;
        await(calls.close());
        const RunningCalls::Call late(calls, CancelToken());
        QVERIFY(late.token().isCancelled());
    }
};

QTEST_GUILESS_MAIN(tst_RunningCalls)
#include "tst_runningcalls.moc"
