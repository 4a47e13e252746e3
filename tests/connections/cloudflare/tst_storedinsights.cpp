// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/storedinsights.h"
#include "support/await.h"
#include "support/d1fixture.h"

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using nlohmann::json;

namespace {

json resultOf(const char *fixture)
{
    const QByteArray body = d1Fixture(fixture).bodies.front();
    return json::parse(body.begin(), body.end()).at("result");
}

} // namespace

class tst_StoredInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currentForm()
    {
        const auto stored = insightsFrom(resultOf("real-insights-database"));
        QCOMPARE(stored->generatedAt.value_or(""), "2026-07-22T00:00:00Z");
        const StoredInsight &insight = stored->insights.at(0);
        QCOMPARE(insight.summary, "Create an index on orders.customer_id");
        QCOMPARE(insight.reasoning, "The impacted queries filter orders by customer_id.");
        const InsightCost cost{480000, 0, 2400.0};
        const InsightSuggestion suggestion{"index_creation",
                                           "CREATE INDEX idx_orders_customer_id ON orders(customer_id);",
                                           "Create an index on orders.customer_id", cost};
        QCOMPARE(insight.suggestions, std::vector{suggestion});
        QCOMPARE(insight.queries.at(0).sql, "SELECT * FROM orders WHERE customer_id = ?;");
        QCOMPARE(insight.queries.at(0).cost, cost);
        QCOMPARE(insight.queryCount, std::int64_t{1});
    }

    void olderForm()
    {
        const auto stored = insightsFrom(resultOf("real-insights-database-older-shape"));
        QCOMPARE(stored->generatedAt.value_or(""), "2026-07-22T00:00:00Z");
        QVERIFY(stored->note.starts_with("Automated suggestions"));
        const StoredInsight &insight = stored->insights.at(0);
        QCOMPARE(insight.summary, "Index on OrderDetail.OrderId for faster joins and filters");
        QCOMPARE(insight.severity, "high");
        QCOMPARE(insight.suggestions.at(0).kind, "index_creation");
        QCOMPARE(insight.suggestions.at(0).sql, "CREATE INDEX idx_OrderDetail_OrderId ON OrderDetail(OrderId);");
        QCOMPARE(insight.suggestions.at(0).saves, InsightCost());
        QCOMPARE(insight.queryCount, std::int64_t{3});
    }

    void neverComputedAndNothingToSuggestAreToldApart()
    {
        const json account = resultOf("real-insights-account");
        const auto never = insightsFrom(account.at(0));
        QCOMPARE(never->databaseId, "9b2d0c1e-6a55-4c0e-9d5e-0a1b2c3d4e5f");
        QVERIFY(!never->generatedAt && never->insights.empty());
        const auto nothing = insightsFrom(account.at(1));
        QVERIFY(nothing->generatedAt && nothing->insights.empty());
    }

    void missingPartsAreEmpty()
    {
        const auto stored = insightsFrom(json{{"insights", {json::object()}}});
        QCOMPARE(stored->insights, std::vector{StoredInsight()});
        const auto current = insightsFrom(json{{"recommendations", {{"insights", {{{"suggestions", {1}}}}}}}});
        QCOMPARE(current->insights.at(0).suggestions, std::vector{InsightSuggestion()});
    }

    void otherThingsAreNoInsights()
    {
        for (const json &value : {json(), json::array(), json::object(), json{{"insights", 1}}})
            QVERIFY(!insightsFrom(value));
    }
};

QTEST_APPLESS_MAIN(tst_StoredInsights)
#include "tst_storedinsights.moc"
