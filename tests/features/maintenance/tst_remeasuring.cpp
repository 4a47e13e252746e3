// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexchange/remeasuring.h"
#include "logfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

/// What a change came to, by a log whose events lie around it.
class tst_Remeasuring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hourAndDayCloseWhenTheyHavePassed()
    {
        LogFixture log;
        std::vector<QueryEvent> events;
        const auto ran = [&events](std::chrono::minutes after, std::int64_t rows) {
            QueryEvent event = loggedSelect();
            event.startedAt = logTime(after);
            event.rowsRead = rows;
            events.push_back(std::move(event));
        };
        ran(-30min, 1'000);
        ran(-10min, 3'000);
        ran(20min, 10); // within the hour
        ran(5h, 20);    // within the day
        ran(30h, 9'000);
        log.writeDirectly(events);
        const auto reader = std::make_shared<QueryLogReader>(log.path());
        const ChangeStore store(m_folder.filePath(QStringLiteral("changes")).toStdString());

        HelpedStatement helped;
        helped.sql = events.front().sql;
        helped.fingerprint = events.front().fingerprint;
        ChangeRecord record;
        record.id = "k3x9pa";
        record.target = "demo:";
        record.appliedAt = logTime();
        record.statements = await(figuresBefore(reader, "demo:", {helped}, logTime()));
        QCOMPARE(record.statements.size(), std::size_t{1});
        QVERIFY(record.statements[0].before);
        QCOMPARE(record.statements[0].before->runs, std::uint64_t{2});
        QCOMPARE(*record.statements[0].before->rowsRead, 2'000.0);
        QVERIFY(await(store.keep(record)));

        const ChangeRecord soon = measuredAt(reader, store, 30min);
        QCOMPARE(*soon.statements[0].afterHour->rowsRead, 10.0);
        QVERIFY(!soon.isHourClosed && !soon.isDayClosed);

        const ChangeRecord later = measuredAt(reader, store, 6h);
        QVERIFY(later.isHourClosed && !later.isDayClosed);
        QCOMPARE(*later.statements[0].afterHour->rowsRead, 10.0);
        QCOMPARE(*later.statements[0].afterDay->rowsRead, 15.0);

        const ChangeRecord closed = measuredAt(reader, store, 48h);
        QVERIFY(closed.isHourClosed && closed.isDayClosed);
        QCOMPARE(closed.statements[0].afterDay->runs, std::uint64_t{2});
        QCOMPARE(*closed.statements[0].afterDay->rowsRead, 15.0);
        // Final figures are kept, whatever becomes of the log.
        const ChangeRecord kept = await(store.list("demo:")).front();
        QVERIFY(kept == closed);
    }

    void whatWasTakenBackIsMeasuredUntilThen()
    {
        LogFixture log;
        QueryEvent before = loggedSelect();
        before.startedAt = logTime(10min);
        QueryEvent after = loggedSelect();
        after.startedAt = logTime(40min);
        after.rowsRead = 5'000;
        log.writeDirectly(std::vector{before, after});
        const auto reader = std::make_shared<QueryLogReader>(log.path());
        const ChangeStore store(m_folder.filePath(QStringLiteral("undone")).toStdString());
        ChangeRecord record;
        record.id = "undone";
        record.target = "demo:";
        record.appliedAt = logTime();
        record.undoneAt = logTime(30min);
        record.statements.resize(1);
        record.statements[0].statement.fingerprint = before.fingerprint;
        QVERIFY(await(store.keep(record)));
        const ChangeRecord measured = measuredAt(reader, store, 3h);
        QCOMPARE(measured.statements[0].afterHour->runs, std::uint64_t{1});
        QCOMPARE(*measured.statements[0].afterHour->rowsRead, 10.0);
    }

private:
    [[nodiscard]] static ChangeRecord measuredAt(std::shared_ptr<QueryLogReader> reader, ChangeStore store,
                                                 std::chrono::minutes after)
    {
        const std::vector<ChangeRecord> records =
            await(measuredChanges(std::move(reader), std::move(store), "demo:", logTime(after)));
        return records.empty() ? ChangeRecord() : records.front();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Remeasuring)
#include "tst_remeasuring.moc"
