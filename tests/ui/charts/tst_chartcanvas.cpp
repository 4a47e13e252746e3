// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartexport.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace d1;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

ChartContent contentOf(ChartKind kind, std::vector<double> ys)
{
    ChartContent content;
    content.kind = kind;
    std::vector<ChartPoint> points;
    for (const double y : ys) {
        const auto place = static_cast<double>(points.size());
        const double x = kind == ChartKind::Bars ? (place + 0.5) / static_cast<double>(ys.size())
                                                 : place / static_cast<double>(ys.size() - 1);
        points.push_back({x, y, points.size()});
    }
    content.series.push_back({QStringLiteral("total"), points});
    return content;
}

} // namespace

/// What is painted is looked at where a line, a bar or a point must be.
class tst_ChartCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme.setMode(ThemeMode::Light);
        m_canvas = std::make_unique<ChartCanvas>(m_theme);
        m_canvas->resize(400, 300);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
    }

    void cleanup() { m_canvas.reset(); }

    void seriesArePaintedInTheThemesColours_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("line") << ChartKind::Line;
        QTest::newRow("bars") << ChartKind::Bars;
        QTest::newRow("points") << ChartKind::Points;
    }

    void seriesArePaintedInTheThemesColours()
    {
        QFETCH(ChartKind, kind);
        m_canvas->setContent(contentOf(kind, {0.5, 0.5, 0.5}));
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            m_theme.setMode(mode);
            QVERIFY(isPainted(0.5, kind == ChartKind::Bars ? 0.25 : 0.5));
            QVERIFY(!isPainted(0.5, 0.8));
            QCOMPARE(m_canvas->grab().toImage().pixel(2, 150), m_theme.color(ColorRole::Surface).rgb());
        }
    }

    void aGapIsNotPainted()
    {
        m_canvas->setContent(contentOf(ChartKind::Line, {0.5, 0.5, gap, 0.5, 0.5}));
        QVERIFY(isPainted(0.1, 0.5));
        QVERIFY(!isPainted(0.4, 0.5));
        QVERIFY(!isPainted(0.5, 0.5));
        QVERIFY(isPainted(0.9, 0.5));
    }

    void aValueBetweenGapsIsAPoint()
    {
        m_canvas->setContent(contentOf(ChartKind::Line, {0.5, gap, 0.5, gap, 0.5}));
        QVERIFY(isPainted(0.5, 0.5));
        QVERIFY(!isPainted(0.25, 0.5));
    }

    void nothingStaysOfWhatWasShownBefore_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<std::vector<double>>("values");
        QTest::newRow("line") << ChartKind::Line << std::vector{0.2, 0.9, 0.4};
        QTest::newRow("fewer stretches") << ChartKind::Line << std::vector{0.1, 0.2, gap, 0.9, gap, 0.9, 0.8};
        QTest::newRow("nothing known") << ChartKind::Line << std::vector{gap, gap};
        QTest::newRow("points") << ChartKind::Points << std::vector{0.2, 0.9, 0.4};
        QTest::newRow("bars") << ChartKind::Bars << std::vector{0.2, 0.9, 0.4};
    }

    void nothingStaysOfWhatWasShownBefore()
    {
        QFETCH(ChartKind, kind);
        QFETCH(std::vector<double>, values);
        m_canvas->setContent(contentOf(kind, values));
        const QByteArray alone = chartFile(*m_canvas, PictureFormat::Png, {});
        for (const ChartKind before : {ChartKind::Line, ChartKind::Bars, ChartKind::Points}) {
            m_canvas->setContent(contentOf(before, {0.5, 0.6, gap, 0.3, 0.2, gap, 0.7, gap, 0.5, 0.5}));
            m_canvas->setContent(contentOf(kind, values));
            QCOMPARE(chartFile(*m_canvas, PictureFormat::Png, {}), alone);
        }
    }

    void barsHangBelowZero()
    {
        ChartContent content = contentOf(ChartKind::Bars, {0.8, 0.2});
        content.y.scale = ChartScale::exactly(ChartScale::Kind::Linear, {-1, 1}); // zero is in the middle
        m_canvas->setContent(content);
        QVERIFY(isPainted(0.25, 0.7));
        QVERIFY(!isPainted(0.25, 0.3));
        QVERIFY(isPainted(0.75, 0.3));
        QVERIFY(!isPainted(0.75, 0.7));
    }

    void arrowsAskForTheNextPlace_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("steps");
        QTest::newRow("right") << Qt::Key_Right << 1;
        QTest::newRow("left") << Qt::Key_Left << -1;
        QTest::newRow("page") << Qt::Key_PageDown << 10;
        QTest::newRow("page back") << Qt::Key_PageUp << -10;
    }

    void arrowsAskForTheNextPlace()
    {
        QFETCH(Qt::Key, key);
        m_canvas->setContent(contentOf(ChartKind::Line, {0, 1}));
        QSignalSpy stepped(m_canvas.get(), &ChartCanvas::stepped);
        QTest::keyClick(m_canvas.get(), key);
        QCOMPARE(stepped.count(), 1);
        QTEST(stepped[0][0].toInt(), "steps");
    }

    void enterChoosesThePlaceOfTheCrosshair()
    {
        m_canvas->setContent(contentOf(ChartKind::Line, {0, 1}));
        const QSignalSpy chosen(m_canvas.get(), &ChartCanvas::chosen);
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        m_canvas->setCrosshair(Crosshair{0.5, QStringLiteral("here"), {{0, 0.5, QStringLiteral("7")}}});
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void thePointersPlaceIsTold()
    {
        m_canvas->setContent(contentOf(ChartKind::Line, {0, 1}));
        QSignalSpy hovered(m_canvas.get(), &ChartCanvas::hovered);
        QTest::mouseMove(m_canvas->viewport(), m_canvas->frame().at(0.5, 0.5).toPoint());
        QTRY_VERIFY(!hovered.isEmpty());
        const QPointF place = hovered.last()[0].toPointF();
        QVERIFY(std::abs(place.x() - 0.5) < 0.01 && std::abs(place.y() - 0.5) < 0.01);
        const QSignalSpy left(m_canvas.get(), &ChartCanvas::hoverEnded);
        QTest::mouseMove(m_canvas->viewport(), QPoint(2, 2));
        QTRY_VERIFY(!left.isEmpty());
    }

    void picturesShowTheChartWithoutTheCrosshair()
    {
        m_canvas->setContent(contentOf(ChartKind::Line, {0.5, 0.5}));
        const QByteArray before = chartFile(*m_canvas, PictureFormat::Png, {});
        m_canvas->setCrosshair(Crosshair{0.5, QStringLiteral("here"), {{0, 0.5, QStringLiteral("7")}}});
        QCOMPARE(chartFile(*m_canvas, PictureFormat::Png, {}), before);
        const QImage picture = QImage::fromData(before, "PNG");
        QCOMPARE(picture.size(), QSize(800, 600));
        const QPoint middle = m_canvas->frame().at(0.5, 0.5).toPoint() * 2;
        QVERIFY(picture.pixelColor(middle).blue() > picture.pixelColor(middle).red() + 60);
    }

    void drawingsAreDescribedAndHoldTheTexts()
    {
        m_canvas->setContent(contentOf(ChartKind::Line, {0.5, 0.5}));
        const QByteArray svg = chartFile(*m_canvas, PictureFormat::Svg, QStringLiteral("Line of total by day"));
        QVERIFY(svg.contains("Line of total by day"));
        QVERIFY(svg.contains("0.5"));
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

private:
    /// Whether the first series' colour is at a place of the plot, or beside it.
    bool isPainted(double x, double y) const
    {
        const QImage image = m_canvas->grab().toImage();
        const QPoint at = m_canvas->frame().at(x, y).toPoint();
        for (int dy = -1; dy <= 1; ++dy) {
            const QColor found = image.pixelColor(at + QPoint(0, dy));
            const QColor wanted = m_theme.series(0);
            constexpr int blended = 60; // at the edge of a line
            if (std::abs(found.red() - wanted.red()) < blended && std::abs(found.green() - wanted.green()) < blended
                && std::abs(found.blue() - wanted.blue()) < blended)
                return true;
        }
        return false;
    }

    Theme m_theme{ThemeMode::Light};
    std::unique_ptr<ChartCanvas> m_canvas;
};

QTEST_MAIN(tst_ChartCanvas)
#include "tst_chartcanvas.moc"
