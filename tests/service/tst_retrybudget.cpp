// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retrybudget.h"

#include <QTest>

using namespace d1;

class tst_RetryBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reserveCoversAShortDisturbance()
    {
        RetryBudget budget;
        int granted = 0;
        while (budget.take())
            ++granted;
        QCOMPARE(granted, 20);
    }

    void afterwardsOneRequestInFiveIsRetried()
    {
        RetryBudget budget;
        while (budget.take()) {
        }
        int granted = 0;
        for (int request = 0; request < 1000; ++request) {
            budget.earn();
            granted += budget.take() ? 1 : 0;
        }
        QVERIFY(granted >= 190 && granted <= 200);
    }

    void quietTimesDoNotPileUp()
    {
        RetryBudget budget;
        for (int request = 0; request < 100'000; ++request)
            budget.earn();
        int granted = 0;
        while (budget.take())
            ++granted;
        QCOMPARE(granted, 20);
    }
};

QTEST_APPLESS_MAIN(tst_RetryBudget)
#include "tst_retrybudget.moc"
