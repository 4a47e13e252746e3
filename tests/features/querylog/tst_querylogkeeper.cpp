// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_QueryLogKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreTheUsualAtFirst()
    {
        const LogFixture fixture;
        QueryLogKeeper keeper(fixture.path());
        D1_AWAIT_OK(settings, keeper.settings());
        QVERIFY(*settings == LogSettings());
        QVERIFY(settings->isOn);
        QVERIFY(!settings->keepsValues);
    }

    void settingsAreKept()
    {
        const LogFixture fixture;
        LogSettings settings;
        settings.keepsValues = true;
        settings.keepsLiterals = false;
        settings.isOn = false;
        settings.maxAge = std::chrono::days(7);
        settings.maxBytes = 100'000'000;
        {
            QueryLogKeeper keeper(fixture.path());
            D1_AWAIT_OK(set, keeper.setSettings(settings));
        }
        QueryLogKeeper keeper(fixture.path());
        D1_AWAIT_OK(kept, keeper.settings());
        QVERIFY(*kept == settings);
    }

    void limitsStayInRange()
    {
        const LogFixture fixture;
        QueryLogKeeper keeper(fixture.path());
        LogSettings settings;
        settings.maxAge = std::chrono::days(100'000);
        settings.maxBytes = 1;
        D1_AWAIT_OK(set, keeper.setSettings(settings));
        D1_AWAIT_OK(kept, keeper.settings());
        QCOMPARE(kept->maxAge.count(), LogSettings::LongestAge.count());
        QCOMPARE(kept->maxBytes, LogSettings::SmallestBytes);
    }

    void clearingForgetsEverythingButTheSettings()
    {
        const LogFixture fixture;
        QueryEvent event = loggedSelect();
        event.plan = ObservedPlan{event.fingerprint, {{{sql::PlanAccess::FullScan, "customers", ""}}}};
        event.databaseBytes = 4096;
        fixture.writeDirectly(std::vector{event});
        QueryLogKeeper keeper(fixture.path());
        LogSettings settings;
        settings.keepsValues = true;
        D1_AWAIT_OK(set, keeper.setSettings(settings));
        D1_AWAIT_OK(cleared, keeper.clear());
        D1_AWAIT_OK(kept, keeper.settings());
        QVERIFY(kept->keepsValues);
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(summary, reader.summary());
        QCOMPARE(summary->events, std::int64_t{0});
        QCOMPARE(summary->queries, std::int64_t{0});
        QVERIFY(summary->targets.empty());
        D1_AWAIT_OK(plans, reader.plans({}));
        QVERIFY(plans->empty());
    }

    void aRunningWriterGoesOnAfterClearing()
    {
        const LogFixture fixture;
        QueryLog log;
        QueryLogWriter writer(log, fixture.path());
        QSignalSpy written(&writer, &QueryLogWriter::written);
        log.record(loggedSelect());
        QVERIFY(written.wait());
        QueryLogKeeper keeper(fixture.path());
        D1_AWAIT_OK(cleared, keeper.clear());
        log.record(loggedSelect());
        QVERIFY(written.wait());
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(events, reader.events({}));
        QCOMPARE(events->size(), std::size_t{1});
        QCOMPARE(events->front().event.target, std::string("demo:"));
        QVERIFY(!events->front().event.sql.empty());
    }

    void queriesAreMutedAndUnmuted()
    {
        const LogFixture fixture;
        const QueryEvent event = loggedSelect();
        fixture.writeDirectly(std::vector{event});
        QueryLogKeeper keeper(fixture.path());
        QueryLogReader reader(fixture.path());
        for (const bool muted : {true, true, false}) {
            D1_AWAIT_OK(done, keeper.setMuted(event.target, event.fingerprint, muted));
            D1_AWAIT_OK(queries, reader.queries({{logTime(-1h), logTime(1h)}, {}, 0}));
            QCOMPARE(queries->front().isMuted, muted);
        }
    }

    void samplesComeBackInOrder()
    {
        const LogFixture fixture;
        QueryLogKeeper keeper(fixture.path());
        const std::vector<SizeSample> samples{
            {"demo:", "", logTime(), 8192, {}, SizeSample::How::Told},
            {"demo:", "orders", logTime(), {}, 100, SizeSample::How::HighestRow},
            {"demo:", "orders", logTime(1h), {}, 120, SizeSample::How::Counted},
        };
        D1_AWAIT_OK(added, keeper.addSamples({samples[2], samples[0], samples[1]}));
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(kept, reader.samples({logTime(), logTime(2h)}, "demo:"));
        QVERIFY(*kept == samples);
        D1_AWAIT_OK(later, reader.samples({logTime(1h), logTime(2h)}, {}));
        QCOMPARE(later->size(), std::size_t{1});
    }

    void databaseSizesComeWithTheEvents()
    {
        const LogFixture fixture;
        QueryEvent event = loggedSelect();
        event.databaseBytes = 4096;
        QueryEvent later = event;
        later.startedAt += 10min;
        later.databaseBytes = 8192;
        fixture.writeDirectly(std::vector{event, later});
        QueryLogReader reader(fixture.path());
        D1_AWAIT_OK(samples, reader.samples({logTime(-1h), logTime(2h)}, {}));
        QCOMPARE(samples->size(), std::size_t{1}); // one an hour
        QCOMPARE(samples->front().bytes, std::optional<std::int64_t>(8192));
    }
};

QTEST_GUILESS_MAIN(tst_QueryLogKeeper)
#include "tst_querylogkeeper.moc"
