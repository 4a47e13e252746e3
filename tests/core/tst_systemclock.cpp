// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"
#include "support/await.h"

#include <QTimer>

using namespace d1;
using namespace std::chrono_literals;

class tst_SystemClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepLastsAtLeastItsDuration()
    {
        SystemClock clock;
        const auto before = clock.now();
        test::await(clock.sleepFor(20ms, CancelToken()));
        QVERIFY(clock.now() - before >= 20ms);
    }

    void cancelEndsTheSleep()
    {
        SystemClock clock;
        CancelSource source;
        QTimer::singleShot(0, this, [&source] { source.cancel(); });
        const auto before = clock.now();
        test::await(clock.sleepFor(1h, source.token()));
        QVERIFY(clock.now() - before < 10s);
    }

    void cancelledBeforehandDoesNotSleep()
    {
        SystemClock clock;
        CancelSource source;
        source.cancel();
        test::await(clock.sleepFor(1h, source.token()));
    }
};

QTEST_GUILESS_MAIN(tst_SystemClock)
#include "tst_systemclock.moc"
