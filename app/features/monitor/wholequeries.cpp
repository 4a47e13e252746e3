// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/wholequeries.h"

#include "core/price.h"
#include "service/classify.h"
#include "sql/errortext.h"
#include "sql/fingerprint.h"
#include "sql/statementkind.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace d1 {

namespace {

using GroupKey = std::pair<std::string, std::string>; // database and fingerprint

Latency::Duration durationOf(double milliseconds)
{
    return std::chrono::round<Latency::Duration>(std::chrono::duration<double, std::milli>(milliseconds));
}

std::optional<Latency::Duration> durationOf(const std::optional<double> &milliseconds)
{
    return milliseconds ? std::optional(durationOf(*milliseconds)) : std::nullopt;
}

/// Texts repeat, by step and by error.
class Fingerprints
{
public:
    const std::string &of(const std::string &query)
    {
        const auto known = m_fingerprints.find(query);
        return known != m_fingerprints.end() ? known->second
                                             : m_fingerprints.emplace(query, sql::fingerprint(query)).first->second;
    }

private:
    std::unordered_map<std::string, std::string> m_fingerprints;
};

/// A sum that is absent when one of its parts is.
template<typename T>
struct KnownSum {
    std::optional<T> sum = T{};

    void add(const std::optional<T> &part)
    {
        if (part && sum)
            *sum += *part;
        else
            sum.reset();
    }
};

/// One line while it grows.
struct GrowingGroup {
    QueryGroup group;
    KnownSum<double> milliseconds;
    KnownSum<std::int64_t> read;
    KnownSum<std::int64_t> written;
    KnownSum<std::int64_t> returned;
    std::uint64_t successes = 0;
    std::size_t successRows = 0;
    double longest = -1;

    void add(const QueryRow &row)
    {
        const auto runs = static_cast<std::uint64_t>(std::max<std::int64_t>(row.count, 0));
        group.runs += runs;
        group.isEstimated = group.isEstimated || row.isEstimated();
        read.add(row.rowsRead);
        written.add(row.rowsWritten);
        returned.add(row.rowsReturned);
        if (row.durationMs.value_or(0) > longest) {
            longest = row.durationMs.value_or(0);
            group.sql = row.query;
        }
        if (!row.error.empty()) {
            addError(row.error, runs);
            return;
        }
        successes += runs;
        milliseconds.add(row.durationMs);
        ++successRows;
        group.serverTime.p50 = durationOf(row.durationMsOf.p50);
        group.serverTime.p95 = durationOf(row.durationMsOf.p95);
        group.serverTime.p99 = durationOf(row.durationMsOf.p99);
    }

    void addError(const std::string &text, std::uint64_t runs)
    {
        group.errors = group.errors.value_or(0) + runs;
        const auto known = std::ranges::find(group.errorKinds, text, &ErrorCount::message);
        if (known == group.errorKinds.end())
            group.errorKinds.push_back({kindOfCounted(text), text, runs});
        else
            known->count += runs;
    }

    void finish()
    {
        group.rowsRead = read.sum;
        group.rowsWritten = written.sum;
        group.rowsReturned = returned.sum;
        group.listPrice = Price::ofRows(group.rowsRead, group.rowsWritten);
        if (group.rowsRead && group.rowsReturned.value_or(0) > 0)
            group.rowsReadPerRow = static_cast<double>(*group.rowsRead) / static_cast<double>(*group.rowsReturned);
        group.serverTime.count = successes;
        if (successes > 0)
            group.serverTime.total = durationOf(milliseconds.sum);
        if (successRows > 1) {
            group.serverTime.p50.reset();
            group.serverTime.p95.reset();
            group.serverTime.p99.reset();
        }
        std::ranges::stable_sort(group.errorKinds, std::ranges::greater(), &ErrorCount::count);
    }
};

void addTrend(std::map<GroupKey, GrowingGroup> &groups, const AnalyticsReport<QueryRow> &steps,
              Fingerprints &fingerprints)
{
    const std::chrono::seconds length = lengthOf(steps.step);
    if (length.count() == 0 || steps.covered.isEmpty())
        return;
    const auto count = static_cast<std::size_t>(unitsIn(steps.covered, length).size());
    for (const QueryRow &row : steps.rows) {
        const auto found = groups.find({row.databaseId, fingerprints.of(row.query)});
        if (found == groups.end())
            continue;
        QueryGroup &group = found->second.group;
        group.sparkline.resize(count);
        const auto at = static_cast<std::size_t>((row.start - floorTo(steps.covered.from, length)) / length);
        if (at < count)
            group.sparkline[at] += static_cast<double>(row.count);
        group.firstSeen = std::min(group.firstSeen.value_or(row.start), row.start);
        group.lastSeen = std::max(group.lastSeen.value_or(row.start), row.start);
        group.seenWithin = length;
    }
}

} // namespace

std::optional<ErrorKind> kindOfCounted(const std::string &errorText)
{
    const sql::ErrorText parts = sql::parseErrorText(errorText);
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message = parts.message;
    facts.sqliteCode = parts.sqliteCode;
    facts.sqliteExtendedCode = parts.sqliteExtendedCode;
    const ErrorKind kind = classify(facts, RequestTraits(true, true)).kind;
    return kind == ErrorKind::Unknown ? std::nullopt : std::optional(kind);
}

QueryGroups wholeQueriesOf(const AnalyticsReport<QueryRow> &whole, const AnalyticsReport<QueryRow> &steps,
                           const std::function<std::string(const std::string &)> &targetOf)
{
    Fingerprints fingerprints;
    std::map<GroupKey, GrowingGroup> growing;
    for (const QueryRow &row : whole.rows) {
        const std::string &fingerprint = fingerprints.of(row.query);
        auto [place, isNew] = growing.try_emplace({row.databaseId, fingerprint});
        if (isNew) {
            QueryGroup &group = place->second.group;
            const sql::StatementKind kind = sql::statementKind(fingerprint);
            group.source = TrafficSource::WholeTraffic;
            group.target = targetOf(row.databaseId);
            group.fingerprint = fingerprint;
            group.operation = sql::operationOf(kind);
            group.table = kind.table;
            if (whole.tellsErrors)
                group.errors = 0;
        }
        place->second.add(row);
    }
    addTrend(growing, steps, fingerprints);

    QueryGroups groups;
    groups.source = TrafficSource::WholeTraffic;
    groups.covered = whole.covered;
    groups.isEstimated = whole.isEstimated;
    groups.notices = whole.notices;
    for (auto &[key, group] : growing) {
        group.finish();
        groups.groups.push_back(std::move(group.group));
    }
    rankByCost(groups.groups);
    return groups;
}

} // namespace d1
