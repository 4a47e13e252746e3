// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultanswer.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace d1::test {

/// One run of a query that Cloudflare counted.
struct CountedQuery {
    std::chrono::sys_seconds at;
    std::string databaseId;
    std::string query = "SELECT 1";
    std::string error;
    double milliseconds = 1;
    int rowsRead = 1;
    int rowsWritten = 0;
    int rowsReturned = 1;
    int responseBytes = 100;
};

/// Cloudflare's GraphQL analytics over a list of counted queries: schema and settings of the account, the three
/// datasets grouped, filtered, sorted and cut into pages as asked, and Cloudflare's refusals in its own words. Reads
/// the documents that the program writes, not any GraphQL.
class HostedAnalytics
{
public:
    HostedAnalytics();

    void count(CountedQuery query) { m_queries.push_back(std::move(query)); }
    /// The size of a database on a day.
    void measure(std::chrono::sys_days day, const std::string &databaseId, std::int64_t bytes);

    /// "d1QueriesAdaptiveGroups", "quantiles", "queryDurationMsP99"; an empty field takes the whole part away.
    void hide(const std::string &dataset, const std::string &part, const std::string &field = {});
    void setSetting(const std::string &dataset, const std::string &name, const nlohmann::json &value);
    void setSampleInterval(double interval) { m_sampleInterval = interval; }
    void setAccountIsKnown(bool known) { m_accountIsKnown = known; }
    /// Introspection is answered with this error.
    void refuseSchema(const std::string &message) { m_schemaRefusal = message; }
    /// The next question for figures has this error and no data.
    void refuseNext(const std::string &message) { m_refusal = message; }
    /// The next answer with figures has this error beside them.
    void complainNext(const std::string &message) { m_complaint = message; }

    /// Questions for figures, for the schema and for settings.
    [[nodiscard]] int figureQuestions() const { return m_figureQuestions; }
    [[nodiscard]] int otherQuestions() const { return m_otherQuestions; }

    [[nodiscard]] FaultAnswer answer(const FaultRequest &request);

private:
    struct Selection;

    [[nodiscard]] FaultAnswer schema(const std::string &document) const;
    [[nodiscard]] FaultAnswer settings() const;
    [[nodiscard]] FaultAnswer figures(const std::string &document, const nlohmann::json &filter);
    [[nodiscard]] std::string complaintAbout(const Selection &selection, const nlohmann::json &filter) const;
    [[nodiscard]] nlohmann::json groupsOf(const Selection &selection, const nlohmann::json &filter) const;

    std::vector<CountedQuery> m_queries;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_sizes;          // by date and database
    std::map<std::string, std::map<std::string, std::set<std::string>>> m_schema; // by dataset and part
    nlohmann::json m_settings;
    double m_sampleInterval = 1;
    bool m_accountIsKnown = true;
    std::string m_schemaRefusal;
    std::string m_refusal;
    std::string m_complaint;
    int m_figureQuestions = 0;
    int m_otherQuestions = 0;
};

} // namespace d1::test
