// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plandiagram.h"
#include "ui/plan/planview.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace d1;

namespace {

Plan samplePlan()
{
    sql::PlanTree tree;
    for (const char *detail :
         {"SCAN orders", "SEARCH customers USING INTEGER PRIMARY KEY (rowid=?)", "USE TEMP B-TREE FOR ORDER BY"}) {
        sql::PlanNode node = sql::parsePlanDetail(detail);
        node.id = static_cast<std::int64_t>(tree.nodes.size()) + 1;
        tree.roots.push_back(tree.nodes.size());
        tree.nodes.push_back(std::move(node));
    }
    return judgePlan("SELECT * FROM orders JOIN customers ON customer_id = customers.id WHERE total > 5 ORDER BY total",
                     std::move(tree), Schema());
}

std::size_t coloursIn(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

class tst_PlanView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeShowsCards_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyThemeShowsCards()
    {
        QFETCH(bool, dark);
        const Theme theme(dark ? ThemeMode::Dark : ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        view.resize(900, 500);
        view.setPlan(samplePlan());
        const QImage image = view.diagram().grab().toImage();
        QVERIFY(coloursIn(image) > 20);
        QCOMPARE(image.pixelColor(2, 2), theme.color(ColorRole::Window));
    }

    void summaryCountsWhatIsWorthALook()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        view.setPlan(samplePlan());
        QCOMPARE(view.summary(), QStringLiteral("1 warning, 1 notice"));
    }

    void textSaysEverythingTheDiagramShows()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        const Plan plan = samplePlan();
        view.setPlan(plan);
        QVERIFY(view.text().contains(QStringLiteral("|--SCAN orders")));
        for (const PlanJudgement &judgement : plan.judgements) {
            QVERIFY(view.text().contains(QString::fromStdString(judgement.title)));
            QVERIFY(view.text().contains(QString::fromStdString(judgement.sentence)));
        }
        QCOMPARE(view.diagram().accessibleDescription(), view.text());
    }

    void keysWalkAndZoom()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        view.resize(600, 300);
        view.setPlan(samplePlan());
        view.show();
        PlanDiagram &diagram = view.diagram();
        const QSignalSpy activated(&view, &PlanView::nodeActivated);
        QTest::keyClick(&diagram, Qt::Key_Down);
        QCOMPARE(diagram.selected(), std::optional<std::size_t>(0));
        QTest::keyClick(&diagram, Qt::Key_End);
        QCOMPARE(diagram.selected(), std::optional<std::size_t>(2));
        QTest::keyClick(&diagram, Qt::Key_Up);
        QCOMPARE(diagram.selected(), std::optional<std::size_t>(1));
        QCOMPARE(activated.count(), 3);
        QTest::keyClick(&diagram, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(diagram.zoom() > 1.0);
        QTest::keyClick(&diagram, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(diagram.zoom() <= 1.0);
    }
};

QTEST_MAIN(tst_PlanView)
#include "tst_planview.moc"
