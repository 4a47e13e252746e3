// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsabilities.h"
#include "support/await.h"
#include "support/d1fixture.h"

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using nlohmann::json;

class tst_AnalyticsAbilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaIsAskedForByTheNamesOfItsTypes()
    {
        const std::string document = AnalyticsAbilities::schemaDocument();
        for (const char *part : {"d1AnalyticsAdaptiveGroups_sum: __type(name: \"AccountD1AnalyticsAdaptiveGroupsSum\")",
                                 "AccountD1QueriesAdaptiveGroupsQuantiles", "AccountD1StorageAdaptiveGroupsMax"})
            QVERIFY2(document.find(part) != std::string::npos, part);
    }

    void whatTheSchemaLacksIsHidden()
    {
        const auto type = [](std::initializer_list<const char *> names) {
            json fields = json::array();
            for (const char *name : names)
                fields.push_back({{"name", name}});
            return json{{"fields", fields}};
        };
        const json data{{"d1AnalyticsAdaptiveGroups_sum", type({"rowsRead"})},
                        {"d1AnalyticsAdaptiveGroups_dimensions", type({"date", "databaseId"})},
                        {"d1AnalyticsAdaptiveGroups_quantiles", nullptr},
                        {"d1QueriesAdaptiveGroups_sum", nullptr}};
        const AnalyticsAbilities abilities = AnalyticsAbilities::schemaFrom(data);
        const DatasetAbilities &traffic = abilities.of(Dataset::Traffic);
        QVERIFY(traffic.isEnabled);
        QVERIFY(traffic.has("sum", "rowsRead") && !traffic.has("sum", "rowsWritten"));
        QVERIFY(!traffic.has("quantiles", "queryBatchTimeMsP50"));
        QVERIFY(!abilities.of(Dataset::Queries).isEnabled);
    }

    void settingsLimitWhatMayBeAsked()
    {
        AnalyticsAbilities abilities = AnalyticsAbilities::documented();
        const QByteArray body = d1Fixture("real-graphql-settings").bodies.front();
        abilities.readSettings(json::parse(body.begin(), body.end())["data"]);
        const DatasetAbilities &traffic = abilities.of(Dataset::Traffic);
        QCOMPARE(traffic.longestSpan, std::chrono::seconds(2764800));
        QCOMPARE(traffic.notOlderThan, std::chrono::seconds(7776000));
        QCOMPARE(traffic.largestPage, std::size_t{10000});
        QCOMPARE(traffic.mostFields, std::size_t{30});
        QCOMPARE(abilities.of(Dataset::Queries).longestSpan, std::chrono::seconds(std::chrono::days(31)));
    }

    void disabledDatasetIsNotOffered()
    {
        AnalyticsAbilities abilities = AnalyticsAbilities::documented();
        abilities.readSettings(
            json::parse(R"({"viewer":{"accounts":[{"settings":{"d1QueriesAdaptiveGroups":{"enabled":false}}}]}})"));
        QVERIFY(!abilities.of(Dataset::Queries).isEnabled);
        QVERIFY(abilities.of(Dataset::Traffic).isEnabled);
    }

    void settingsOfAnotherFormChangeNothing()
    {
        for (const char *data :
             {"null", "{}", R"({"viewer":{"accounts":[]}})", R"({"viewer":{"accounts":[{"settings":[1]}]}})"}) {
            AnalyticsAbilities abilities = AnalyticsAbilities::documented();
            abilities.readSettings(json::parse(data));
            QCOMPARE(abilities, AnalyticsAbilities::documented());
        }
    }

    void settingsAreAskedForOfKnownDatasetsOnly()
    {
        QVERIFY(AnalyticsAbilities().settingsDocument().empty());
        AnalyticsAbilities one;
        one.datasets[Dataset::Storage].isEnabled = true;
        const std::string document = one.settingsDocument();
        QVERIFY(document.find("d1StorageAdaptiveGroups { enabled") != std::string::npos);
        QVERIFY(document.find("d1Queries") == std::string::npos);
    }

    void textKeepsEverything()
    {
        AnalyticsAbilities abilities = AnalyticsAbilities::documented();
        abilities.datasets[Dataset::Queries].isEnabled = false;
        abilities.datasets[Dataset::Traffic].largestPage = 77;
        abilities.datasets[Dataset::Traffic].mostFields = 12;
        QCOMPARE(AnalyticsAbilities::fromText(abilities.toText()), std::optional(abilities));
    }

    void damagedTextIsNone()
    {
        for (const char *text : {"", "[]", "{\"a", "7"})
            QVERIFY(!AnalyticsAbilities::fromText(text));
    }
};

QTEST_APPLESS_MAIN(tst_AnalyticsAbilities)
#include "tst_analyticsabilities.moc"
