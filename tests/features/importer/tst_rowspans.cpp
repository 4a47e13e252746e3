// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/rowspans.h"

#include <QTest>

#include <random>
#include <set>

using namespace d1;

class tst_RowSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansThatTouchBecomeOne()
    {
        RowSpans spans;
        spans.add({10, 20});
        spans.add({0, 5});
        spans.add({20, 30});
        spans.add({7, 7});
        QVERIFY((spans.spans() == std::vector<RowSpan>{{0, 5}, {10, 30}}));
        spans.add({4, 11});
        QVERIFY((spans.spans() == std::vector<RowSpan>{{0, 30}}));
        QCOMPARE(spans.count(), std::uint64_t{30});
    }

    void complementIsEverythingElse()
    {
        RowSpans spans;
        spans.add({2, 4});
        spans.add({8, 9});
        constexpr auto last = std::numeric_limits<std::uint64_t>::max();
        QVERIFY((spans.complement().spans() == std::vector<RowSpan>{{0, 2}, {4, 8}, {9, last}}));
        QVERIFY((RowSpans().complement().spans() == std::vector<RowSpan>{{0, last}}));
    }

    void aSpanIsCoveredWholeOrNot()
    {
        RowSpans spans;
        spans.add({2, 10});
        spans.add({20, 30});
        for (const RowSpan covered : {RowSpan{2, 10}, RowSpan{5, 6}, RowSpan{9, 10}, RowSpan{20, 21}, RowSpan{40, 40}})
            QVERIFY(spans.covers(covered));
        for (const RowSpan open : {RowSpan{1, 3}, RowSpan{9, 11}, RowSpan{10, 12}, RowSpan{9, 21}, RowSpan{29, 31}})
            QVERIFY(!spans.covers(open));
        QVERIFY(!RowSpans().covers({0, 1}));
    }

    void theyHoldWhatWasAdded()
    {
        std::mt19937 random(20261129);
        RowSpans spans;
        std::set<std::uint64_t> rows;
        for (int round = 0; round < 300; ++round) {
            const std::uint64_t begin = random() % 500;
            const std::uint64_t end = begin + random() % 12;
            spans.add({begin, end});
            for (std::uint64_t row = begin; row < end; ++row)
                rows.insert(row);
            QCOMPARE(spans.count(), std::uint64_t{rows.size()});
        }
        for (std::uint64_t row = 0; row < 520; ++row)
            QCOMPARE(spans.contains(row), rows.contains(row));
    }
};

QTEST_APPLESS_MAIN(tst_RowSpans)
#include "tst_rowspans.moc"
