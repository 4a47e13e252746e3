// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostedanalytics.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace d1::test {

namespace {

using nlohmann::json;

FaultAnswer told(const json &data)
{
    return FaultAnswer::json(QByteArray::fromStdString(json{{"data", data}, {"errors", nullptr}}.dump()));
}

json errorOf(const std::string &message)
{
    return {{"message", message},
            {"path", {"viewer", "accounts", "0"}},
            {"extensions", {{"timestamp", "2026-04-22T10:11:12.345678901Z"}}}};
}

FaultAnswer refused(const std::string &message)
{
    const json body{{"data", nullptr}, {"errors", json::array({errorOf(message)})}};
    return FaultAnswer::json(QByteArray::fromStdString(body.dump()));
}

json accountWith(const json &content)
{
    return {{"viewer", {{"accounts", json::array({content})}}}};
}

std::vector<std::string> wordsOf(const QString &text)
{
    std::vector<std::string> words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

std::string timeText(std::chrono::sys_seconds at, const char *format)
{
    return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(QString::fromLatin1(format))
        .toStdString();
}

/// The value of a group's dimension.
std::string dimensionOf(const CountedQuery &query, const std::string &name)
{
    static const std::map<std::string, int> minutes{{"datetimeMinute", 1},
                                                    {"datetimeFiveMinutes", 5},
                                                    {"datetimeFifteenMinutes", 15},
                                                    {"datetimeHour", 60},
                                                    {"datetimeSixHours", 360}};
    if (const auto found = minutes.find(name); found != minutes.end()) {
        const std::int64_t unit = found->second * 60;
        const std::int64_t at = query.at.time_since_epoch().count() / unit * unit;
        return timeText(std::chrono::sys_seconds(std::chrono::seconds(at)), "yyyy-MM-ddTHH:mm:ssZ");
    }
    if (name == "date")
        return timeText(query.at, "yyyy-MM-dd");
    if (name == "databaseId")
        return query.databaseId;
    if (name == "query")
        return query.query;
    return name == "error" ? query.error : std::string("primary");
}

/// Comparing texts is right for times in this form, too.
bool passes(const json &filter, const std::function<std::string(const std::string &)> &valueOf)
{
    for (const auto &[key, wanted] : filter.items()) {
        if (key == "OR") {
            if (std::ranges::none_of(wanted, [&](const json &one) { return passes(one, valueOf); }))
                return false;
            continue;
        }
        const auto suffixAt = key.rfind('_');
        const std::string suffix = suffixAt == std::string::npos ? "" : key.substr(suffixAt);
        const std::string value = valueOf(suffix.empty() ? key : key.substr(0, suffixAt));
        const std::string limit = wanted.get<std::string>();
        const bool fits = suffix == "_geq"  ? value >= limit
                          : suffix == "_lt" ? value < limit
                          : suffix == "_gt" ? value > limit
                                            : value == limit;
        if (!fits)
            return false;
    }
    return true;
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

double valueOf(const CountedQuery &query, const std::string &measure)
{
    if (measure == "queryDurationMs" || measure == "queryBatchTimeMs")
        return query.milliseconds;
    if (measure == "rowsRead")
        return query.rowsRead;
    if (measure == "rowsWritten")
        return query.rowsWritten;
    if (measure == "rowsReturned")
        return query.rowsReturned;
    if (measure == "readQueries")
        return query.rowsWritten > 0 ? 0 : 1;
    if (measure == "writeQueries")
        return query.rowsWritten > 0 ? 1 : 0;
    return query.responseBytes;
}

json partOf(const std::vector<CountedQuery> &group, const std::string &part, const std::string &field, double interval)
{
    if (field == "sampleInterval")
        return interval;
    static const std::map<std::string, double> shares{{"P50", 0.5},  {"P75", 0.75}, {"P90", 0.9},
                                                      {"P95", 0.95}, {"P99", 0.99}, {"P999", 0.999}};
    if (part == "quantiles") {
        const auto at = field.rfind('P');
        std::vector<double> values;
        for (const CountedQuery &query : group)
            values.push_back(valueOf(query, field.substr(0, at)));
        return quantile(std::move(values), shares.at(field.substr(at)));
    }
    double sum = 0;
    for (const CountedQuery &query : group)
        sum += valueOf(query, field);
    return part == "avg" ? sum / static_cast<double>(group.size()) : sum;
}

} // namespace

/// What a document asks for.
struct HostedAnalytics::Selection {
    std::string dataset;
    int limit = 0;
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::string>> parts;

    static Selection of(const std::string &document)
    {
        static const QRegularExpression head(QStringLiteral(
            "(d1\\w+AdaptiveGroups)\\(limit: (\\d+), filter: \\$filter(?:, orderBy: \\[([^\\]]*)\\])?\\)"));
        static const QRegularExpression part(QStringLiteral("(sum|avg|max|quantiles|dimensions) \\{ ([^{}]*) \\}"));
        const QString text = QString::fromStdString(document);
        const auto match = head.match(text);
        Selection selection;
        selection.dataset = match.captured(1).toStdString();
        selection.limit = match.captured(2).toInt();
        selection.order = wordsOf(match.captured(3));
        for (auto parts = part.globalMatch(text); parts.hasNext();) {
            const auto one = parts.next();
            selection.parts[one.captured(1).toStdString()] = wordsOf(one.captured(2));
        }
        return selection;
    }
};

HostedAnalytics::HostedAnalytics()
{
    const std::set<std::string> dimensions{
        "date",         "datetime",     "datetimeMinute",         "datetimeFiveMinutes", "databaseId",
        "datetimeHour", "databaseRole", "datetimeFifteenMinutes", "datetimeSixHours"};
    std::set<std::string> ofQueries = dimensions;
    ofQueries.insert({"query", "error"});
    m_schema["d1AnalyticsAdaptiveGroups"] = {
        {"sum",
         {"readQueries", "writeQueries", "rowsRead", "rowsWritten", "queryBatchResponseBytes", "queryBatchTimeMs"}},
        {"avg", {"queryBatchTimeMs", "sampleInterval"}},
        {"quantiles",
         {"queryBatchTimeMsP50", "queryBatchTimeMsP75", "queryBatchTimeMsP90", "queryBatchTimeMsP99",
          "queryBatchTimeMsP999", "queryBatchResponseBytesP50", "queryBatchResponseBytesP90"}},
        {"dimensions", dimensions}};
    m_schema["d1QueriesAdaptiveGroups"] = {
        {"sum", {"queryDurationMs", "rowsRead", "rowsWritten", "rowsReturned"}},
        {"avg", {"queryDurationMs", "rowsRead", "rowsWritten", "rowsReturned", "sampleInterval"}},
        {"quantiles", {"queryDurationMsP50", "queryDurationMsP95", "queryDurationMsP99"}},
        {"dimensions", ofQueries}};
    m_schema["d1StorageAdaptiveGroups"] = {{"max", {"databaseSizeBytes"}}, {"dimensions", {"date", "databaseId"}}};
    for (const auto &[dataset, parts] : m_schema)
        m_settings[dataset] = {{"enabled", true},
                               {"maxDuration", 2'764'800},
                               {"maxNumberOfFields", 30},
                               {"maxPageSize", 10'000},
                               {"notOlderThan", 7'776'000}};
}

void HostedAnalytics::measure(std::chrono::sys_days day, const std::string &databaseId, std::int64_t bytes)
{
    m_sizes[{timeText(day, "yyyy-MM-dd"), databaseId}] = bytes;
}

void HostedAnalytics::hide(const std::string &dataset, const std::string &part, const std::string &field)
{
    if (field.empty())
        m_schema[dataset].erase(part);
    else
        m_schema[dataset][part].erase(field);
}

void HostedAnalytics::setSetting(const std::string &dataset, const std::string &name, const json &value)
{
    m_settings[dataset][name] = value;
}

FaultAnswer HostedAnalytics::answer(const FaultRequest &request)
{
    const json body = json::parse(request.body.begin(), request.body.end(), nullptr, false);
    const std::string document = body.value("query", std::string());
    if (document.find("__type") != std::string::npos || document.find("settings {") != std::string::npos) {
        ++m_otherQuestions;
        return document.find("__type") != std::string::npos ? schema(document) : settings();
    }
    ++m_figureQuestions;
    return figures(document, body["variables"]["filter"]);
}

FaultAnswer HostedAnalytics::schema(const std::string &document) const
{
    if (!m_schemaRefusal.empty())
        return refused(m_schemaRefusal);
    json types = json::object();
    static const QRegularExpression type(QStringLiteral("(\\w+)_(\\w+): __type"));
    for (auto matches = type.globalMatch(QString::fromStdString(document)); matches.hasNext();) {
        const auto match = matches.next();
        const std::string dataset = match.captured(1).toStdString();
        const std::string part = match.captured(2).toStdString();
        json fields = json::array();
        if (m_schema.contains(dataset) && m_schema.at(dataset).contains(part)) {
            for (const std::string &name : m_schema.at(dataset).at(part))
                fields.push_back({{"name", name}});
        }
        types[dataset + '_' + part] = fields.empty() ? json() : json{{"fields", fields}};
    }
    return told(types);
}

FaultAnswer HostedAnalytics::settings() const
{
    if (!m_accountIsKnown)
        return refused("not authorized for that account");
    return told(accountWith({{"settings", m_settings}}));
}

std::string HostedAnalytics::complaintAbout(const Selection &selection, const json &filter) const
{
    const auto schema = m_schema.find(selection.dataset);
    if (schema == m_schema.end())
        return "unknown field \"" + selection.dataset + '"';
    for (const auto &[part, fields] : selection.parts) {
        for (const std::string &field : fields) {
            if (!schema->second.contains(part) || !schema->second.at(part).contains(field))
                return "unknown field \"" + field + '"';
        }
    }
    const json &limits = m_settings.at(selection.dataset);
    const int largest = limits.at("maxPageSize");
    if (selection.limit < 1 || selection.limit > largest)
        return "limit must be positive number and not greater than " + std::to_string(largest);
    QDateTime from;
    QDateTime to;
    for (const auto &[key, value] : filter.items()) {
        if (key.ends_with("_geq"))
            from = QDateTime::fromString(QString::fromStdString(value), Qt::ISODate);
        if (key.ends_with("_lt"))
            to = QDateTime::fromString(QString::fromStdString(value), Qt::ISODate);
    }
    return from.secsTo(to) > limits.at("maxDuration").get<qint64>() ? "cannot request a time range wider than 4w4d"
                                                                    : "";
}

FaultAnswer HostedAnalytics::figures(const std::string &document, const json &filter)
{
    if (!m_accountIsKnown)
        return refused("not authorized for that account");
    if (!m_refusal.empty())
        return refused(std::exchange(m_refusal, {}));
    const Selection selection = Selection::of(document);
    if (const std::string complaint = complaintAbout(selection, filter); !complaint.empty())
        return refused(complaint);
    const json data = accountWith({{selection.dataset, groupsOf(selection, filter)}});
    json body{{"data", data}, {"errors", nullptr}};
    if (!m_complaint.empty())
        body["errors"] = json::array({errorOf(std::exchange(m_complaint, {}))});
    return FaultAnswer::json(QByteArray::fromStdString(body.dump()));
}

json HostedAnalytics::groupsOf(const Selection &selection, const json &filter) const
{
    const auto asked = selection.parts.find("dimensions");
    const std::vector<std::string> dimensions =
        asked == selection.parts.end() ? std::vector<std::string>() : asked->second;
    std::vector<json> groups;
    if (selection.dataset == "d1StorageAdaptiveGroups") {
        for (const auto &[key, bytes] : m_sizes) {
            const json values{{"date", key.first}, {"databaseId", key.second}};
            if (passes(filter, [&](const std::string &name) { return values.at(name).get<std::string>(); }))
                groups.push_back({{"dimensions", values}, {"max", {{"databaseSizeBytes", bytes}}}});
        }
    } else {
        std::map<std::vector<std::string>, std::vector<CountedQuery>> sorted;
        for (const CountedQuery &query : m_queries) {
            if (!passes(filter, [&](const std::string &name) { return dimensionOf(query, name); }))
                continue;
            std::vector<std::string> key;
            for (const std::string &name : dimensions)
                key.push_back(dimensionOf(query, name));
            sorted[key].push_back(query);
        }
        for (const auto &[key, members] : sorted) {
            json group{{"count", members.size()}};
            for (std::size_t i = 0; i < key.size(); ++i)
                group["dimensions"][dimensions[i]] = key[i];
            for (const auto &[part, fields] : selection.parts) {
                for (const std::string &field : fields) {
                    if (part != "dimensions")
                        group[part][field] = partOf(members, part, field, m_sampleInterval);
                }
            }
            groups.push_back(std::move(group));
        }
    }
    if (!selection.order.empty() && selection.order.front() == "sum_queryDurationMs_DESC")
        std::ranges::stable_sort(groups, std::greater<>(),
                                 [](const json &group) { return group["sum"]["queryDurationMs"].get<double>(); });
    if (groups.size() > static_cast<std::size_t>(selection.limit))
        groups.resize(static_cast<std::size_t>(selection.limit));
    return groups;
}

} // namespace d1::test
