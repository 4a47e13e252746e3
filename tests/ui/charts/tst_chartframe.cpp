// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include <QFontDatabase>
#include <QTest>

using namespace d1;

namespace {

ChartContent line(int series = 1)
{
    ChartContent content;
    content.x.scale = ChartScale::exactly(ChartScale::Kind::Linear, {0, 100});
    content.y.scale = ChartScale::exactly(ChartScale::Kind::Linear, {0, 50'000});
    for (int i = 0; i < series; ++i)
        content.series.push_back({QStringLiteral("series %1").arg(i), {{0, 0, 0}, {1, 1, 1}}});
    return content;
}

QFontMetricsF metricsOf()
{
    return QFontMetricsF(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
}

} // namespace

class tst_ChartFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesGoThereAndBack()
    {
        const ChartFrame frame = ChartFrame::of(line(), {600, 400}, metricsOf());
        QCOMPARE(frame.at(0, 0), frame.plot.bottomLeft());
        QCOMPARE(frame.at(1, 1), frame.plot.topRight());
        QCOMPARE(frame.fractionsOf(frame.at(0.25, 0.75)), QPointF(0.25, 0.75));
        QCOMPARE(frame.plot.left(), std::floor(frame.plot.left()));
        QCOMPARE(frame.plot.bottom(), std::floor(frame.plot.bottom()));
    }

    void labelsAndTitlesHaveRoom()
    {
        const QFontMetricsF metrics = metricsOf();
        ChartContent content = line();
        const ChartFrame plain = ChartFrame::of(content, {600, 400}, metrics);
        QVERIFY(plain.plot.left() > metrics.horizontalAdvance(plain.y.texts.last()));
        QVERIFY(400 - plain.plot.bottom() > metrics.height());
        content.x.title = QStringLiteral("day");
        content.y.title = QStringLiteral("total");
        const ChartFrame titled = ChartFrame::of(content, {600, 400}, metrics);
        QVERIFY(titled.plot.left() >= plain.plot.left() + metrics.height());
        QVERIFY(titled.plot.bottom() <= plain.plot.bottom() - metrics.height());
    }

    void severalSeriesHaveRoomForTheirNames()
    {
        const QFontMetricsF metrics = metricsOf();
        ChartContent content = line(2);
        const ChartFrame lines = ChartFrame::of(content, {600, 400}, metrics);
        QVERIFY(600 - lines.plot.right() > metrics.horizontalAdvance(QStringLiteral("series 1")));
        content.kind = ChartKind::Bars;
        const ChartFrame bars = ChartFrame::of(content, {600, 400}, metrics);
        QVERIFY(bars.plot.right() > lines.plot.right());
        QVERIFY(bars.plot.top() > lines.plot.top() + metrics.height());
    }

    void namesDoNotTouch_data()
    {
        QTest::addColumn<int>("places");
        QTest::newRow("few") << 3;
        QTest::newRow("some") << 40;
        QTest::newRow("a million") << 1'000'000;
    }

    void namesDoNotTouch()
    {
        QFETCH(int, places);
        const QFontMetricsF metrics = metricsOf();
        ChartContent content = line();
        content.x.scale = ChartScale::exactly(ChartScale::Kind::Linear, {-0.5, places - 0.5});
        int asked = 0;
        content.x.nameOf = [&asked](double place) {
            ++asked;
            return QStringLiteral("place number %1").arg(place);
        };
        const ChartFrame frame = ChartFrame::of(content, {600, 400}, metrics);
        QVERIFY(!frame.x.fractions.empty());
        QVERIFY(asked < 200);
        QCOMPARE(frame.x.texts.front(), QStringLiteral("place number 0"));
        for (std::size_t label = 1; label < frame.x.fractions.size(); ++label) {
            const double distance = (frame.x.fractions[label] - frame.x.fractions[label - 1]) * frame.plot.width();
            QVERIFY(distance > metrics.horizontalAdvance(frame.x.texts[static_cast<qsizetype>(label)]));
        }
    }

    void timesFollowAClockThatIsChanged()
    {
        constexpr double hour = 3'600'000;
        ChartContent content = line();
        content.x.scale = ChartScale::exactly(ChartScale::Kind::Time, {0, 12 * hour});
        content.utcOffsetMs = hour; // from 06:00 UTC on, before that two hours
        content.utcOffsetMsAt = [](double time) { return time < 6 * hour ? 2 * hour : hour; };
        const ChartFrame frame = ChartFrame::of(content, {900, 400}, metricsOf());
        QVERIFY(frame.x.texts.size() > 2);
        for (std::size_t label = 0; label < frame.x.fractions.size(); ++label) {
            const double time = content.x.scale.valueAt(frame.x.fractions[label]);
            const QTime said = QTime::fromString(frame.x.texts[static_cast<qsizetype>(label)].left(5));
            QCOMPARE(said.hour(), qRound((time + content.utcOffsetMsAt(time)) / hour) % 24);
            QVERIFY(label == 0 || frame.x.fractions[label] > frame.x.fractions[label - 1]);
        }
    }

    void withoutRoomOrContentThereIsNoPlot()
    {
        QVERIFY(ChartFrame::of({}, {600, 400}, metricsOf()).plot.isEmpty());
        QVERIFY(ChartFrame::of(line(), {20, 10}, metricsOf()).plot.isEmpty());
    }
};

QTEST_MAIN(tst_ChartFrame)
#include "tst_chartframe.moc"
