// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplan.h"
#include "ui/plan/plandiagram.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using test::planOf;
using test::samplePlan;

class tst_PlanDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_diagram = std::make_unique<PlanDiagram>(m_theme, m_icons);
        m_diagram->resize(900, 400);
        m_diagram->show();
    }

    void cleanup() { m_diagram.reset(); }

    void narrowPlanStandsInTheMiddle()
    {
        m_diagram->setPlan(samplePlan());
        const QRectF card = m_diagram->picture().cardOf(0).translated(m_diagram->origin());
        const double left = card.left();
        const double right = m_diagram->viewport()->width() - card.right();
        QVERIFY2(std::abs(left - right) <= 1, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
        QCOMPARE(card.width(), PlanLayout::CardWidth);
    }

    void keysWalkAlongTheArrows()
    {
        m_diagram->setPlan(planOf("SELECT 1", {{"CO-ROUTINE s"}, {"SCAN orders", 0}, {"SCAN s"}}));
        std::vector<std::size_t> visited;
        for (int step = 0; step < 3; ++step) {
            QTest::keyClick(m_diagram.get(), Qt::Key_Down);
            visited.push_back(m_diagram->selected().value());
        }
        QCOMPARE(visited, (std::vector<std::size_t>{1, 0, 2})); // what is read, what computes, what uses it
        QTest::keyClick(m_diagram.get(), Qt::Key_Home);
        QCOMPARE(m_diagram->selected(), std::optional<std::size_t>(1));
        QTest::keyClick(m_diagram.get(), Qt::Key_Up);
        QCOMPARE(m_diagram->selected(), std::optional<std::size_t>(1));
        QTest::keyClick(m_diagram.get(), Qt::Key_End);
        QCOMPARE(m_diagram->selected(), std::optional<std::size_t>(2));
    }

    void selectedCardMakesRoomForItsConstraint()
    {
        m_diagram->setPlan(samplePlan());
        const double before = m_diagram->picture().cardOf(1).height();
        m_diagram->select(1);
        QVERIFY(m_diagram->picture().cardOf(1).height() > before);
        m_diagram->select(0);
        QCOMPARE(m_diagram->picture().cardOf(1).height(), before);
    }

    void selectedCardIsInView()
    {
        m_diagram->setPlan(samplePlan());
        m_diagram->resize(300, 160);
        for (const std::size_t node : {2U, 0U, 1U}) {
            m_diagram->select(node);
            const QRectF card = m_diagram->picture().cardOf(node).translated(m_diagram->origin());
            QVERIFY(card.intersects(m_diagram->viewport()->rect()));
        }
    }

    void clickSelectsAndDragMoves()
    {
        m_diagram->setPlan(samplePlan());
        m_diagram->resize(300, 160);
        const QSignalSpy chosen(m_diagram.get(), &PlanDiagram::selectionChanged);
        const QPointF middle = m_diagram->picture().cardOf(0).center() + m_diagram->origin();
        QTest::mouseClick(m_diagram->viewport(), Qt::LeftButton, {}, middle.toPoint());
        QCOMPARE(chosen.count(), 1);
        m_diagram->verticalScrollBar()->setValue(0);
        QTest::mousePress(m_diagram->viewport(), Qt::LeftButton, {}, QPoint(4, 120));
        QTest::mouseMove(m_diagram->viewport(), QPoint(4, 70));
        QTest::mouseRelease(m_diagram->viewport(), Qt::LeftButton, {}, QPoint(4, 70));
        QCOMPARE(m_diagram->verticalScrollBar()->value(), 50);
        QCOMPARE(chosen.count(), 1);
    }

    void fitShowsTheWholePlan()
    {
        m_diagram->setPlan(samplePlan());
        m_diagram->resize(400, 200);
        m_diagram->fit();
        const QSizeF whole = m_diagram->picture().size() * m_diagram->zoom();
        QVERIFY(whole.height() <= m_diagram->viewport()->height() + 1);
        QVERIFY(m_diagram->zoom() < 1.0);
        QCOMPARE(m_diagram->verticalScrollBar()->maximum(), 0);
    }

    void emptyPlanTakesKeysAndFits()
    {
        m_diagram->setPlan(Plan());
        QTest::keyClick(m_diagram.get(), Qt::Key_Down);
        m_diagram->fit();
        QVERIFY(!m_diagram->selected());
    }

private:
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<PlanDiagram> m_diagram;
};

QTEST_MAIN(tst_PlanDiagram)
#include "tst_plandiagram.moc"
