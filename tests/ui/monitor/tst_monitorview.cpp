// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"
#include "ui/charts/chartcanvas.h"
#include "ui/gallery/samplefigures.h"
#include "ui/monitor/monitorpage.h"
#include "ui/monitor/monitortile.h"
#include "ui/monitor/monitortiles.h"
#include "ui/monitor/monitorview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QAction>
#include <QApplication>
#include <QPixmap>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

using State = MonitorFeed::State;

/// Whole traffic that answers what it is told to.
class SaidTraffic final : public TrafficProvider
{
public:
    explicit SaidTraffic(Result<TrafficSeries> answer)
        : m_answer(std::move(answer))
    {}

    [[nodiscard]] TrafficSource source() const override { return TrafficSource::WholeTraffic; }
    QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan, std::string) override { co_return QueryGroups(); }
    QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime>, std::string) override
    {
        const Result<TrafficSeries> answer = m_answer;
        co_return answer;
    }
    QCoro::Task<Result<Usage>> usage(Clock::WallTime, std::string) override { co_return Usage(); }
    QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan, std::string) override
    {
        co_return std::vector<SizeSample>();
    }

private:
    Result<TrafficSeries> m_answer;
};

} // namespace

/// The monitor on a log of its own.
class tst_MonitorView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<LogFixture>();
        m_range = std::make_unique<TimeRangeSelection>();
        m_selection = std::make_unique<TrafficSelection>();
        m_sources = {};
        m_sources.log = std::make_shared<QueryLogReader>(m_log->path());
        m_sources.keeper = std::make_shared<QueryLogKeeper>(m_log->path());
    }

    void cleanup() { m_view.reset(); }

    void anEmptyLogSaysWhatWillBeHere()
    {
        makeView();
        QTRY_COMPARE(m_view->feed().state(), State::Empty);
        QVERIFY(m_view->sentence().startsWith(QStringLiteral("Nothing was asked")));
        const QSignalSpy query(m_view.get(), &MonitorView::queryRequested);
        const QList<QPushButton *> buttons = m_view->findChildren<QPushButton *>();
        QPushButton *button = *std::ranges::find(buttons, QStringLiteral("Run a query"), &QPushButton::text);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(query.size(), 1);
    }

    void withoutALogThereIsNothingToShow()
    {
        m_sources = {};
        makeView();
        QCOMPARE(m_view->feed().state(), State::NotAvailable);
        QVERIFY(m_view->sentence().startsWith(QStringLiteral("No query log")));
    }

    void theLastHourIsShownInTilesAndCharts()
    {
        writeLately(120);
        makeView();
        QTRY_COMPARE(m_view->feed().state(), State::Ready);
        QCOMPARE(m_view->sentence(), QString());
        QCOMPARE(m_view->freshness(), QString());
        const MonitorTiles &tiles = m_view->page().tiles();
        QCOMPARE(tiles.tile(MonitorTiles::Number::Requests).note(), QStringLiteral("120 in all"));
        QVERIFY(tiles.tile(MonitorTiles::Number::RoundTrip).value().endsWith(QStringLiteral("ms")));
        QVERIFY(tiles.tile(MonitorTiles::Number::RoundTrip).toolTip().endsWith(QStringLiteral("ms")));
        QTRY_COMPARE(chart("requests").absence(), QString());
    }

    void liveComesSecondBySecond()
    {
        writeLately(20);
        m_range->select(TimeRange(TimeRange::Kind::FiveMinutes));
        makeView();
        QTRY_COMPARE(m_view->feed().state(), State::Ready);
        QCOMPARE(m_view->feed().figures().series.steps(), std::size_t{300});
        const auto count = [this] { return m_view->page().tiles().tile(MonitorTiles::Number::Requests).note(); };
        QTRY_COMPARE(count(), QStringLiteral("20 in all"));
        m_log->write(loggedAt(std::chrono::system_clock::now() - 2s));
        QTRY_COMPARE(count(), QStringLiteral("21 in all"));
    }

    void aStretchChosenInOneChartIsShownByAll()
    {
        writeLately(3'600); // so that there is something in every stretch
        makeView();
        QTRY_COMPARE(chart("requests").absence(), QString());
        QTRY_VERIFY(chart("requests").ownSeries().steps() > 0);
        chart("requests").canvas().setFocus();
        for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier, Qt::ShiftModifier})
            QTest::keyClick(&chart("requests").canvas(), Qt::Key_Right, modifiers);
        QTest::keyClick(&chart("requests").canvas(), Qt::Key_Return);
        QCOMPARE(m_range->range().kind(), TimeRange::Kind::Custom);
        QVERIFY(m_range->canZoomOut());
        QTRY_COMPARE(m_view->feed().state(), State::Ready);
        QTRY_VERIFY(chart("requests").canvas().isVisible());
        chart("requests").canvas().setFocus();
        QTest::keyClick(&chart("requests").canvas(), Qt::Key_Backspace);
        QCOMPARE(m_range->range().kind(), TimeRange::Kind::Hour);
    }

    void anEmptyStretchIsLeftByKeyboard_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Backspace, wherever the keyboard is") << Qt::Key_Backspace;
        QTest::newRow("the button") << Qt::Key_Space;
    }

    void anEmptyStretchIsLeftByKeyboard()
    {
        QFETCH(Qt::Key, key);
        writeLately(30);
        makeView();
        QTRY_VERIFY(chart("requests").canvas().isVisible());
        chart("requests").canvas().setFocus();
        const Clock::WallTime now = std::chrono::system_clock::now();
        m_range->zoomTo({now - 50min, now - 40min});
        QTRY_COMPARE(m_view->feed().state(), State::Empty);
        QVERIFY(m_view->sentence().contains(QStringLiteral("chosen stretch")));
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && focus->isVisible() && m_view->isAncestorOf(focus));
        if (key == Qt::Key_Space) {
            const QList<QPushButton *> buttons = m_view->findChildren<QPushButton *>();
            focus = *std::ranges::find(buttons, QStringLiteral("Zoom out"), &QPushButton::text);
            focus->setFocus();
        }
        QTest::keyClick(focus, key);
        QCOMPARE(m_range->range().kind(), TimeRange::Kind::Hour);
        QVERIFY(!m_range->canZoomOut());
        QTRY_COMPARE(m_view->feed().state(), State::Ready);
    }

    void changesOfIndexesAreMarked()
    {
        const ChangeStore store(m_log->folder().toStdString() + "/changes");
        ChangeRecord record;
        record.id = ChangeStore::newId();
        record.target = "demo:";
        record.appliedAt = std::chrono::system_clock::now() - 20min;
        record.done = {{"CREATE INDEX i ON t(a)", "DROP INDEX i", "t", {}}};
        D1_AWAIT_OK(kept, store.keep(record));
        writeLately(60);
        m_changes = store;
        makeView();
        QTRY_COMPARE(chart("requests").canvas().content().marks.size(), std::size_t{1});
        QCOMPARE(chart("requests").canvas().content().marks[0].text, QStringLiteral("i created"));
    }

    void keysTurnTheChartThatHasTheKeyboard()
    {
        writeLately(60);
        makeView();
        QTRY_VERIFY(chart("server-time").ownSeries().steps() > 0);
        chart("server-time").canvas().setFocus();
        QTest::keyClick(&chart("server-time").canvas(), Qt::Key_T);
        QVERIFY(chart("server-time").isTableShown());
        QVERIFY(!chart("round-trip").isTableShown());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        QVERIFY(!chart("server-time").isTableShown());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_L);
        QVERIFY(chart("server-time").isLogarithmic());
    }

    void wholeTrafficOfAFileIsNotAvailable()
    {
        makeView();
        m_selection->selectSource(TrafficSource::WholeTraffic);
        QCOMPARE(m_view->feed().state(), State::NotAvailable);
        QVERIFY(m_view->sentence().contains(QStringLiteral("open a database at Cloudflare")));
    }

    void aMissingRightIsNamed()
    {
        Error refused(ErrorKind::Auth, "no");
        refused.facts.delivery = Delivery::Answered;
        answerWith(std::unexpected(refused));
        makeView();
        m_selection->selectSource(TrafficSource::WholeTraffic);
        QTRY_COMPARE(m_view->sentence(), QStringLiteral("This token may not read analytics"));
    }

    void whatCouldNotBeReadAgainIsStale()
    {
        makeView();
        const Clock::WallTime now = std::chrono::system_clock::now();
        m_view->present(State::Ready, sampleFigures({now - 1h, now}, 60),
                        Error(ErrorKind::Network, "The network broke."), now - 10min);
        QVERIFY(m_view->freshness().startsWith(QStringLiteral("as of ")));
        QCOMPARE(m_view->sentence(), QString()); // the figures stay
    }

    void whatComesLateIsToldSo()
    {
        const Clock::WallTime now = std::chrono::system_clock::now();
        TrafficSeries late = sampleFigures({now - 2h, now - 20min}, 60).series;
        late.source = TrafficSource::WholeTraffic;
        late.isEstimated = true;
        late.notices = {"Failures are not counted for this account."};
        answerWith(late);
        makeView();
        m_selection->selectSource(TrafficSource::WholeTraffic);
        QTRY_VERIFY(m_view->freshness().startsWith(QStringLiteral("as of ")));
        QVERIFY(m_view->freshness().endsWith(QStringLiteral("estimated from a sample, incomplete")));
    }

    void theFreePlansEndIsTold()
    {
        MonitorTiles tiles(m_theme);
        const Clock::WallTime midnight(1'795'435'200s - 12h);
        MonitorFigures figures = sampleFigures({midnight, midnight + 16h}, 16);
        Usage usage;
        usage.today = {3'000'000, 10};
        usage.lastHour = {1'000'000, 0};
        figures.cost = costOf(usage, midnight + 12h);
        tiles.setFigures(figures);
        QCOMPARE(tiles.freePlan(), QStringLiteral("Free plan: daily reads run out at 14:00 UTC."));
        usage.today.read = 6'000'000;
        figures.cost = costOf(usage, midnight + 12h);
        tiles.setFigures(figures);
        QCOMPARE(tiles.freePlan(), QStringLiteral("Free plan: daily reads are used up."));
        usage = {};
        figures.cost = costOf(usage, midnight + 12h);
        tiles.setFigures(figures);
        QCOMPARE(tiles.freePlan(), QString());
    }

private:
    void makeView()
    {
        m_theme.install(*qApp);
        MonitorView::Parts parts;
        parts.database = &m_database;
        parts.range = m_range.get();
        parts.selection = m_selection.get();
        parts.sources = m_sources;
        parts.clock = &m_clock;
        parts.theme = &m_theme;
        parts.icons = &m_icons;
        parts.changes = m_changes;
        m_view = std::make_unique<MonitorView>(parts);
        m_view->resize(1020, 680);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void writeLately(int count) const
    {
        const Clock::WallTime now = std::chrono::system_clock::now();
        std::vector<QueryEvent> events;
        for (int i = 0; i < count; ++i)
            events.push_back(loggedAt(now - 3s - 1s * i));
        m_log->write(events);
    }

    void answerWith(const Result<TrafficSeries> &answer)
    {
        const auto said = std::make_shared<SaidTraffic>(answer);
        m_sources.wholeTraffic = [said](const std::string &) { return said; };
    }

    [[nodiscard]] TrafficChart &chart(const char *name) const { return m_view->page().chart(QLatin1StringView(name)); }

    SystemClock m_clock;
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    ActiveDatabase m_database{ActiveDatabase::Sources()};
    std::unique_ptr<LogFixture> m_log;
    std::unique_ptr<TimeRangeSelection> m_range;
    std::unique_ptr<TrafficSelection> m_selection;
    TrafficSources m_sources;
    ChangeStore m_changes;
    std::unique_ptr<MonitorView> m_view;
};

QTEST_MAIN(tst_MonitorView)
#include "tst_monitorview.moc"
