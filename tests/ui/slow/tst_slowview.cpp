// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "scriptedtraffic.h"
#include "support/await.h"
#include "support/fakedatabase.h"
#include "support/spokenwidgets.h"
#include "ui/slow/indexreportpage.h"
#include "ui/slow/slowdetails.h"
#include "ui/slow/slowlist.h"
#include "ui/slow/slowlistproxy.h"
#include "ui/slow/slowqueriespage.h"
#include "ui/slow/slowview.h"
#include "ui/slow/sqltext.h"
#include "ui/theme/theme.h"
#include "ui/traffic/trafficbar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

/// The view over a log of its own and a scripted Cloudflare, by keyboard.
class tst_SlowView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<LogFixture>();
        m_fake = std::make_unique<FakeDatabase>();
        m_fake->identity = {"demo:", "demo: shop", Environment::Development};
        m_fake->schema = shopSchema();
        m_database = std::make_unique<ActiveDatabase>(m_fake->sources());
        m_range = std::make_unique<TimeRangeSelection>();
        m_selection = std::make_unique<TrafficSelection>();
        m_whole = std::make_shared<ScriptedTraffic>(TrafficSource::WholeTraffic);
        m_isHosted = true;
        TrafficSources sources;
        sources.log = std::make_shared<QueryLogReader>(m_fixture->path());
        sources.keeper = std::make_shared<QueryLogKeeper>(m_fixture->path());
        sources.wholeTraffic = [this](const std::string &) { return m_isHosted ? m_whole : nullptr; };
        m_view = std::make_unique<SlowView>(SlowView::Parts{.database = m_database.get(),
                                                            .range = m_range.get(),
                                                            .selection = m_selection.get(),
                                                            .sources = sources,
                                                            .theme = &m_theme,
                                                            .icons = &m_icons});
        m_view->resize(1100, 700);
    }
    void cleanup() { m_view.reset(); }

    void anEmptyLogSaysWhatWillBeHere()
    {
        shown();
        QVERIFY2(page().sentence().contains(QStringLiteral("Nothing ran in this time")), qPrintable(page().sentence()));
        button(QStringLiteral("Show the last 31 days"))->click();
        QCOMPARE(m_range->range().kind(), TimeRange::Kind::Month);
    }

    void queriesAreListedWithTheirDetails()
    {
        log();
        shown();
        QCOMPARE(page().sentence(), QString());
        QCOMPARE(list().proxy().rowCount(), 2);
        QCOMPARE(list().current()->fingerprint, std::string("SELECT count(*) FROM orders"));
        QVERIFY(page().details().sql().toPlainText().contains(QStringLiteral("count(*)")));
        QCOMPARE(page().details().errors(), QStringLiteral("None."));
        QVERIFY(page().details().indexUse().contains(QStringLiteral("Not known yet")));
        QTest::keyClick(&list(), Qt::Key_Down);
        QVERIFY2(page().details().errors().contains(QStringLiteral("1 × ")), qPrintable(page().details().errors()));
    }

    void theSharedRangeAndDatabaseNarrow()
    {
        log();
        shown();
        const TimeSpan past{std::chrono::system_clock::now() - 10h, std::chrono::system_clock::now() - 5h};
        waitFor([&] { m_range->select(TimeRange::custom(past)); });
        QVERIFY(list().proxy().rowCount() == 0);
        waitFor([&] { m_range->select(TimeRange(TimeRange::Kind::Day)); });
        QCOMPARE(list().proxy().rowCount(), 2);
        m_database->open(DemoTarget());
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
        waitFor([&] { m_view->refresh(); });
        QCOMPARE(list().proxy().rowCount(), 1); // the other ran elsewhere
        waitFor([&] { m_selection->selectAllDatabases(true); });
        QCOMPARE(list().proxy().rowCount(), 2);
        QVERIFY(!list().isColumnHidden(QueryGroupModel::Target));
    }

    void typingFilters()
    {
        log();
        shown();
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_view->filter().hasFocus());
        QTest::keyClicks(&m_view->filter(), QStringLiteral("customers"));
        QTest::keyClick(&m_view->filter(), Qt::Key_Return);
        QCOMPARE(list().proxy().rowCount(), 1);
        QVERIFY(list().hasFocus());
        QVERIFY(list().current()->fingerprint.find("customers") != std::string::npos);
    }

    void mutingIsKeptOnDisk()
    {
        log();
        shown();
        QTest::keyClick(&list(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(list().proxy().rowCount(), 1);
        const auto isKept = [this] {
            QueryLogReader reader(m_fixture->path());
            const auto muted = await(reader.muted());
            return muted && muted->size() == 1;
        };
        QTRY_VERIFY(isKept());
        waitFor([&] { m_view->refresh(); });
        QCOMPARE(list().proxy().rowCount(), 1);
    }

    void theListTakesTheKeyboardAsSoonAsItIsThere()
    {
        log();
        m_view->show();
        m_view->setFocus();
        QTRY_VERIFY(list().hasFocus());
    }

    void ordersGoOut()
    {
        log();
        shown();
        const QSignalSpy open(m_view.get(), &SlowView::openRequested);
        const QSignalSpy plan(m_view.get(), &SlowView::planRequested);
        const QSignalSpy advice(m_view.get(), &SlowView::adviceRequested);
        m_view->setAdviceOffered(true);
        QTest::keyClick(&list(), Qt::Key_Return);
        QTest::keyClick(&list(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&list(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(open.size() + plan.size() + advice.size(), 3);
    }

    void wholeTrafficIsNamedWithItsAge()
    {
        m_whole->groups.groups = {groupOf("SELECT everyone", 1'000, 3)};
        m_whole->groups.isEstimated = true;
        m_whole->groups.notices = {"Cloudflare keeps these figures for 31 days; what is older is left out."};
        m_selection->selectSource(TrafficSource::WholeTraffic);
        shown();
        QCOMPARE(list().proxy().rowCount(), 1);
        const QString freshness = m_view->findChild<TrafficBar *>()->freshness();
        QVERIFY2(freshness.startsWith(QStringLiteral("as of ")) && freshness.endsWith(QStringLiteral("estimated")),
                 qPrintable(freshness));
        QVERIFY(visibleTexts(page()).join(u' ').contains(QStringLiteral("what is older is left out")));
    }

    void notAvailableAndNoRightAndFailedAreToldApart()
    {
        m_isHosted = false;
        m_selection->selectSource(TrafficSource::WholeTraffic);
        shown();
        QVERIFY(page().sentence().contains(QStringLiteral("Cloudflare counts the traffic of its own databases")));
        m_isHosted = true;
        m_whole->error = Error(ErrorKind::Auth, "The API token may not read this account's analytics.");
        waitFor([&] { m_view->refresh(); });
        QVERIFY(!page().sentence().isEmpty());
        QVERIFY(visibleTexts(page()).join(u' ').contains(QStringLiteral("token")));
        m_whole->error = Error(ErrorKind::Network, "The connection broke.");
        waitFor([&] { m_view->refresh(); });
        QVERIFY(visibleTexts(page()).join(u' ').contains(QStringLiteral("The connection broke.")));
        m_whole->error.reset();
        waitFor([&] { m_view->refresh(); });
        QVERIFY(page().sentence().contains(QStringLiteral("Cloudflare counted nothing")));
    }

    void staleFiguresStayAndSayOfWhen()
    {
        m_whole->groups.groups = {groupOf("SELECT everyone", 1'000, 3)};
        m_selection->selectSource(TrafficSource::WholeTraffic);
        shown();
        m_whole->error = Error(ErrorKind::Network, "The connection broke.");
        waitFor([&] { m_view->refresh(); });
        QCOMPARE(list().proxy().rowCount(), 1);
        QVERIFY(m_view->findChild<TrafficBar *>()->freshness().startsWith(QStringLiteral("as of ")));
        QVERIFY(visibleTexts(page()).join(u' ').contains(QStringLiteral("The connection broke.")));
    }

    void indexUseIsTheSecondPage()
    {
        log();
        shown();
        auto *tabs = m_view->findChild<QTabBar *>();
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QVERIFY(m_view->indexes().sentence().contains(QStringLiteral("Open a database")));
        m_database->open(DemoTarget());
        QTRY_VERIFY(m_view->indexes().sentence().contains(QStringLiteral("have a known plan")));
        QVERIFY(!m_view->filter().isVisible());
    }

    void everyControlHasAName()
    {
        log();
        shown();
        QCOMPARE(unnamedWidgets(*m_view), QStringList());
    }

private:
    void shown()
    {
        waitFor([this] { m_view->show(); });
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }
    /// Until what `begins` is answered.
    void waitFor(const std::function<void()> &begin)
    {
        const QSignalSpy refreshed(m_view.get(), &SlowView::refreshed);
        begin();
        QTRY_VERIFY(!refreshed.isEmpty());
    }
    void log() const
    {
        QueryEvent slow = recent("SELECT count(*) FROM orders", 50);
        QueryEvent elsewhere = recent("SELECT name FROM customers", 2);
        elsewhere.target = "file:/data/other.sqlite";
        const QueryEvent broken = failed(elsewhere, ErrorKind::Capacity, "overloaded");
        m_fixture->write(std::vector{slow, elsewhere, broken});
    }
    [[nodiscard]] static QueryEvent recent(const std::string &sql, double milliseconds)
    {
        QueryEvent event = loggedSelect(sql);
        event.startedAt = std::chrono::system_clock::now() - 5min;
        event.serverTime = Milliseconds(milliseconds);
        return event;
    }
    [[nodiscard]] SlowQueriesPage &page() const { return m_view->queries(); }
    [[nodiscard]] SlowList &list() const { return page().list(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : m_view->findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<LogFixture> m_fixture;
    std::unique_ptr<FakeDatabase> m_fake;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<TimeRangeSelection> m_range;
    std::unique_ptr<TrafficSelection> m_selection;
    std::shared_ptr<ScriptedTraffic> m_whole;
    bool m_isHosted = true;
    std::unique_ptr<SlowView> m_view;
};

QTEST_MAIN(tst_SlowView)
#include "tst_slowview.moc"
