// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planlayout.h"

#include <QTest>

using namespace d1;

namespace {

/// A tree from parents by position; -1 for a root.
sql::PlanTree treeOf(const std::vector<int> &parents, sql::PlanOperation operation = sql::PlanOperation::CoRoutine)
{
    sql::PlanTree tree;
    tree.nodes.resize(parents.size());
    for (std::size_t node = 0; node < parents.size(); ++node) {
        tree.nodes[node].operation = operation;
        if (parents[node] < 0)
            tree.roots.push_back(node);
        else
            tree.nodes[static_cast<std::size_t>(parents[node])].children.push_back(node);
    }
    return tree;
}

PlanLayout layoutOf(const sql::PlanTree &tree)
{
    return PlanLayout::of(tree, [](std::size_t node) { return 80.0 + 10.0 * static_cast<double>(node % 3); });
}

void verifyNothingOverlaps(const PlanLayout &layout)
{
    const QRectF whole(QPointF(0, 0), layout.size);
    for (std::size_t one = 0; one < layout.cards.size(); ++one) {
        QVERIFY(whole.contains(layout.cards[one]));
        for (std::size_t two = one + 1; two < layout.cards.size(); ++two)
            QVERIFY2(!layout.cards[one].intersects(layout.cards[two]),
                     qPrintable(QStringLiteral("%1 %2").arg(one).arg(two)));
    }
}

} // namespace

class tst_PlanLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsOfOneLevelFlowDownwards()
    {
        const PlanLayout layout = layoutOf(treeOf({-1, -1, -1}));
        verifyNothingOverlaps(layout);
        QCOMPARE(layout.arrows.size(), std::size_t{2});
        QCOMPARE(layout.arrows[0].from, std::size_t{0});
        QCOMPARE(layout.arrows[0].to, std::size_t{1});
        QVERIFY(layout.cards[0].bottom() < layout.cards[1].top());
        QCOMPARE(layout.size.width(), PlanLayout::CardWidth);
    }

    void whatFeedsACardStandsBesideIt()
    {
        const PlanLayout layout = layoutOf(treeOf({-1, 0, 0, -1}));
        verifyNothingOverlaps(layout);
        QVERIFY(layout.cards[1].left() > layout.cards[0].right());
        QVERIFY(layout.cards[2].top() > layout.cards[1].bottom());
        QVERIFY(layout.cards[3].top() > layout.cards[2].bottom());
    }

    void partsOfACompoundStandSideBySideAboveIt()
    {
        const PlanLayout layout = layoutOf(treeOf({-1, 0, 0, 0}, sql::PlanOperation::Compound));
        verifyNothingOverlaps(layout);
        QCOMPARE(layout.cards[1].top(), layout.cards[2].top());
        QVERIFY(layout.cards[0].top() > layout.cards[3].bottom());
        QCOMPARE(layout.arrows.size(), std::size_t{3});
    }

    void arrowsBeginAndEndAtTheirCards()
    {
        const PlanLayout layout = layoutOf(treeOf({-1, 0, 1, 1, 0, -1, 5}));
        verifyNothingOverlaps(layout);
        for (const PlanLayout::Arrow &arrow : layout.arrows) {
            QVERIFY(layout.cards[arrow.from].adjusted(-1, -1, 1, 1).contains(arrow.points.front()));
            QVERIFY(layout.cards[arrow.to].adjusted(-1, -1, 1, 1).contains(arrow.points.back()));
        }
    }

    void deepAndWideTreesDoNotOverlap()
    {
        std::vector<int> parents{-1};
        for (int node = 1; node < 60; ++node)
            parents.push_back(node % 7 == 0 ? -1 : node / 3);
        verifyNothingOverlaps(layoutOf(treeOf(parents)));
        verifyNothingOverlaps(layoutOf(treeOf(parents, sql::PlanOperation::Compound)));
    }

    void emptyPlanTakesNoRoom()
    {
        const PlanLayout layout = layoutOf(treeOf({}));
        QVERIFY(layout.size.isNull());
        QVERIFY(layout.arrows.empty());
    }
};

QTEST_APPLESS_MAIN(tst_PlanLayout)
#include "tst_planlayout.moc"
