// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcanvas.h"
#include "ui/gallery/samplefigures.h"
#include "ui/monitor/chartsaving.h"
#include "ui/monitor/trafficchart.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace d1;
using namespace std::chrono_literals;

namespace {

const Clock::WallTime noon{1'795'435'200s};

TrafficChart::Series hour()
{
    return std::make_shared<const TrafficSeries>(sampleFigures({noon - 1h, noon}, 60).series);
}

ChartSubject subjectOf(QStringView name)
{
    const std::vector<ChartSubject> all = monitorCharts();
    return *std::ranges::find(all, name, &ChartSubject::name);
}

} // namespace

/// One chart by keyboard.
class tst_TrafficChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hovered = std::make_unique<HoveredTime>();
        m_chart = std::make_unique<TrafficChart>(subjectOf(u"server-time"), *m_hovered, m_theme, m_icons);
        m_chart->resize(500, 240);
        m_chart->setSeries(hour());
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowActive(m_chart.get()));
        m_chart->canvas().setFocus();
    }

    void cleanup() { m_chart.reset(); }

    void aMarkIsDrawnSaidAndInTheTable()
    {
        m_chart->setTableShown(true);
        const int known = m_chart->table().model()->columnCount();
        m_chart->setMarks({{noon - 59min - 30s, QStringLiteral("idx_a created")}});
        QCOMPARE(m_chart->table().model()->columnCount(), known + 1);
        const QAbstractItemModel &table = *m_chart->table().model();
        QCOMPARE(table.headerData(known, Qt::Horizontal).toString(), QStringLiteral("Changes"));
        QCOMPARE(table.index(0, known).data().toString(), QStringLiteral("idx_a created"));
        QVERIFY(!table.index(1, known).data().isValid());
        m_chart->setTableShown(false);
        QCOMPARE(m_chart->canvas().content().marks.size(), std::size_t{1});
        m_chart->canvas().setFocus();
        QTest::keyClick(&m_chart->canvas(), Qt::Key_Home);
        QVERIFY(m_chart->reading().endsWith(QStringLiteral("idx_a created")));
        QCOMPARE(m_chart->canvas().accessibleDescription(), m_chart->reading());
    }

    void arrowKeysMoveTheCrosshairOfEveryChart()
    {
        TrafficChart other(subjectOf(u"requests"), *m_hovered, m_theme, m_icons);
        other.setSeries(hour());
        press(Qt::Key_Home);
        QCOMPARE(m_hovered->time(), std::optional(noon - 1h + 30s));
        press(Qt::Key_Right);
        QCOMPARE(m_hovered->time(), std::optional(noon - 1h + 90s));
        QVERIFY(m_chart->reading().contains(QStringLiteral("P95")));
        QCOMPARE(m_chart->canvas().accessibleDescription(), m_chart->reading());
        QVERIFY2(other.reading().contains(QStringLiteral("select")), qPrintable(other.reading()));
        press(Qt::Key_End);
        press(Qt::Key_PageUp);
        QCOMPARE(m_hovered->time(), std::optional(noon - 10min - 30s));
    }

    void newFiguresLeaveTheCrosshairAtItsTime()
    {
        press(Qt::Key_End);
        press(Qt::Key_Left);
        m_chart->setSeries(
            std::make_shared<const TrafficSeries>(sampleFigures({noon - 59min, noon + 1min}, 60).series));
        QCOMPARE(m_hovered->time(), std::optional(noon - 90s));
        QVERIFY(m_chart->canvas().crosshair());
    }

    void shiftAndArrowsChooseAStretch()
    {
        const QSignalSpy chosen(m_chart.get(), &TrafficChart::spanChosen);
        press(Qt::Key_Home);
        press(Qt::Key_Right);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&m_chart->canvas(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(chosen.size(), 0);
        press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<TimeSpan>(), (TimeSpan{noon - 59min, noon - 54min}));
        press(Qt::Key_Return); // nothing is chosen any more
        QCOMPARE(chosen.size(), 1);
    }

    void aStretchCanBeDragged()
    {
        const QSignalSpy chosen(m_chart.get(), &TrafficChart::spanChosen);
        QWidget *viewport = m_chart->canvas().viewport();
        const ChartFrame &frame = m_chart->canvas().frame();
        const QPoint from = frame.at(0.251, 0.5).toPoint();
        const QPoint to = frame.at(0.5, 0.5).toPoint();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(chosen.size(), 1);
        const auto span = chosen.first().first().value<TimeSpan>();
        QVERIFY(std::chrono::abs(span.from - (noon - 45min)) <= 1min);
        QVERIFY(std::chrono::abs(span.to - (noon - 30min)) <= 1min);
        QTest::mouseClick(viewport, Qt::LeftButton, {}, from);
        QCOMPARE(chosen.size(), 1); // a click is no stretch
    }

    void percentilesAreToggled()
    {
        QCOMPARE(drawn(), QStringList{QStringLiteral("P95")});
        QTest::keyClick(button(QStringLiteral("P99")), Qt::Key_Space);
        QCOMPARE(drawn(), (QStringList{QStringLiteral("P95"), QStringLiteral("P99")}));
        QTest::keyClick(button(QStringLiteral("P95")), Qt::Key_Space);
        QCOMPARE(drawn(), QStringList{QStringLiteral("P99")});
    }

    void theHeightIsLogarithmicByChoice()
    {
        QTest::keyClick(button(QStringLiteral("Log")), Qt::Key_Space);
        QCOMPARE(m_chart->canvas().content().y.scale.kind(), ChartScale::Kind::Logarithmic);
        QTest::keyClick(button(QStringLiteral("Log")), Qt::Key_Space);
        QCOMPARE(m_chart->canvas().content().y.scale.kind(), ChartScale::Kind::Linear);
    }

    void theTableSaysWhatTheChartShows()
    {
        m_chart->setTableShown(true);
        QCOMPARE(QApplication::focusWidget(), &m_chart->table());
        const QAbstractItemModel &model = *m_chart->table().model();
        QCOMPARE(model.rowCount(), 60);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("P95"));
        QVERIFY(model.index(3, 2).data().toString().endsWith(QStringLiteral(" ms")));
        const auto gap = model.index(20, 2).data(); // nothing was asked then
        QVERIFY(!gap.isValid());
        m_chart->table().setCurrentIndex(model.index(7, 0));
        m_chart->setSeries(hour());
        QCOMPARE(m_chart->table().currentIndex().row(), 7);
        m_chart->setTableShown(false);
        QCOMPARE(QApplication::focusWidget(), &m_chart->canvas());
    }

    void whatASourceCannotTellIsSaid()
    {
        TrafficSeries none;
        none.edges = {noon - 1h, noon};
        TrafficChart chart(subjectOf(u"round-trip"), *m_hovered, m_theme, m_icons);
        chart.setSeries(std::make_shared<const TrafficSeries>(none));
        QVERIFY(chart.absence().contains(QStringLiteral("Only this desktop")));
        chart.setTableShown(true);
        QVERIFY(!chart.isTableShown());
        chart.setSeries(hour());
        QCOMPARE(chart.absence(), QString());
    }

    void picturesAndValuesAreSaved()
    {
        const QTemporaryDir folder;
        const auto at = [&](const char *name) { return folder.filePath(QLatin1StringView(name)); };
        QCOMPARE(saveChart(*m_chart, at("a.png")), QString());
        QCOMPARE(QImage(at("a.png")).width(), 2 * m_chart->canvas().width());
        QCOMPARE(saveChart(*m_chart, at("a.svg")), QString());
        QVERIFY(contentOf(at("a.svg")).contains("<svg"));
        QCOMPARE(saveChart(*m_chart, at("a.csv")), QString());
        QVERIFY(contentOf(at("a.csv")).startsWith("time,server_p50_seconds,server_p95_seconds,"));
        QCOMPARE(contentOf(at("a.csv")).count('\n'), 61);
        QVERIFY(saveChart(*m_chart, at("nowhere/a.png")).contains(QStringLiteral("could not be written")));
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void press(Qt::Key key) const { QTest::keyClick(&m_chart->canvas(), key); }

    [[nodiscard]] QToolButton *button(const QString &text) const
    {
        const QList<QToolButton *> all = m_chart->findChildren<QToolButton *>();
        const auto found = std::ranges::find(all, text, &QToolButton::text);
        return found == all.end() ? nullptr : *found;
    }

    [[nodiscard]] QStringList drawn() const
    {
        QStringList names;
        for (const ChartContent::Series &series : m_chart->canvas().content().series)
            names << series.name;
        return names;
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<HoveredTime> m_hovered;
    std::unique_ptr<TrafficChart> m_chart;
};

QTEST_MAIN(tst_TrafficChart)
#include "tst_trafficchart.moc"
