// SPDX-License-Identifier: GPL-3.0-or-later
#include "analyticsfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

constexpr auto traffic = "d1AnalyticsAdaptiveGroups";
constexpr auto queries = "d1QueriesAdaptiveGroups";

} // namespace

class tst_AccountAnalytics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AnalyticsFixture>();
        m_analytics = m_fixture->open();
        m_fixture->countTenHours(
            [](int minute, CountedQuery &query) { query.query = "SELECT " + std::to_string(minute % 3); });
    }
    void cleanup() { m_analytics.reset(); }

    void hoursOfAllDatabases()
    {
        D1_AWAIT_OK(report, m_analytics->traffic(lastHours(4)));
        QCOMPARE(report->rows.size(), std::size_t{8});
        const TrafficRow &first = report->rows.front();
        QCOMPARE(timeText(first.start), "2026-11-23T09:00:00Z");
        QCOMPARE(first.databaseId, "db1");
        QCOMPARE(first.batches, std::int64_t{30});
        QCOMPARE(first.rowsRead, std::optional<std::int64_t>(300));
        QVERIFY(first.batchMsOf.p99 && first.batchMsOf.p50);
        QVERIFY(!report->isEstimated && report->notices.empty());
        QCOMPARE(report->requests, std::size_t{1});
        QCOMPARE(counted().otherQuestions(), 2);
    }

    void closedHoursAreNeverAskedForTwice()
    {
        m_fixture->clock().advance(10min); // 13:10: the hour before is still open
        D1_AWAIT_OK(first, m_analytics->traffic(lastHours(4)));
        D1_AWAIT_OK(again, m_analytics->traffic(lastHours(4)));
        QCOMPARE(again->rows, first->rows);
        QCOMPARE(again->requests, std::size_t{1});
        const QByteArray asked = m_fixture->server().requests().back().body;
        QVERIFY2(asked.contains("\"datetimeHour_geq\":\"2026-11-23T12:00:00Z\""), asked.constData());

        m_fixture->clock().advance(25min);
        D1_AWAIT_OK(closing, m_analytics->traffic(lastHours(4)));
        auto inAnotherProgram = m_fixture->open();
        AnalyticsQuestion past({at(9), at(13)}, AnalyticsStep::Hour, {});
        const int before = counted().figureQuestions() + counted().otherQuestions();
        D1_AWAIT_OK(kept, inAnotherProgram->traffic(past));
        QCOMPARE(kept->requests, std::size_t{0});
        QCOMPARE(kept->rows.size(), std::size_t{8});
        QCOMPARE(counted().figureQuestions() + counted().otherQuestions(), before);
    }

    void hoursWithoutTrafficAreAnAnswerToo()
    {
        AnalyticsQuestion quiet({at(9) - std::chrono::days(3), at(9) - std::chrono::days(2)}, AnalyticsStep::Hour, {});
        D1_AWAIT_OK(first, m_analytics->traffic(quiet));
        QVERIFY(first->rows.empty());
        D1_AWAIT_OK(again, m_analytics->traffic(quiet));
        QCOMPARE(again->requests, std::size_t{0});
    }

    void minutesOfOneDatabase()
    {
        AnalyticsQuestion question({at(11), at(12)}, AnalyticsStep::Minute, "db2");
        D1_AWAIT_OK(report, m_analytics->traffic(question));
        QCOMPARE(report->rows.size(), std::size_t{30});
        QCOMPARE(report->rows.front().databaseId, "db2");
    }

    void pagesAreJoined()
    {
        for (const char *dataset : {traffic, queries})
            counted().setSetting(dataset, "maxPageSize", 3);
        D1_AWAIT_OK(report, m_analytics->traffic(lastHours(4)));
        QCOMPARE(report->rows.size(), std::size_t{8});
        QCOMPARE(report->requests, std::size_t{3});
        D1_AWAIT_OK(texts, m_analytics->queries(lastHours(4)));
        QCOMPARE(texts->rows.size(), std::size_t{24}); // 4 hours, 2 databases, 3 texts
        std::int64_t sum = 0;
        for (const QueryRow &row : texts->rows)
            sum += row.count;
        QCOMPARE(sum, std::int64_t{240});
    }

    void mostExpensiveQueriesOfTheWholeSpan()
    {
        AnalyticsQuestion question({at(9), at(13)}, AnalyticsStep::Whole, {});
        question.most = 2;
        D1_AWAIT_OK(report, m_analytics->queries(question));
        QCOMPARE(report->rows.size(), std::size_t{2});
        QVERIFY(report->rows.front().durationMsOf.p95.has_value());
        QCOMPARE(report->rows.front().start, at(9));
    }

    void wholeSpanThatIsOverIsKept()
    {
        m_fixture->clock().advance(1h);
        const AnalyticsQuestion question({at(9), at(13)}, AnalyticsStep::Whole, {});
        D1_AWAIT_OK(first, m_analytics->queries(question));
        D1_AWAIT_OK(again, m_analytics->queries(question));
        QCOMPARE(again->requests, std::size_t{0});
        QCOMPARE(again->rows, first->rows);
    }

    void sizesComeByTheDay()
    {
        using namespace std::chrono;
        counted().measure(sys_days(2026y / November / 21), "db1", 5'000);
        counted().measure(sys_days(2026y / November / 22), "db1", 6'000);
        AnalyticsQuestion question({at(0) - days(7), at(13)}, AnalyticsStep::Hour, {});
        D1_AWAIT_OK(report, m_analytics->storage(question));
        QCOMPARE(report->rows.size(), std::size_t{2});
        QCOMPARE(report->rows.back().bytes, std::int64_t{6'000});
        QCOMPARE(report->step, AnalyticsStep::Day);
    }

    void whatTheAccountLacksIsNotAskedFor()
    {
        counted().hide(traffic, "quantiles");
        counted().hide(traffic, "dimensions", "datetimeMinute");
        D1_AWAIT_OK(report, m_analytics->traffic(lastHours(2)));
        QVERIFY(!report->rows.front().batchMsOf.p50);
        AnalyticsQuestion minutes({at(12), at(13)}, AnalyticsStep::Minute, {});
        D1_AWAIT_OK(coarser, m_analytics->traffic(minutes));
        QCOMPARE(coarser->step, AnalyticsStep::FiveMinutes);
        QCOMPARE(coarser->notices.size(), std::size_t{1});
    }

    void datasetThatIsNotThereSaysSo()
    {
        counted().setSetting(queries, "enabled", false);
        D1_AWAIT_ERROR(error, m_analytics->queries(lastHours(2)));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(error.facts.message.contains("no figures about the queries"));
    }

    void schemaThatIsKeptSecretLeavesWhatIsDocumented()
    {
        counted().refuseSchema("unknown field \"__type\"");
        D1_AWAIT_OK(report, m_analytics->traffic(lastHours(2)));
        QVERIFY(report->rows.front().batchMsOf.p90.has_value());
        QVERIFY(!report->rows.front().batchMsOf.p50.has_value());
    }

    void schemaThatChangedIsReadAnew()
    {
        D1_AWAIT_OK(before, m_analytics->traffic(lastHours(1)));
        counted().hide(traffic, "quantiles");
        m_fixture->clock().advance(1h);
        D1_AWAIT_OK(after, m_analytics->traffic(lastHours(1)));
        QCOMPARE(counted().otherQuestions(), 4);
    }

    void missingRightIsNamed_data()
    {
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("403") << FaultAnswer::d1Error(403, 10000, "Authentication error");
        QTest::newRow("in 200") << FaultAnswer::json(
            R"({"data":null,"errors":[{"message":"not authorized for that account"}]})");
        QTest::newRow("in data") << FaultAnswer::json(
            R"({"data":{"viewer":null},"errors":[{"message":"does not have access to the path"}]})");
        QTest::newRow("no account") << FaultAnswer::json(R"({"data":{"viewer":{"accounts":[]}},"errors":null})");
    }
    void missingRightIsNamed()
    {
        QFETCH(const FaultAnswer, scripted);
        D1_AWAIT_OK(abilities, m_analytics->abilities({}));
        m_fixture->server().answer(scripted);
        D1_AWAIT_ERROR(error, m_analytics->traffic(lastHours(2)));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        QVERIFY2(error.facts.message.contains("Account Analytics Read"), error.facts.message.c_str());
    }

    void partialErrorsAreToldAndNotKept()
    {
        counted().complainNext("unable to execute query, please try again later");
        AnalyticsQuestion past({at(9), at(12)}, AnalyticsStep::Hour, {});
        D1_AWAIT_OK(part, m_analytics->traffic(past));
        QCOMPARE(part->rows.size(), std::size_t{6});
        QCOMPARE(part->notices.size(), std::size_t{1});
        D1_AWAIT_OK(whole, m_analytics->traffic(past));
        QCOMPARE(whole->requests, std::size_t{1});
        QVERIFY(whole->notices.empty());
    }

    void usedUpBudgetHoldsBackEverything_data()
    {
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("429") << FaultAnswer::json(R"({"data":null,"errors":[{"message":"rate limited"}]})", 429);
        QTest::newRow("in 200") << FaultAnswer::json(
            R"({"data":null,"errors":[{"message":"rate limiter budget depleted, try again after 5 minutes"}]})");
    }
    void usedUpBudgetHoldsBackEverything()
    {
        QFETCH(const FaultAnswer, scripted);
        D1_AWAIT_OK(abilities, m_analytics->abilities({}));
        m_fixture->server().answer(scripted);
        D1_AWAIT_ERROR(error, m_analytics->traffic(lastHours(2)));
        QCOMPARE(error.verdict.kind, ErrorKind::Capacity);
        const std::size_t asked = m_fixture->server().requests().size();
        D1_AWAIT_ERROR(second, m_analytics->traffic(lastHours(2)));
        QCOMPARE(second.verdict.kind, ErrorKind::Capacity);
        QCOMPARE(m_fixture->server().requests().size(), asked);
        m_fixture->clock().advance(5min);
        D1_AWAIT_OK(report, m_analytics->traffic(lastHours(2)));
    }

    void atMost300QuestionsIn5Minutes()
    {
        D1_AWAIT_OK(abilities, m_analytics->abilities({}));
        m_fixture->server().answerAlways(FaultAnswer::json(
            "{\"data\":{\"viewer\":{\"accounts\":[{\"d1QueriesAdaptiveGroups\":[]}]}},\"errors\":null}"));
        AnalyticsQuestion question({at(12), at(13)}, AnalyticsStep::Whole, {});
        question.most = 1; // never kept
        const auto start = m_fixture->clock().now();
        int answered = 0;
        while (m_fixture->clock().now() - start < 5min) {
            D1_AWAIT_OK(report, m_analytics->queries(question));
            ++answered;
        }
        QVERIFY2(answered + 2 <= 300, QByteArray::number(answered).constData());
        QVERIFY(answered > 250);
    }

    void longSpanIsAskedForInParts()
    {
        counted().setSetting(traffic, "maxDuration", 86'400);
        AnalyticsQuestion question({at(0) - std::chrono::days(4), at(0)}, AnalyticsStep::Hour, {});
        D1_AWAIT_OK(report, m_analytics->traffic(question));
        QCOMPARE(report->requests, std::size_t{4});
    }

    void sampledFiguresAreMarked()
    {
        counted().setSampleInterval(10);
        D1_AWAIT_OK(report, m_analytics->traffic(lastHours(2)));
        QVERIFY(report->isEstimated && report->rows.front().isEstimated());
    }

    void abilitiesAreAskedForOnceByAll()
    {
        auto one = m_analytics->traffic(lastHours(2));
        auto two = m_analytics->queries(lastHours(2));
        D1_AWAIT_OK(first, std::move(one));
        D1_AWAIT_OK(second, std::move(two));
        QCOMPARE(counted().otherQuestions(), 2);
    }

    void cancelledQuestionIsNotAsked()
    {
        D1_AWAIT_OK(abilities, m_analytics->abilities({}));
        CancelSource cancel;
        cancel.cancel();
        AnalyticsQuestion question = lastHours(2);
        question.cancel = cancel.token();
        D1_AWAIT_ERROR(error, m_analytics->traffic(question));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        QCOMPARE(counted().figureQuestions(), 0);
    }

private:
    [[nodiscard]] HostedAnalytics &counted() { return m_fixture->counted(); }
    /// Of the day that the clock shows.
    [[nodiscard]] static Clock::WallTime at(int hour) { return *timeFrom("2026-11-23") + std::chrono::hours(hour); }
    [[nodiscard]] AnalyticsQuestion lastHours(int count) const
    {
        const auto now = floorTo(m_fixture->clock().wallNow(), 1h);
        return AnalyticsQuestion({now - std::chrono::hours(count), now}, AnalyticsStep::Hour, {});
    }

    std::unique_ptr<AnalyticsFixture> m_fixture;
    std::shared_ptr<AccountAnalytics> m_analytics;
};

QTEST_GUILESS_MAIN(tst_AccountAnalytics)
#include "tst_accountanalytics.moc"
