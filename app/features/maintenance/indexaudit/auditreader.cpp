// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/auditreader.h"

#include "features/schema/schemareader.h"
#include "sql/parameters.h"
#include "sql/planfacts.h"
#include "sql/quoting.h"
#include "sql/statementkind.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::size_t explainedAtMost = 200;
constexpr std::size_t statementsARequest = 25;
constexpr auto analysedSql = "SELECT DISTINCT idx AS index_name FROM sqlite_stat1 WHERE idx IS NOT NULL";

QCoro::Task<Result<Reply>> ask(SessionPtr session, std::vector<Statement> statements, CancelToken cancel)
{
    Request request(std::move(statements), Intent::Read);
    request.cancel = std::move(cancel);
    request.origin = "audit";
    const Result<Reply> reply = co_await session->execute(std::move(request));
    co_return reply;
}

/// An answer each; null for a statement that the database refuses, which does not keep the others from being asked.
QCoro::Task<Result<std::vector<ResultSetPtr>>> askAll(SessionPtr session, std::vector<Statement> statements,
                                                      CancelToken cancel)
{
    std::vector<ResultSetPtr> answers;
    std::size_t width = statementsARequest;
    while (answers.size() < statements.size()) {
        const std::size_t begin = answers.size();
        const std::size_t count = std::min(width, statements.size() - begin);
        const auto first = statements.begin() + static_cast<std::ptrdiff_t>(begin);
        std::vector<Statement> batch(first, first + static_cast<std::ptrdiff_t>(count));
        const Result<Reply> reply = co_await ask(session, std::move(batch), cancel);
        if (reply && reply->statements.size() == count) {
            for (const StatementReply &answer : reply->statements)
                answers.push_back(answer.rows);
            width = statementsARequest;
            continue;
        }
        const bool isRefusal = reply || reply.error().verdict.kind == ErrorKind::Syntax
                               || reply.error().verdict.kind == ErrorKind::NotFound
                               || reply.error().verdict.kind == ErrorKind::Limit;
        if (!isRefusal)
            co_return std::unexpected(reply.error());
        if (count == 1)
            answers.emplace_back();
        width = std::max<std::size_t>(1, count / 2);
    }
    co_return answers;
}

QCoro::Task<Result<void>> readStatistics(SessionPtr session, AuditEvidence *evidence, CancelToken cancel)
{
    std::vector<Statement> statements;
    std::vector<std::string> tables;
    for (const SchemaTable &table : evidence->schema.tables) {
        if (table.type != SchemaTableType::Table || table.estimatedRows || table.indexes.empty())
            continue;
        tables.push_back(table.name);
        statements.emplace_back("SELECT EXISTS (SELECT 1 FROM " + sql::quoteIdentifier(table.name) + ") AS has_rows");
    }
    const bool isAnalysed = std::ranges::any_of(
        evidence->schema.tables, [](const SchemaTable &table) { return table.estimatedRows.has_value(); });
    if (isAnalysed)
        statements.emplace_back(analysedSql);
    const auto answers = co_await askAll(session, std::move(statements), cancel);
    if (!answers)
        co_return std::unexpected(answers.error());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if ((*answers)[i] && (*answers)[i]->rowCount() == 1 && (*answers)[i]->cell(0, 0).integer() == 1)
            evidence->tablesWithRows.insert(tables[i]);
    }
    if (!isAnalysed || !answers->back())
        co_return Result<void>();
    const ResultSet &indexes = *answers->back();
    for (std::size_t row = 0; row < indexes.rowCount(); ++row)
        evidence->indexesWithStatistics.emplace(indexes.cell(row, 0).bytes());
    co_return Result<void>();
}

bool isAudited(const QueryTraffic &query)
{
    const sql::StatementKind kind = sql::statementKind(query.sql.empty() ? query.fingerprint : query.sql);
    const bool isData = kind.category == sql::StatementCategory::Read || kind.category == sql::StatementCategory::Write;
    return isData && !kind.verb.starts_with("EXPLAIN") && query.origin != "audit" && query.origin != "advisor"
           && query.origin != "explorer";
}

/// Those that ran most, whose plan the log does not know.
std::vector<const QueryTraffic *> unexplained(const std::vector<QueryTraffic> &queries,
                                              const std::vector<LoggedPlan> &plans)
{
    std::set<std::string_view> known;
    for (const LoggedPlan &plan : plans)
        known.insert(plan.fingerprint);
    std::vector<const QueryTraffic *> wanted;
    for (const QueryTraffic &query : queries) {
        if (!query.sql.empty() && !known.contains(query.fingerprint))
            wanted.push_back(&query);
    }
    std::ranges::stable_sort(wanted, std::ranges::greater(),
                             [](const QueryTraffic *query) { return query->traffic.requests; });
    wanted.resize(std::min(wanted.size(), explainedAtMost));
    return wanted;
}

QCoro::Task<Result<std::vector<LoggedPlan>>> explainAll(SessionPtr session, std::vector<QueryTraffic> queries,
                                                        std::vector<LoggedPlan> plans, CancelToken cancel)
{
    const std::vector<const QueryTraffic *> wanted = unexplained(queries, plans);
    std::vector<Statement> statements;
    for (const QueryTraffic *query : wanted) {
        Statement statement("EXPLAIN QUERY PLAN " + sql::withNumberedParameters(query->sql));
        statement.params.resize(sql::parametersOf(query->sql).size()); // what is not bound is NULL
        statements.push_back(std::move(statement));
    }
    const auto answers = co_await askAll(session, std::move(statements), cancel);
    if (!answers)
        co_return std::unexpected(answers.error());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!(*answers)[i])
            continue;
        const auto tree = sql::planTreeFrom(*(*answers)[i]);
        if (!tree)
            continue;
        LoggedPlan plan;
        plan.target = wanted[i]->target;
        plan.fingerprint = wanted[i]->fingerprint;
        plan.facts = sql::planFactsOf(*tree);
        plans.push_back(std::move(plan));
    }
    co_return plans;
}

QCoro::Task<Result<void>> readUse(SessionPtr session, std::shared_ptr<QueryLogReader> log, AuditEvidence *evidence,
                                  CancelToken cancel)
{
    const std::string target = session->identity().target;
    TrafficSearch search;
    search.span = evidence->span;
    search.target = target;
    auto queries = co_await log->queries(std::move(search));
    auto known = co_await log->plans(target);
    if (!queries || !known)
        co_return Result<void>();
    std::erase_if(*queries, [](const QueryTraffic &query) { return !isAudited(query); });
    std::vector<QueryTraffic> asked = *queries;
    const auto plans = co_await explainAll(session, std::move(asked), *std::move(known), cancel);
    if (!plans)
        co_return std::unexpected(plans.error());
    for (const QueryTraffic &query : *queries) {
        if (!query.sql.empty())
            evidence->statements.push_back(query.sql);
    }
    evidence->use = indexReportOf(evidence->schema, *queries, *plans);
    co_return Result<void>();
}

} // namespace

QCoro::Task<Result<AuditEvidence>> readAuditEvidence(SessionPtr session, std::shared_ptr<QueryLogReader> log,
                                                     TimeSpan span, CancelToken cancel)
{
    std::string origin = "audit";
    auto schema = co_await readSchema(session, cancel, std::move(origin));
    if (!schema)
        co_return std::unexpected(std::move(schema.error()));
    AuditEvidence evidence;
    evidence.schema = *std::move(schema);
    evidence.span = span;
    if (const Result<void> read = co_await readStatistics(session, &evidence, cancel); !read)
        co_return std::unexpected(read.error());
    if (!log)
        co_return evidence;
    if (const Result<void> read = co_await readUse(session, log, &evidence, cancel); !read)
        co_return std::unexpected(read.error());
    co_return evidence;
}

QCoro::Task<Result<IndexAudit>> auditDatabase(SessionPtr session, std::shared_ptr<QueryLogReader> log, TimeSpan span,
                                              CancelToken cancel)
{
    const Result<AuditEvidence> evidence = co_await readAuditEvidence(session, log, span, cancel);
    if (!evidence)
        co_return std::unexpected(evidence.error());
    co_return auditIndexes(*evidence);
}

} // namespace d1
