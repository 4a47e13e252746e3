// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/trendchart.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

class tst_TrendChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowKeysTellEveryBar()
    {
        const Theme theme(ThemeMode::Light);
        TrendChart chart(theme);
        const auto end = std::chrono::system_clock::now();
        chart.setTrend({1, 0, 5}, {end - 3h, end});
        QVERIFY(chart.reading().startsWith(u'6'));
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY2(chart.reading().endsWith(QStringLiteral(": 1 run")), qPrintable(chart.reading()));
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY2(chart.reading().endsWith(QStringLiteral(": 5 runs")), qPrintable(chart.reading()));
        QCOMPARE(chart.accessibleDescription(), chart.reading());
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.reading().endsWith(QStringLiteral(": 0 runs")));
    }

    void withoutATrendItSaysSo()
    {
        const Theme theme(ThemeMode::Light);
        TrendChart chart(theme);
        chart.setTrend({}, {});
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.reading(), QStringLiteral("The source tells no trend of this query."));
        chart.resize(chart.sizeHint());
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(tst_TrendChart)
#include "tst_trendchart.moc"
