// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/otherprogram.h"
#include "ui/advisor/advicepage.h"
#include "ui/advisor/advicetree.h"
#include "ui/advisor/advisorview.h"
#include "ui/editor/sqleditor.h"
#include "ui/plan/planview.h"
#include "ui/query/querytab.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/slow/slowview.h"
#include "windowfixture.h"

#include <QApplication>
#include <QPushButton>

using namespace d1;
using namespace d1::test;
using namespace Qt::StringLiterals;

/// From one view to another, by keys.
class tst_SideViews : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        makeAll();
        OtherProgram shop(at("shop.sqlite"));
        QVERIFY(shop.run("CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, note TEXT);"
                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                         " INSERT INTO orders SELECT i, i % 300, 'x' || i FROM n; ANALYZE"));
        open("shop.sqlite");
    }
    void cleanup() { dropAll(); }

    void planAsksTheAdvisorWhatWouldHelp()
    {
        type(u"SELECT note FROM orders WHERE customer = 7"_s);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(tab().plan().plan());
        press(Qt::Key_F6); // from the editor into the plan
        QVERIFY(tab().plan().isAncestorOf(QApplication::focusWidget()));
        tabBackTo(u"What would help"_s);
        press(Qt::Key_Space);

        AdvisorView &advisor = m_window->advisorView();
        QVERIFY(advisor.isVisible());
        const AdviceTree &tree = advisor.advice().tree();
        QTRY_VERIFY_WITH_TIMEOUT(tree.topLevelItemCount() > 0, 30'000);
        QCOMPARE(tree.ticked().size(), std::size_t{1});
        QVERIFY(tree.ticked().begin()->starts_with("idx_orders_customer"));
        QVERIFY(advisor.isAncestorOf(QApplication::focusWidget()));
    }

    void slowQueryIsOpenedAndExplained()
    {
        Q_EMIT m_window->slowView().openRequested(u"SELECT 1"_s);
        QCOMPARE(tab().editor().script(), std::string("SELECT 1"));
        QVERIFY(tab().editor().hasFocus());
        Q_EMIT m_window->slowView().planRequested(u"SELECT * FROM orders"_s);
        QTRY_VERIFY(tab().plan().isVisible() && tab().plan().plan());
        QCOMPARE(tab().plan().plan()->sql, std::string("SELECT * FROM orders"));
    }

    void slowQueryAsksTheAdvisor()
    {
        Q_EMIT m_window->slowView().adviceRequested(u"SELECT note FROM orders WHERE customer = 7"_s);
        QVERIFY(m_window->advisorView().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->advisorView().advice().tree().topLevelItemCount() > 0, 30'000);
    }

    void explorerShowsRows()
    {
        m_window->showRows(u"orders"_s);
        QTRY_VERIFY(tab().results().currentGrid());
        QCOMPARE(tab().editor().script(), std::string("SELECT * FROM orders LIMIT 1000;"));
        QCOMPARE(tab().results().currentGrid()->result()->rowCount(), std::size_t{1'000});
    }

private:
    /// With Shift+Tab to the control of this name.
    void tabBackTo(const QString &name)
    {
        for (int step = 0; step < 20; ++step) {
            press(Qt::Key_Backtab, Qt::ShiftModifier);
            const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
            if (button && button->text() == name)
                return;
        }
        QFAIL("no such control on the way");
    }
};

QTEST_MAIN(tst_SideViews)
#include "tst_sideviews.moc"
