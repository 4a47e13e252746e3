// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsdataset.h"
#include "support/await.h"

using namespace d1;
using nlohmann::json;

namespace {

DatasetAbilities abilitiesOf(Dataset dataset)
{
    return AnalyticsAbilities::documented().of(dataset);
}

DatasetQuery queryOf(Dataset dataset, AnalyticsStep step, std::string databaseId = {})
{
    return {dataset,
            step,
            {*timeFrom("2026-04-22T10:00:00Z"), *timeFrom("2026-04-23T00:00:00Z")},
            std::move(databaseId),
            0};
}

bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class tst_AnalyticsDataset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentAsksForWhatTheAccountHas()
    {
        const DatasetQuery query = queryOf(Dataset::Traffic, AnalyticsStep::Hour);
        QCOMPARE(documentFor(query, abilitiesOf(Dataset::Traffic)),
                 "query D1Analytics($account: string, $filter: AccountD1AnalyticsAdaptiveGroupsFilter_InputObject) { "
                 "viewer { accounts(filter: {accountTag: $account}) { d1AnalyticsAdaptiveGroups(limit: 10000, filter: "
                 "$filter, orderBy: [datetimeHour_ASC databaseId_ASC]) { count sum { readQueries writeQueries rowsRead "
                 "rowsWritten queryBatchResponseBytes } quantiles { queryBatchTimeMsP90 } dimensions { datetimeHour "
                 "databaseId } } } } }");
    }

    void importantFieldsComeFirstWhenThereIsNoRoomForAll()
    {
        DatasetAbilities abilities = abilitiesOf(Dataset::Traffic);
        abilities.mostFields = 5;
        const std::string document = documentFor(queryOf(Dataset::Traffic, AnalyticsStep::Hour), abilities);
        QVERIFY(contains(document, "sum { readQueries writeQueries }"));
        QVERIFY(!contains(document, "quantiles"));
    }

    void filterIsInTheStepsOwnTime()
    {
        const json hours =
            filterFor(queryOf(Dataset::Traffic, AnalyticsStep::Hour, "db"), abilitiesOf(Dataset::Traffic), json());
        QCOMPARE(hours.dump(), "{\"databaseId\":\"db\",\"datetimeHour_geq\":\"2026-04-22T10:00:00Z\","
                               "\"datetimeHour_lt\":\"2026-04-23T00:00:00Z\"}");
        const json days =
            filterFor(queryOf(Dataset::Storage, AnalyticsStep::Day), abilitiesOf(Dataset::Storage), json());
        QCOMPARE(days.dump(), "{\"date_geq\":\"2026-04-22\",\"date_lt\":\"2026-04-23\"}");
    }

    void nextPageBeginsBehindTheLastGroup()
    {
        const json last = json::parse(R"({"dimensions":{"datetimeHour":"2026-04-22T10:00:00Z","databaseId":"a"}})");
        const json filter =
            filterFor(queryOf(Dataset::Traffic, AnalyticsStep::Hour), abilitiesOf(Dataset::Traffic), last);
        QCOMPARE(filter["OR"].dump(), "[{\"datetimeHour_gt\":\"2026-04-22T10:00:00Z\"},{\"databaseId_gt\":\"a\","
                                      "\"datetimeHour\":\"2026-04-22T10:00:00Z\"}]");
    }

    void wholeSpanHasNoTimeToTellGroupsApart()
    {
        DatasetQuery query = queryOf(Dataset::Queries, AnalyticsStep::Whole);
        query.most = 20;
        const DatasetAbilities abilities = abilitiesOf(Dataset::Queries);
        QCOMPARE(keysOf(query, abilities), (std::vector<std::string>{"databaseId", "query"}));
        const std::string document = documentFor(query, abilities);
        QVERIFY(contains(document, "(limit: 20, filter: $filter, orderBy: [sum_queryDurationMs_DESC])"));
        QVERIFY(filterFor(query, abilities, json()).contains("datetimeHour_geq"));
    }

    void coarserStepsStandInForMissingOnes()
    {
        DatasetAbilities abilities = abilitiesOf(Dataset::Traffic);
        QCOMPARE(offeredStep(AnalyticsStep::Minute, Dataset::Traffic, abilities), AnalyticsStep::Hour);
        QCOMPARE(offeredStep(AnalyticsStep::Hour, Dataset::Traffic, abilities), AnalyticsStep::Hour);
        QCOMPARE(offeredStep(AnalyticsStep::SixHours, Dataset::Traffic, abilities), AnalyticsStep::Day);
        QCOMPARE(offeredStep(AnalyticsStep::Whole, Dataset::Traffic, abilities), AnalyticsStep::Whole);
        QCOMPARE(offeredStep(AnalyticsStep::Minute, Dataset::Storage, abilities), AnalyticsStep::Day);
        abilities.fields["dimensions"].insert("datetimeMinute");
        QCOMPARE(offeredStep(AnalyticsStep::Minute, Dataset::Traffic, abilities), AnalyticsStep::Minute);
    }
};

QTEST_APPLESS_MAIN(tst_AnalyticsDataset)
#include "tst_analyticsdataset.moc"
