// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplan.h"
#include "ui/plan/plancompareview.h"
#include "ui/plan/plandiagram.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using test::planOf;

class tst_PlanCompareView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_view = std::make_unique<PlanCompareView>(m_theme, m_icons); }
    void cleanup() { m_view.reset(); }

    void differencesAreMarkedAndListed()
    {
        m_view->resize(900, 500);
        m_view->compare(scanned(), QStringLiteral("Tuesday"), searched(), QStringLiteral("now"));
        QCOMPARE(m_view->summary(), QStringLiteral("2 differences"));
        QCOMPARE(m_view->differences().front(),
                 QStringLiteral("SCAN orders became SEARCH orders USING INDEX i (total>?)."));
        QVERIFY(m_view->before().grab().toImage() != m_view->after().grab().toImage());
    }

    void choosingADifferenceShowsItOnBothSides()
    {
        m_view->compare(scanned(), QStringLiteral("Tuesday"), searched(), QStringLiteral("now"));
        auto *list = m_view->findChild<QListWidget *>();
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(m_view->before().selected(), std::optional<std::size_t>(0));
        QCOMPARE(m_view->after().selected(), std::optional<std::size_t>(0));
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_view->before().selected(), std::optional<std::size_t>(1));
    }

    void equalPlansSaySo()
    {
        m_view->compare(scanned(), QStringLiteral("Tuesday"), scanned(), QStringLiteral("now"));
        QCOMPARE(m_view->summary(), QStringLiteral("Both plans are the same."));
        QVERIFY(m_view->differences().isEmpty());
    }

    void backIsAnOrderOfThePerson()
    {
        const QSignalSpy closed(m_view.get(), &PlanCompareView::closed);
        QTest::keyClick(m_view->findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(closed.count(), 1);
    }

private:
    static Plan scanned()
    {
        return planOf("SELECT * FROM orders WHERE total > 5 ORDER BY total",
                      {{"SCAN orders"}, {"USE TEMP B-TREE FOR ORDER BY"}});
    }

    static Plan searched()
    {
        return planOf("SELECT * FROM orders WHERE total > 5 ORDER BY total",
                      {{"SEARCH orders USING INDEX i (total>?)"}});
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<PlanCompareView> m_view;
};

QTEST_MAIN(tst_PlanCompareView)
#include "tst_plancompareview.moc"
