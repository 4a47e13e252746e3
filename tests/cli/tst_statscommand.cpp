// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "cli/slowreport.h"
#include "features/monitor/monitorfeed.h"
#include "features/monitor/slowquerylist.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(d1::TimeRange::Kind)

namespace {

/// Of two databases, one of them billed; of minutes, hours and days ago.
std::vector<QueryEvent> traffic(Clock::WallTime now)
{
    std::vector<QueryEvent> events;
    for (const auto ago : {10min, 11min, 25min, 5 * 60min, 23 * 60min, 3 * 24 * 60min, 20 * 24 * 60min}) {
        for (int i = 0; i < 20; ++i) {
            QueryEvent event = loggedSelect(i % 3 == 0 ? "SELECT count(*) FROM t" : "SELECT a FROM t WHERE b = 1");
            event.startedAt = now - ago;
            event.serverTime = Milliseconds(0.5 + i * i);
            event.roundTrip = std::chrono::milliseconds(20 + i);
            event.target = i % 4 == 0 ? "d1:shop" : "demo:";
            event.isBilled = i % 4 == 0;
            event.rowsRead = 100 * i;
            events.push_back(i == 7 ? failed(event, ErrorKind::Capacity, "overloaded") : event);
        }
    }
    return events;
}

/// As JSON has it.
nlohmann::json numberOf(double value)
{
    return std::isnan(value) ? nlohmann::json() : nlohmann::json(value);
}

} // namespace

/// d1ctl beside what the window's views show, over one log.
class tst_StatsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_now = std::chrono::system_clock::now();
        QueryLogKeeper keeper;
        D1_AWAIT_OK(cleared, keeper.clear());
        {
            QueryLog stream(0);
            QueryLogWriter writer(stream);
            for (const QueryEvent &event : traffic(m_now))
                stream.record(event);
        }
        std::vector<SizeSample> samples;
        for (const auto ago : {20 * 24h, 3 * 24h, 1h})
            samples.push_back({"d1:shop", "t", m_now - ago, {}, 1'000'000 - ago.count(), SizeSample::How::HighestRow});
        D1_AWAIT_OK(added, keeper.addSamples(std::move(samples)));
    }

    void statsAreTheFiguresOfTheMonitor_data() { ranges(); }

    void statsAreTheFiguresOfTheMonitor()
    {
        QFETCH(TimeRange::Kind, kind);
        QFETCH(QString, target);
        TimeRangeSelection range;
        range.select(TimeRange(kind));
        TrafficSelection selection;
        SystemClock clock;
        MonitorFeed::Parts parts;
        parts.sources.log = std::make_shared<QueryLogReader>();
        parts.range = &range;
        parts.selection = &selection;
        parts.clock = &clock;
        MonitorFeed feed(parts);
        feed.setTarget(target.toStdString());
        feed.setRunning(true);
        QTRY_COMPARE(feed.state(), MonitorFeed::State::Ready);
        const nlohmann::json told = answerOf("stats", kind, target);
        int compared = 0;
        for (const MeasureSeries &line : feed.figures().totals.lines) {
            const std::string name(nameOf(line.measure));
            const nlohmann::json &place = line.part.empty()                 ? told["totals"]
                                          : line.measure == Measure::Errors ? told["errors_by_kind"]
                                                                            : told["by_operation"][line.part];
            const std::string key = !line.part.empty() && line.measure == Measure::Errors ? line.part : name;
            if (line.measure == Measure::RequestsPerSecond) { // a minute may begin between the two
                const double shown = line.values.front();
                QVERIFY(std::abs(place.at(key).get<double>() - shown) <= shown * 0.02);
            } else {
                QVERIFY2(place.at(key) == numberOf(line.values.front()), key.c_str());
            }
            ++compared;
        }
        QVERIFY(compared > 18);
        const CostReport &cost = feed.figures().cost.value();
        QCOMPARE(told["cost"]["today_dollars"].get<double>(), cost.today);
        QCOMPARE(told["cost"]["this_month_dollars"].get<double>(), cost.thisMonth);
        QCOMPARE(told["cost"]["free_reads_today"]["used"].get<std::int64_t>(), cost.freeReads.used);
        const std::vector<Growth> &growth = feed.figures().growth;
        QCOMPARE(told["sizes"].size(), growth.size());
        for (std::size_t i = 0; i < growth.size(); ++i) {
            QCOMPARE(told["sizes"][i]["rows"].get<std::int64_t>(), growth[i].rows.value());
            QCOMPARE(told["sizes"][i]["rows_per_day"].get<double>(), growth[i].rowsPerDay.value());
        }
    }

    void slowQueriesAreThoseOfTheView_data() { ranges(); }

    void slowQueriesAreThoseOfTheView()
    {
        QFETCH(TimeRange::Kind, kind);
        QFETCH(QString, target);
        const std::string before = shownNow(kind, target.toStdString());
        const std::string told = answerOf("slow", kind, target)["queries"].dump();
        QVERIFY(told.size() > 100);
        if (told != before) // a minute began between the two
            QCOMPARE(told, shownNow(kind, target.toStdString()));
    }

    void smallPricesKeepTheirDigits()
    {
        const CliRun run = m_program.run({"stats", "--since", "1h", "--database", "d1:shop"});
        const std::string wanted = "$0.0000";
        const std::size_t at = run.out.find(wanted);
        QVERIFY2(at != std::string::npos && run.out[at + wanted.size()] != ' ', run.out.c_str());
        QVERIFY(run.out.find("expected for all of it ($0.00 beyond") != std::string::npos);
    }

private:
    /// The list of slow queries as the view would show it.
    [[nodiscard]] static std::string shownNow(TimeRange::Kind kind, const std::string &target)
    {
        TrafficSources sources;
        sources.log = std::make_shared<QueryLogReader>();
        SlowQueryList list;
        list.load(sources.of(TrafficSource::Desktop, target), TimeRange(kind).spanAt(std::chrono::system_clock::now()),
                  target, false);
        if (!QTest::qWaitFor([&list] { return list.groups().has_value(); }))
            return {};
        return nlohmann::json::parse(slowJson(*list.groups()))["queries"].dump();
    }

    static void ranges()
    {
        QTest::addColumn<TimeRange::Kind>("kind");
        QTest::addColumn<QString>("target");
        for (const TimeRange::Kind kind :
             {TimeRange::Kind::Hour, TimeRange::Kind::Day, TimeRange::Kind::Week, TimeRange::Kind::Month}) {
            for (const char *target : {"", "d1:shop", "demo:"})
                QTest::addRow("%s of %s", nameOf(kind).data(), target) << kind << QString::fromLatin1(target);
        }
    }

    nlohmann::json answerOf(const char *command, TimeRange::Kind kind, const QString &target)
    {
        std::vector<std::string> words{command, "--json", "--since", std::string(nameOf(kind))};
        if (!target.isEmpty())
            words.insert(words.end(), {"--database", target.toStdString()});
        return m_program.run(words).json();
    }

    CliProgram m_program;
    Clock::WallTime m_now;
};

QTEST_GUILESS_MAIN(tst_StatsCommand)
#include "tst_statscommand.moc"
