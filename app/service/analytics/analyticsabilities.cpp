// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsabilities.h"

#include "connections/cloudflare/jsonmember.h"

#include <array>

namespace d1 {

namespace {

using nlohmann::json;
using std::chrono::seconds;

constexpr std::array allDatasets{Dataset::Traffic, Dataset::Queries, Dataset::Storage};
constexpr std::array allParts{"sum", "avg", "max", "quantiles", "dimensions"};

/// "AccountD1AnalyticsAdaptiveGroups" + "Sum", as Cloudflare names the types of its schema.
std::string typeName(Dataset dataset, const std::string &part)
{
    std::string name = nameOf(dataset);
    name[0] = 'D';
    std::string suffix = part;
    suffix[0] = static_cast<char>(suffix[0] - 'a' + 'A');
    return "Account" + name + suffix;
}

std::string alias(Dataset dataset, const std::string &part)
{
    return std::string(nameOf(dataset)) + '_' + part;
}

std::set<std::string> fieldsOf(const json &type)
{
    std::set<std::string> names;
    if (!type.is_object() || !type.contains("fields") || !type["fields"].is_array())
        return names;
    for (const json &field : type["fields"]) {
        if (const auto name = textMember(field, "name"))
            names.insert(*name);
    }
    return names;
}

seconds limitOf(const json &settings, const char *name, seconds otherwise)
{
    const auto value = integerMember(settings, name);
    return value && *value > 0 ? seconds(*value) : otherwise;
}

} // namespace

const char *nameOf(Dataset dataset)
{
    switch (dataset) {
    case Dataset::Traffic:
        return "d1AnalyticsAdaptiveGroups";
    case Dataset::Queries:
        return "d1QueriesAdaptiveGroups";
    case Dataset::Storage:
        return "d1StorageAdaptiveGroups";
    }
    return "";
}

bool DatasetAbilities::has(const std::string &part, const std::string &field) const
{
    const auto found = fields.find(part);
    return found != fields.end() && found->second.contains(field);
}

const DatasetAbilities &AnalyticsAbilities::of(Dataset dataset) const
{
    static const DatasetAbilities none;
    const auto found = datasets.find(dataset);
    return found == datasets.end() ? none : found->second;
}

AnalyticsAbilities AnalyticsAbilities::documented()
{
    AnalyticsAbilities abilities;
    for (const Dataset dataset : allDatasets)
        abilities.datasets[dataset].isEnabled = true;
    abilities.datasets[Dataset::Traffic].fields = {
        {"sum", {"readQueries", "writeQueries", "rowsRead", "rowsWritten", "queryBatchResponseBytes"}},
        {"quantiles", {"queryBatchTimeMsP90"}},
        {"dimensions", {"date", "datetimeHour", "databaseId"}}};
    abilities.datasets[Dataset::Queries].fields = {
        {"sum", {"queryDurationMs", "rowsRead", "rowsWritten", "rowsReturned"}},
        {"dimensions", {"date", "datetimeHour", "databaseId", "query"}}};
    abilities.datasets[Dataset::Storage].fields = {{"max", {"databaseSizeBytes"}},
                                                   {"dimensions", {"date", "databaseId"}}};
    return abilities;
}

std::string AnalyticsAbilities::schemaDocument()
{
    std::string document = "query D1Schema {";
    for (const Dataset dataset : allDatasets) {
        for (const std::string part : allParts)
            document +=
                ' ' + alias(dataset, part) + ": __type(name: \"" + typeName(dataset, part) + "\") { fields { name } }";
    }
    return document + " }";
}

AnalyticsAbilities AnalyticsAbilities::schemaFrom(const json &data)
{
    AnalyticsAbilities abilities;
    for (const Dataset dataset : allDatasets) {
        DatasetAbilities one;
        for (const std::string part : allParts) {
            const auto type = data.find(alias(dataset, part));
            auto names = type == data.end() ? std::set<std::string>() : fieldsOf(*type);
            if (!names.empty())
                one.fields[part] = std::move(names);
        }
        one.isEnabled = one.fields.contains("dimensions");
        if (one.isEnabled)
            abilities.datasets[dataset] = std::move(one);
    }
    return abilities;
}

std::string AnalyticsAbilities::settingsDocument() const
{
    if (datasets.empty())
        return {};
    std::string document = "query D1Settings($account: string) { viewer { accounts(filter: {accountTag: $account}) { "
                           "settings {";
    for (const auto &[dataset, abilities] : datasets)
        document +=
            std::string(" ") + nameOf(dataset) + " { enabled maxDuration maxNumberOfFields maxPageSize notOlderThan }";
    return document + " } } } }";
}

void AnalyticsAbilities::readSettings(const json &data)
{
    static const json::json_pointer place("/viewer/accounts/0/settings");
    if (!data.contains(place))
        return;
    const json &settings = data[place];
    for (auto &[dataset, abilities] : datasets) {
        const auto found = settings.is_object() ? settings.find(nameOf(dataset)) : settings.end();
        if (found == settings.end() || !found->is_object())
            continue;
        abilities.isEnabled = found->value("enabled", json(true)) != json(false);
        abilities.longestSpan = limitOf(*found, "maxDuration", abilities.longestSpan);
        abilities.notOlderThan = limitOf(*found, "notOlderThan", abilities.notOlderThan);
        if (const auto page = integerMember(*found, "maxPageSize"); page && *page > 0)
            abilities.largestPage = static_cast<std::size_t>(*page);
        if (const auto fields = integerMember(*found, "maxNumberOfFields"); fields && *fields > 0)
            abilities.mostFields = static_cast<std::size_t>(*fields);
    }
}

std::string AnalyticsAbilities::toText() const
{
    json all = json::object();
    for (const auto &[dataset, abilities] : datasets) {
        all[nameOf(dataset)] = {{"enabled", abilities.isEnabled},
                                {"longest_s", abilities.longestSpan.count()},
                                {"not_older_s", abilities.notOlderThan.count()},
                                {"page", abilities.largestPage},
                                {"most_fields", abilities.mostFields},
                                {"fields", abilities.fields}};
    }
    return all.dump();
}

std::optional<AnalyticsAbilities> AnalyticsAbilities::fromText(const std::string &text)
{
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object())
        return std::nullopt;
    AnalyticsAbilities abilities;
    for (const Dataset dataset : allDatasets) {
        const auto found = all.find(nameOf(dataset));
        if (found == all.end())
            continue;
        DatasetAbilities &one = abilities.datasets[dataset];
        one.isEnabled = found->value("enabled", json()) == json(true);
        one.longestSpan = limitOf(*found, "longest_s", one.longestSpan);
        one.notOlderThan = limitOf(*found, "not_older_s", one.notOlderThan);
        one.largestPage = static_cast<std::size_t>(integerMember(*found, "page").value_or(1));
        one.mostFields = static_cast<std::size_t>(integerMember(*found, "most_fields").value_or(30));
        const json fields = found->value("fields", json::object());
        for (const std::string part : allParts) {
            for (const json &name : fields.value(part, json::array())) {
                if (name.is_string())
                    one.fields[part].insert(name.get<std::string>());
            }
        }
    }
    return abilities;
}

} // namespace d1
