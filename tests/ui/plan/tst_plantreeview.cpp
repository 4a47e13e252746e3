// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplan.h"
#include "ui/plan/plantreeproxy.h"
#include "ui/plan/plantreeview.h"
#include "ui/theme/iconset.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

class tst_PlanTreeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proxyKeepsTheTree()
    {
        PlanTreeModel model;
        PlanTreeProxy proxy(m_theme, m_icons);
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(test::planOf("SELECT 1", {{"CO-ROUTINE s"}, {"SCAN orders", 0}, {"SCAN s"}}));
        QCOMPARE(proxy.rowCount(), 2);
        QCOMPARE(proxy.rowCount(proxy.index(0, 0)), 1);
    }

    void everyStepSaysItsSeverityInWords()
    {
        PlanTreeModel model;
        PlanTreeProxy proxy(m_theme, m_icons);
        proxy.setSourceModel(&model);
        model.setPlan(test::planOf("SELECT * FROM orders WHERE a = 1", {{"SCAN orders", -1, 90}}));
        const QModelIndex scan = proxy.index(0, 0);
        QCOMPARE(scan.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Scan orders, warning: Reads every row of orders; no index narrows it down."));
        QCOMPARE(scan.siblingAtColumn(PlanTreeModel::Severity).data().toString(), QStringLiteral("warning"));
        QCOMPARE(scan.siblingAtColumn(PlanTreeModel::Share).data().toString(), QStringLiteral("100 %"));
        QCOMPARE(scan.data(Qt::ToolTipRole).toString(), QStringLiteral("SCAN orders"));
    }

    void keysChooseSteps()
    {
        PlanTreeView tree(m_theme, m_icons);
        tree.setPlan(test::samplePlan());
        tree.show();
        const QSignalSpy chosen(&tree, &PlanTreeView::stepChosen);
        tree.select(0);
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(&tree, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().value<std::size_t>(), std::size_t{1});
    }

    void everySentenceIsReadWithoutScrolling()
    {
        PlanTreeView tree(m_theme, m_icons);
        tree.setPlan(test::planOf("SELECT * FROM orders WHERE a = 1", {{"SCAN orders", -1, 90}}));
        tree.resize(700, 300);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        const QModelIndex step = tree.model()->index(0, PlanTreeModel::Step);
        const int wide = tree.visualRect(step).height();
        const QFontMetrics small(m_theme.font(FontRole::Secondary));
        QVERIFY(wide >= metrics::RowHeight + small.height()); // two lines: the step and the sentence
        tree.resize(420, 300);
        QTRY_VERIFY(tree.visualRect(step).height() >= wide + small.height()); // the sentence takes a second line
        QCOMPARE(tree.horizontalScrollBar()->maximum(), 0);
    }

    void costIsHiddenWhereTheEngineGivesNone()
    {
        PlanTreeView tree(m_theme, m_icons);
        tree.setPlan(test::samplePlan());
        QVERIFY(tree.isColumnHidden(PlanTreeModel::Share));
        tree.setPlan(test::planOf("SELECT 1", {{"SCAN orders", -1, 90}}));
        QVERIFY(!tree.isColumnHidden(PlanTreeModel::Share));
    }

private:
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
};

QTEST_MAIN(tst_PlanTreeView)
#include "tst_plantreeview.moc"
