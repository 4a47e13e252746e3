// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/snapshotreader.h"

#include <optional>

namespace d1::advisor {

namespace {

constexpr auto objectsSql =
    "SELECT type AS object_type, name AS object_name, tbl_name AS table_name, sql AS ddl FROM sqlite_schema "
    "WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_' AND name NOT GLOB '_cf_*' "
    "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid";
constexpr auto hasStatisticsSql = "SELECT count(*) AS tables FROM sqlite_schema WHERE name = 'sqlite_stat1'";
constexpr auto statisticsSql = "SELECT tbl AS table_name, idx AS index_name, stat AS figures FROM sqlite_stat1";
constexpr auto fileSql = "SELECT file FROM pragma_database_list WHERE name = 'main'";

QCoro::Task<Result<Reply>> ask(SessionPtr session, std::string sql, CancelToken cancel)
{
    Statement statement(std::move(sql));
    Request request(std::move(statement));
    request.cancel = std::move(cancel);
    request.origin = "advisor";
    auto reply = co_await session->execute(std::move(request));
    co_return reply;
}

std::string textAt(const ResultSet &rows, std::size_t row, std::size_t column)
{
    return std::string(rows.cell(row, column).bytes());
}

std::vector<SchemaObject> objectsIn(const ResultSet &rows)
{
    std::vector<SchemaObject> objects;
    for (std::size_t row = 0; row < rows.rowCount(); ++row)
        objects.push_back({textAt(rows, row, 0), textAt(rows, row, 1), textAt(rows, row, 2), textAt(rows, row, 3)});
    return objects;
}

SampledRows sampleIn(const ResultSet &rows)
{
    SampledRows sample;
    sample.columns.assign(rows.columnNames().begin(), rows.columnNames().end());
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        std::vector<Cell> &cells = sample.rows.emplace_back();
        for (std::size_t column = 0; column < rows.columnCount(); ++column)
            cells.push_back(rows.cell(row, column).toCell());
    }
    return sample;
}

/// A table that cannot be read (a module that is missing) is left without rows.
QCoro::Task<Result<void>> readTable(SessionPtr session, DatabaseImage *snapshot, std::string table, ReadBudget *budget,
                                    CancelToken cancel)
{
    TableReading reading(table, snapshot->hasStatisticsFor(table), snapshot->size, *budget);
    for (std::string sql = reading.question(); !sql.empty(); sql = reading.question()) {
        const Result<Reply> reply = co_await ask(session, std::move(sql), cancel);
        if (cancel.isCancelled())
            co_return std::unexpected(Error(ErrorKind::Cancelled, "Stopped."));
        std::optional<SampledRows> answer;
        if (reply)
            answer = sampleIn(*reply->statements.front().rows);
        reading.take(std::move(answer));
    }
    reading.addTo(*snapshot);
    budget->rowsAtMost -= reading.rowsRead();
    co_return Result<void>();
}

} // namespace

bool isLocalFile(const std::string &target)
{
    return target.starts_with("file:") || target.starts_with("demo:")
           || (target.starts_with("project:") && !target.ends_with("?remote"));
}

QCoro::Task<Result<std::string>> localFileOf(SessionPtr session, CancelToken cancel)
{
    if (!isLocalFile(session->identity().target))
        co_return std::string();
    std::string sql = fileSql;
    const Result<Reply> reply = co_await ask(session, std::move(sql), std::move(cancel));
    if (!reply)
        co_return std::unexpected(reply.error());
    const ResultSet &rows = *reply->statements.front().rows;
    co_return rows.rowCount() == 1 ? textAt(rows, 0, 0) : std::string();
}

QCoro::Task<Result<std::vector<StatisticsRow>>> readStatistics(SessionPtr session, CancelToken cancel)
{
    std::vector<StatisticsRow> statistics;
    std::string question = hasStatisticsSql;
    const Result<Reply> there = co_await ask(session, std::move(question), cancel);
    if (!there)
        co_return std::unexpected(there.error());
    if (there->statements.front().rows->rowCount() == 0 || there->statements.front().rows->cell(0, 0).integer() == 0)
        co_return statistics;
    std::string sql = statisticsSql;
    const Result<Reply> reply = co_await ask(session, std::move(sql), cancel);
    if (!reply)
        co_return std::unexpected(reply.error());
    const ResultSet &rows = *reply->statements.front().rows;
    for (std::size_t row = 0; row < rows.rowCount(); ++row)
        statistics.push_back({textAt(rows, row, 0), textAt(rows, row, 1), textAt(rows, row, 2)});
    co_return statistics;
}

QCoro::Task<Result<DatabaseImage>> readSnapshot(SessionPtr session, ReadBudget budget, CancelToken cancel)
{
    DatabaseImage snapshot;
    std::string sql = objectsSql;
    const Result<Reply> objects = co_await ask(session, std::move(sql), cancel);
    if (!objects)
        co_return std::unexpected(objects.error());
    snapshot.objects = objectsIn(*objects->statements.front().rows);
    snapshot.size = objects->statements.front().meta.sizeAfter.value_or(0);
    auto statistics = co_await readStatistics(session, cancel);
    if (!statistics)
        co_return std::unexpected(std::move(statistics.error()));
    snapshot.statistics = *std::move(statistics);
    for (const SchemaObject &object : snapshot.objects) {
        if (!object.isPlainTable())
            continue;
        std::string table = object.name;
        if (const Result<void> read = co_await readTable(session, &snapshot, std::move(table), &budget, cancel); !read)
            co_return std::unexpected(read.error());
    }
    co_return snapshot;
}

} // namespace d1::advisor
