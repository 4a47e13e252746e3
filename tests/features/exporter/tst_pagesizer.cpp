// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pagesizer.h"

#include <QTest>

#include <numeric>

using namespace d1;
using namespace std::chrono_literals;

namespace {

PageAim aim()
{
    PageAim aim;
    aim.bytes = 1'000'000;
    aim.time = 1'000ms;
    aim.firstRows = 100;
    aim.mostRows = 10'000;
    return aim;
}

std::size_t worstBytes(const PageShape &shape)
{
    return shape.rows * std::accumulate(shape.longest.begin(), shape.longest.end(), std::size_t{0});
}

} // namespace

class tst_PageSizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeFollowsWhatPagesCost_data()
    {
        QTest::addColumn<int>("bytesOfARow");
        QTest::addColumn<int>("microsecondsOfARow");
        QTest::addColumn<int>("rows");
        QTest::newRow("cheap rows reach the most") << 10 << 1 << 10'000;
        QTest::newRow("bytes decide") << 1'000 << 1 << 1'000;
        QTest::newRow("time decides") << 10 << 5'000 << 200;
        QTest::newRow("a row larger than a page") << 3'000'000 << 1 << 1;
        QTest::newRow("a row slower than a page") << 10 << 3'000'000 << 1;
    }
    void sizeFollowsWhatPagesCost()
    {
        QFETCH(int, bytesOfARow);
        QFETCH(int, microsecondsOfARow);
        QFETCH(int, rows);
        PageSizer sizer(2, aim());
        for (int page = 0; page < 20; ++page) {
            const std::size_t asked = sizer.shape().rows;
            const std::size_t half = asked * static_cast<std::size_t>(bytesOfARow) / 2;
            sizer.learn(asked, std::vector{half, half}, asked * std::chrono::microseconds(microsecondsOfARow));
        }
        QCOMPARE(sizer.shape().rows, static_cast<std::size_t>(rows));
    }

    void sizeGrowsFourfoldAtMost()
    {
        PageSizer sizer(1, aim());
        QCOMPARE(sizer.shape().rows, std::size_t{100});
        sizer.learn(100, std::vector<std::size_t>{100}, 1us);
        QCOMPARE(sizer.shape().rows, std::size_t{400});
    }

    void pageHasABoundWhateverItsRowsHold_data()
    {
        QTest::addColumn<int>("columns");
        for (const int columns : {1, 3, 100})
            QTest::newRow(qPrintable(QString::number(columns))) << columns;
    }
    void pageHasABoundWhateverItsRowsHold()
    {
        QFETCH(int, columns);
        PageSizer sizer(static_cast<std::size_t>(columns), aim());
        QVERIFY(worstBytes(sizer.shape()) <= 8 * aim().bytes);
        std::vector<std::size_t> bytes(static_cast<std::size_t>(columns), 50);
        bytes.back() = 90'000;
        for (int page = 0; page < 10; ++page) {
            sizer.learn(100, bytes, 1ms);
            QVERIFY(worstBytes(sizer.shape()) <= 10 * aim().bytes);
        }
        // A column that is long as a rule comes with its page.
        QVERIFY(sizer.shape().longest.back() > 3 * 900);
    }

    void valueStaysBelowTheLongestThatD1Sends()
    {
        PageSizer sizer(1, aim());
        sizer.learn(1, std::vector<std::size_t>{2'000'000}, 1ms);
        QVERIFY(sizer.shape().longest.front() <= 250'000);
    }

    void tooMuchIsQuarteredDownToOneRow()
    {
        PageSizer sizer(1, aim());
        std::vector<std::size_t> rows;
        while (sizer.shrink())
            rows.push_back(sizer.shape().rows);
        QVERIFY((rows == std::vector<std::size_t>{25, 6, 1}));
    }

    void emptyPageTeachesNothing()
    {
        PageSizer sizer(1, aim());
        const PageShape before = sizer.shape();
        sizer.learn(0, std::vector<std::size_t>{0}, 1s);
        QVERIFY(sizer.shape() == before);
    }
};

QTEST_APPLESS_MAIN(tst_PageSizer)
#include "tst_pagesizer.moc"
