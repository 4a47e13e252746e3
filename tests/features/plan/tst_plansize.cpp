// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plansize.h"
#include "support/await.h"

#include <limits>

using namespace d1;

class tst_PlanSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandsAreSetApart_data()
    {
        QTest::addColumn<qlonglong>("count");
        QTest::addColumn<QString>("text");
        const auto row = [](qlonglong count, const char *text) {
            QTest::newRow(text) << count << QString::fromLatin1(text);
        };
        row(0, "0");
        row(7, "7");
        row(999, "999");
        row(1'000, "1,000");
        row(60'000, "60,000");
        row(999'999, "999,999");
        row(1'000'000, "1,000,000");
        row(-1, "-1");
        row(-100, "-100");
        row(-1'000, "-1,000");
        row(std::numeric_limits<qlonglong>::max(), "9,223,372,036,854,775,807");
        row(std::numeric_limits<qlonglong>::min(), "-9,223,372,036,854,775,808");
    }

    void thousandsAreSetApart()
    {
        QFETCH(qlonglong, count);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(countText(count)), text);
    }

    void tableOfUnknownSizeIsNotTiny()
    {
        QVERIFY(!isTiny(std::nullopt));
        QVERIFY(isTiny(0));
        QVERIFY(isTiny(tinyTableRows));
        QVERIFY(!isTiny(tinyTableRows + 1));
    }
};

QTEST_APPLESS_MAIN(tst_PlanSize)
#include "tst_plansize.moc"
