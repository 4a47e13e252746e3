// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/amounttext.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

class tst_AmountText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreGrouped()
    {
        QCOMPARE(countText(0, "row"), std::string("0 rows"));
        QCOMPARE(countText(1, "row"), std::string("1 row"));
        QCOMPARE(countText(999, "row"), std::string("999 rows"));
        QCOMPARE(countText(1'000, "row"), std::string("1,000 rows"));
        QCOMPARE(countText(-123'456, "row"), std::string("-123,456 rows"));
        QCOMPARE(countText(1'234'567, "row"), std::string("1,234,567 rows"));
    }

    void bytesHaveAFittingUnit()
    {
        QCOMPARE(bytesText(1), std::string("1 byte"));
        QCOMPARE(bytesText(999), std::string("999 bytes"));
        QCOMPARE(bytesText(1'000), std::string("1.0 kB"));
        QCOMPARE(bytesText(9'949), std::string("9.9 kB"));
        QCOMPARE(bytesText(9'950), std::string("10 kB"));
        QCOMPARE(bytesText(999'499), std::string("999 kB"));
        QCOMPARE(bytesText(999'500), std::string("1.0 MB"));
        QCOMPARE(bytesText(84'000'000), std::string("84 MB"));
        QCOMPARE(bytesText(5'000'000'000), std::string("5.0 GB"));
    }

    void secondsHaveOneDecimalWhileTheyAreFew()
    {
        QCOMPARE(secondsText(40ms), std::string("0.0 s"));
        QCOMPARE(secondsText(1'250ms), std::string("1.3 s"));
        QCOMPARE(secondsText(75s), std::string("75 s"));
    }
};

QTEST_APPLESS_MAIN(tst_AmountText)
#include "tst_amounttext.moc"
