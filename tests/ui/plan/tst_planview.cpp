// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplan.h"
#include "ui/plan/plancompareview.h"
#include "ui/plan/plandiagram.h"
#include "ui/plan/plantreeview.h"
#include "ui/plan/planview.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace d1;
using test::samplePlan;

namespace {

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

    void whatWasMeasuredStandsBesideThePlan()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        PlanMeasurement measured;
        measured.rowsGiven = 12;
        measured.rowsRead = 20'000;
        measured.serverTime = Milliseconds(3.1);
        view.setPlan(samplePlan(), measured);
        QCOMPARE(view.measured(), QStringLiteral("Last run: 12 rows given, 20,000 read, 3.1 ms"));
        view.setPlan(samplePlan());
        QVERIFY(view.measured().isEmpty());
    }

    void treeAndDiagramChooseTogether()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        view.resize(900, 400);
        view.show();
        view.setPlan(samplePlan());
        const QSignalSpy activated(&view, &PlanView::nodeActivated);
        view.tree().select(0);
        QTest::keyClick(&view.tree(), Qt::Key_End);
        QCOMPARE(view.diagram().selected(), std::optional<std::size_t>(2));
        view.diagram().select(1);
        QCOMPARE(view.tree().currentIndex().row(), 1);
        QCOMPARE(activated.count(), 2);
    }

    void adviceIsOfferedOnceSomeoneGivesIt()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        view.setPlan(samplePlan());
        view.show();
        auto *button = [&view] {
            for (QPushButton *candidate : view.findChildren<QPushButton *>()) {
                if (candidate->text() == QStringLiteral("What would help"))
                    return candidate;
            }
            return static_cast<QPushButton *>(nullptr);
        }();
        QVERIFY(button && !button->isVisible());
        view.setAdviceOffered(true);
        QVERIFY(button->isVisible());
        const QSignalSpy asked(&view, &PlanView::adviceRequested);
        button->click();
        QCOMPARE(asked.count(), 1);
    }

    void earlierPlansAreOfferedForComparison()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        PlanView view(theme, icons);
        view.resize(1000, 500);
        view.show();
        view.setPlan(samplePlan());
        auto *compare = view.findChild<QAction *>(QStringLiteral("plan.compare"));
        QVERIFY(compare && !compare->isEnabled());
        EarlierPlan earlier{QDateTime(QDate(2026, 11, 3), QTime(14, 2)),
                            test::planOf("SELECT 1", {{"SCAN orders USING INDEX i"}})};
        view.setEarlier({earlier});
        QVERIFY(compare->isEnabled());
        compare->trigger();
        QVERIFY(view.comparison().isVisible());
        QCOMPARE(view.comparison().summary(), QStringLiteral("3 differences"));
        Q_EMIT view.comparison().closed();
        QVERIFY(view.diagram().isVisible());
        view.setPlan(samplePlan());
        QVERIFY(!compare->isEnabled());
    }

    void everyOrderHasItsName()
    {
        const Theme theme(ThemeMode::Light);
        const IconSet icons(theme);
        const PlanView view(theme, icons);
        for (const char *name : {"plan.zoomIn", "plan.zoomOut", "plan.fit", "plan.live", "plan.compare",
                                 "plan.exportSvg", "plan.exportPng", "plan.exportText", "plan.exportJson"})
            QVERIFY2(view.findChild<QAction *>(QString::fromLatin1(name)), name);
        for (const QToolButton *button : view.findChildren<QToolButton *>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->toolTip()));
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
