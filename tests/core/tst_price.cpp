// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price.h"

#include <QTest>

using namespace d1;

class PriceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesHaveTheirListPrice()
    {
        QCOMPARE(Price::ofRows(1'000'000, 0), std::optional(0.001));
        QCOMPARE(Price::ofRows(0, 1'000'000), std::optional(1.0));
        QCOMPARE(Price::ofRows(0, 0), std::optional(0.0));
    }

    void anUnknownCountHasNoPrice()
    {
        QVERIFY(!Price::ofRows(std::nullopt, 5));
        QVERIFY(!Price::ofRows(5, std::nullopt));
    }
};

QTEST_APPLESS_MAIN(PriceTest)
#include "tst_price.moc"
