// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/storedinsights.h"

#include "connections/cloudflare/jsonmember.h"

namespace d1 {

namespace {

using nlohmann::json;

json member(const json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? json() : *found;
}

InsightCost costFrom(const json &cost)
{
    return {integerMember(cost, "rows_read"), integerMember(cost, "rows_written"),
            realMember(cost, "query_duration_ms")};
}

std::string textOf(const json &object, const char *key)
{
    return textMember(object, key).value_or("");
}

/// `recommendations.insights[]`
StoredInsight currentForm(const json &item)
{
    StoredInsight insight;
    insight.summary = textOf(item, "summary");
    insight.reasoning = textOf(item, "reasoning");
    insight.severity = textOf(item, "severity");
    for (const json &suggestion : member(item, "suggestions"))
        insight.suggestions.push_back({textOf(suggestion, "kind"), textOf(suggestion, "sql"),
                                       textOf(suggestion, "summary"), costFrom(member(suggestion, "cost_impact"))});
    for (const json &query : member(item, "impacted_queries"))
        insight.queries.push_back({textOf(query, "id"), textOf(query, "query"), costFrom(member(query, "cost"))});
    insight.queryCount = static_cast<std::int64_t>(insight.queries.size());
    return insight;
}

/// `insights[]` beside `metadata`
StoredInsight olderForm(const json &item)
{
    StoredInsight insight;
    insight.summary = textOf(item, "title");
    insight.reasoning = textOf(item, "explanation");
    insight.severity = textOf(item, "severity");
    const std::string ddl = textOf(member(item, "suggestion"), "ddl");
    if (!ddl.empty()) {
        const std::string type = textOf(item, "type");
        insight.suggestions.push_back({type == "index_suggestion" ? "index_creation" : type, ddl, {}, {}});
    }
    for (const json &query : member(item, "queries"))
        insight.queries.push_back({{}, textOf(query, "sql_preview"), {}});
    insight.queryCount =
        integerMember(item, "affected_query_count").value_or(static_cast<std::int64_t>(insight.queries.size()));
    return insight;
}

} // namespace

std::optional<StoredInsights> insightsFrom(const json &result)
{
    StoredInsights stored;
    stored.databaseId = textOf(result, "database_id");
    if (const json recommendations = member(result, "recommendations"); recommendations.is_object()) {
        stored.generatedAt = textMember(recommendations, "generated_at");
        for (const json &item : member(recommendations, "insights"))
            stored.insights.push_back(currentForm(item));
        return stored;
    }
    const json insights = member(result, "insights");
    if (!insights.is_array())
        return std::nullopt;
    for (const json &item : insights)
        stored.insights.push_back(olderForm(item));
    const json metadata = member(result, "metadata");
    stored.generatedAt = textMember(metadata, "last_analyzed_at");
    stored.note = textOf(member(metadata, "coverage"), "description");
    return stored;
}

} // namespace d1
