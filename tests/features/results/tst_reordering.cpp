// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/reordering.h"

#include <QTest>

using namespace d1;

namespace {

RowOrderPtr order(RowOrder rows)
{
    return std::make_shared<const RowOrder>(std::move(rows));
}

} // namespace

class TestReordering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeAtTheEndAndGoFromTheEnd();
    void nothingComesWhereAllAreShown();
    void nothingGoesWhereAllWillBeShown();
    void aSortAloneMovesOnly();
    void bothEndsAreKept();
};

void TestReordering::rowsComeAtTheEndAndGoFromTheEnd()
{
    const Reordering steps = reordering(6, order({4, 1, 0}), order({5, 4, 2}));
    QCOMPARE(*steps.grown, (RowOrder{4, 1, 0, 5, 2}));
    QCOMPARE(*steps.all, (RowOrder{5, 4, 2, 1, 0}));
}

void TestReordering::nothingComesWhereAllAreShown()
{
    const Reordering steps = reordering(4, nullptr, order({3, 1}));
    QVERIFY(!steps.grown);
    QCOMPARE(*steps.all, (RowOrder{3, 1, 0, 2}));
}

void TestReordering::nothingGoesWhereAllWillBeShown()
{
    const Reordering steps = reordering(4, order({3, 1}), nullptr);
    QCOMPARE(*steps.grown, (RowOrder{3, 1, 0, 2}));
    QVERIFY(!steps.all);
}

void TestReordering::aSortAloneMovesOnly()
{
    const Reordering steps = reordering(3, order({0, 2, 1}), order({2, 1, 0}));
    QVERIFY(!steps.grown);
    QVERIFY(!steps.all);
}

void TestReordering::bothEndsAreKept()
{
    const RowOrderPtr before = order({1});
    const RowOrderPtr after = order({0});
    const Reordering steps = reordering(2, before, after);
    QCOMPARE(steps.before, before);
    QCOMPARE(steps.after, after);
}

QTEST_APPLESS_MAIN(TestReordering)
#include "tst_reordering.moc"
