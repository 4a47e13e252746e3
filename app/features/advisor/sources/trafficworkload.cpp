// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/sources/trafficworkload.h"

#include "service/analytics/accountanalytics.h"
#include "service/hosteddatabase.h"
#include "sql/parameters.h"
#include "sql/statementkind.h"

#include <algorithm>
#include <map>
#include <set>

namespace d1::advisor {

namespace {

constexpr std::size_t queriesAtMost = 2'000;
constexpr int eventsAtMost = 20'000;
constexpr std::size_t samplesAtMost = 4;

using Samples = std::map<std::string, std::vector<WorkloadStatement>>; // by fingerprint

bool isData(std::string_view sql)
{
    const sql::StatementKind kind = sql::statementKind(sql);
    const bool reads = kind.category == sql::StatementCategory::Read && !kind.verb.starts_with("EXPLAIN");
    return reads || kind.category == sql::StatementCategory::Write;
}

bool isOurs(std::string_view origin)
{
    static const std::set<std::string_view> own{"advisor",  "audit",  "explorer",    "plan",
                                                "sampling", "health", "plan history"};
    return own.contains(origin);
}

std::chrono::seconds lengthOf(TimeSpan span)
{
    return std::chrono::duration_cast<std::chrono::seconds>(span.length());
}

/// The statements with the values that they were run with.
Samples samplesIn(const std::vector<LoggedEvent> &events)
{
    Samples samples;
    for (const LoggedEvent &logged : events) {
        const QueryEvent &event = logged.event;
        std::vector<WorkloadStatement> &known = samples[event.fingerprint];
        const std::size_t parameters = event.sql.empty() ? 1 : sql::parametersOf(event.sql).size();
        if (event.failure || event.sql.empty() || known.size() >= samplesAtMost
            || event.boundValues.size() < parameters)
            continue;
        WorkloadStatement statement;
        statement.sql = event.sql;
        statement.params = event.boundValues;
        known.push_back(std::move(statement));
    }
    return samples;
}

void add(Workload &workload, const QueryTraffic &query, const Samples &samples)
{
    const auto runs = static_cast<double>(query.traffic.successes);
    const auto known = samples.find(query.fingerprint);
    if (known != samples.end() && !known->second.empty()) {
        for (WorkloadStatement statement : known->second) {
            statement.runs = runs / static_cast<double>(known->second.size());
            workload.statements.push_back(std::move(statement));
        }
        return;
    }
    WorkloadStatement statement;
    statement.sql = query.sql.empty() ? query.fingerprint : query.sql;
    statement.runs = runs;
    statement.valuesKnown = sql::parametersOf(statement.sql).empty();
    workload.statements.push_back(std::move(statement));
}

Error nothingRan(const std::string &where)
{
    return {ErrorKind::NotFound, where
                                     + " has no statement on this database in that time; choose a longer time or "
                                       "another workload."};
}

} // namespace

QCoro::Task<Result<Workload>> loggedWorkload(std::shared_ptr<QueryLogReader> log, std::string target, TimeSpan span)
{
    TrafficSearch search;
    search.span = span;
    search.target = target;
    auto queries = co_await log->queries(std::move(search));
    if (!queries)
        co_return std::unexpected(std::move(queries.error()));
    std::erase_if(*queries, [](const QueryTraffic &query) {
        return query.traffic.successes == 0 || isOurs(query.origin)
               || !isData(query.sql.empty() ? query.fingerprint : query.sql);
    });
    std::ranges::stable_sort(*queries, std::ranges::greater(),
                             [](const QueryTraffic &query) { return query.traffic.successes; });
    if (queries->empty())
        co_return std::unexpected(nothingRan("The query log"));
    queries->resize(std::min(queries->size(), queriesAtMost));

    EventSearch wanted;
    wanted.span = span;
    wanted.target = target;
    wanted.limit = eventsAtMost;
    const auto events = co_await log->events(std::move(wanted));
    const Samples samples = events ? samplesIn(*events) : Samples();
    Workload workload;
    workload.source = "the query log";
    workload.span = lengthOf(span);
    for (const QueryTraffic &query : *queries)
        add(workload, query, samples);
    co_return workload;
}

QCoro::Task<Result<Workload>> cloudflareWorkload(SessionPtr session, TimeSpan span, CancelToken cancel)
{
    const auto hosted = session->hosted();
    const auto analytics = session->analytics();
    if (!hosted || !analytics)
        co_return std::unexpected(Error(ErrorKind::NotFound, "Cloudflare counts the queries of databases at Cloudflare "
                                                             "alone; choose the query log."));
    AnalyticsQuestion question(span, AnalyticsStep::Whole, hosted->databaseId());
    question.cancel = cancel;
    const auto report = co_await analytics->queries(std::move(question));
    if (!report)
        co_return std::unexpected(report.error());
    Workload workload;
    workload.source = "Cloudflare's query insights";
    workload.span = lengthOf(report->covered);
    for (const QueryRow &row : report->rows) {
        if (row.count <= 0 || !row.error.empty() || !isData(row.query))
            continue;
        WorkloadStatement statement;
        statement.sql = row.query;
        statement.runs = static_cast<double>(row.count);
        statement.valuesKnown = sql::parametersOf(row.query).empty();
        workload.statements.push_back(std::move(statement));
    }
    if (workload.statements.empty())
        co_return std::unexpected(nothingRan("Cloudflare"));
    std::ranges::stable_sort(workload.statements, std::ranges::greater(), &WorkloadStatement::runs);
    workload.statements.resize(std::min(workload.statements.size(), queriesAtMost));
    workload.problems = report->notices;
    co_return workload;
}

} // namespace d1::advisor
