// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/indexreporting.h"

#include "connections/snapshot.h"
#include "features/querylog/querylogreader.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace d1 {

namespace {

using Sizes = std::map<std::string, std::int64_t>;

constexpr std::int64_t largestMeasured = 256LL * 1024 * 1024;

constexpr const char *fileBytes = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
constexpr const char *bytesByName = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name";

/// All rows; null when the statement fails, as where SQLite was built without dbstat.
QCoro::Task<ResultSetPtr> rowsOf(Snapshot *snapshot, Statement statement)
{
    constexpr std::size_t enough = 16UL * 1024 * 1024; // for the names of all indexes
    snapshot->begin(std::move(statement));
    CancelToken never;
    const Result<ResultSetPtr> rows = co_await snapshot->next(enough, never);
    ResultSetPtr read = rows.value_or(nullptr);
    co_return read;
}

QCoro::Task<Sizes> readSizes(SessionPtr session)
{
    Sizes sizes;
    const std::unique_ptr<Snapshot> snapshot = session->snapshot();
    if (!snapshot)
        co_return sizes;
    Statement size(fileBytes);
    const ResultSetPtr whole = co_await rowsOf(snapshot.get(), std::move(size));
    const std::int64_t bytes = whole && whole->rowCount() > 0 ? whole->cell(0, 0).integer() : 0;
    if (bytes == 0 || bytes > largestMeasured)
        co_return sizes;
    Statement perName(bytesByName);
    const ResultSetPtr named = co_await rowsOf(snapshot.get(), std::move(perName));
    if (!named)
        co_return sizes;
    for (std::size_t row = 0; row < named->rowCount(); ++row)
        sizes[std::string(named->cell(row, 0).bytes())] = named->cell(row, 1).integer();
    sizes[{}] = bytes;
    co_return sizes;
}

} // namespace

QCoro::Task<Result<IndexReport>> readIndexReport(std::shared_ptr<QueryLogReader> log, SessionPtr session, Schema schema,
                                                 TimeSpan span)
{
    TrafficSearch search;
    search.span = span;
    search.target = session->identity().target;
    auto queries = co_await log->queries(std::move(search));
    if (!queries)
        co_return std::unexpected(std::move(queries.error()));
    std::string target = session->identity().target;
    auto plans = co_await log->plans(std::move(target));
    if (!plans)
        co_return std::unexpected(std::move(plans.error()));
    Sizes sizes = co_await readSizes(session);
    const auto report = std::make_shared<IndexReport>();
    const auto reporting =
        QtConcurrent::run([report, tables = std::move(schema), traffic = *std::move(queries), known = *std::move(plans),
                           bytes = std::move(sizes)] { *report = indexReportOf(tables, traffic, known, bytes); });
    co_await reporting;
    co_return std::move(*report);
}

} // namespace d1
