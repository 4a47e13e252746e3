// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportprogress.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

class tst_ExportProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeLeftFollowsTheRate()
    {
        ExportProgress progress;
        progress.rows = 250;
        progress.expectedRows = 1'000;
        progress.elapsed = 10s;
        QCOMPARE(progress.rowsPerSecond(), 25.0);
        QCOMPARE(progress.share().value(), 0.25);
        QVERIFY(progress.timeLeft() == 30s);
    }

    void nothingIsSaidThatNobodyKnows()
    {
        ExportProgress progress;
        QCOMPARE(progress.rowsPerSecond(), 0.0);
        QVERIFY(!progress.share());
        QVERIFY(!progress.timeLeft());
        progress.expectedRows = 100;
        progress.rows = 50;
        progress.elapsed = 100ms; // too early
        QVERIFY(!progress.timeLeft());
    }

    void estimateThatWasTooLowIsNoMoreThanAll()
    {
        ExportProgress progress;
        progress.rows = 200;
        progress.expectedRows = 100;
        progress.elapsed = 2s;
        QCOMPARE(progress.share().value(), 1.0);
        QVERIFY(progress.timeLeft() == 0s);
    }
};

QTEST_APPLESS_MAIN(tst_ExportProgress)
#include "tst_exportprogress.moc"
