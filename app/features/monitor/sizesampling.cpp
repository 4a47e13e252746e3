// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/sizesampling.h"

#include "sql/quoting.h"

#include <set>

namespace d1 {

namespace {

constexpr std::size_t tablesAQuestion = 50; // well under the 100 columns of a result on D1

constexpr const char *listTables =
    "SELECT l.name, l.wr, EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1') FROM pragma_table_list AS l "
    "WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "AND l.name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY l.name LIMIT 200";
constexpr const char *readStatistics = "SELECT tbl, max(CAST(stat AS INTEGER)) FROM sqlite_stat1 GROUP BY tbl";

Request backgroundRequest(std::vector<Statement> statements, const CancelToken &cancel)
{
    Request request(std::move(statements), Intent::Read);
    request.origin = "sampling";
    request.priority = Priority::Background;
    request.cancel = cancel;
    return request;
}

/// SELECT (SELECT max(rowid) FROM "a"), ...: one row, a column a table.
std::vector<Statement> highestRows(std::span<const std::string> tables)
{
    std::vector<Statement> statements;
    for (std::size_t begin = 0; begin < tables.size(); begin += tablesAQuestion) {
        std::string sql;
        for (const std::string &table : tables.subspan(begin, std::min(tablesAQuestion, tables.size() - begin)))
            sql += (sql.empty() ? "SELECT (SELECT max(rowid) FROM " : ", (SELECT max(rowid) FROM ")
                   + sql::quoteIdentifier(table) + ')';
        statements.emplace_back(std::move(sql));
    }
    return statements;
}

SizeSample sampleOf(std::string table, Clock::WallTime now, std::optional<std::int64_t> rows, SizeSample::How how)
{
    SizeSample sample;
    sample.table = std::move(table);
    sample.at = now;
    sample.rows = rows;
    sample.how = how;
    return sample;
}

SizeSample databaseSample(std::string target, Clock::WallTime now, std::int64_t bytes)
{
    SizeSample sample;
    sample.target = std::move(target);
    sample.at = now;
    sample.bytes = bytes;
    return sample;
}

} // namespace

QCoro::Task<Result<std::vector<SizeSample>>> sampleSizes(SessionPtr session, Clock::WallTime now, CancelToken cancel)
{
    std::vector<Statement> listing;
    listing.emplace_back(listTables);
    Request question = backgroundRequest(std::move(listing), cancel);
    const Result<Reply> listed = co_await session->execute(std::move(question));
    if (!listed)
        co_return std::unexpected(listed.error());
    std::vector<std::string> withRowId;
    std::set<std::string> withoutRowId;
    bool hasStatistics = false;
    const ResultSet &rows = *listed->statements.front().rows;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        hasStatistics = rows.cell(row, 2).integer() != 0;
        if (rows.cell(row, 1).integer() == 0)
            withRowId.emplace_back(rows.cell(row, 0).bytes());
        else
            withoutRowId.emplace(rows.cell(row, 0).bytes());
    }

    std::vector<Statement> statements = highestRows(withRowId);
    const std::size_t questions = statements.size();
    if (hasStatistics && !withoutRowId.empty())
        statements.emplace_back(readStatistics);
    std::vector<SizeSample> samples;
    if (const std::optional<std::int64_t> bytes = listed->statements.front().meta.sizeAfter)
        samples.push_back(databaseSample(session->identity().target, now, *bytes));
    if (!statements.empty()) {
        Request second = backgroundRequest(std::move(statements), cancel);
        const Result<Reply> answered = co_await session->execute(std::move(second));
        if (!answered)
            co_return std::unexpected(answered.error());
        for (std::size_t i = 0; i < withRowId.size(); ++i) {
            const ResultSet &highest = *answered->statements[i / tablesAQuestion].rows;
            const std::int64_t highestRow = highest.cell(0, i % tablesAQuestion).integer();
            samples.push_back(sampleOf(withRowId[i], now, highestRow, SizeSample::How::HighestRow));
        }
        if (answered->statements.size() > questions) {
            const ResultSet &statistics = *answered->statements.back().rows;
            for (std::size_t row = 0; row < statistics.rowCount(); ++row) {
                std::string table(statistics.cell(row, 0).bytes());
                if (withoutRowId.erase(table) > 0)
                    samples.push_back(sampleOf(std::move(table), now, statistics.cell(row, 1).integer(),
                                               SizeSample::How::Statistics));
            }
        }
    }
    for (const std::string &table : withoutRowId)
        samples.push_back(sampleOf(table, now, std::nullopt, SizeSample::How::NotKnown));
    for (SizeSample &sample : samples)
        sample.target = session->identity().target;
    co_return samples;
}

QCoro::Task<Result<SizeSample>> countRows(SessionPtr session, std::string table, Clock::WallTime now,
                                          CancelToken cancel)
{
    std::vector<Statement> statements;
    statements.emplace_back("SELECT count(*) FROM " + sql::quoteIdentifier(table));
    Request request = backgroundRequest(std::move(statements), cancel);
    const Result<Reply> reply = co_await session->execute(std::move(request));
    if (!reply)
        co_return std::unexpected(reply.error());
    SizeSample sample =
        sampleOf(std::move(table), now, reply->statements.front().rows->cell(0, 0).integer(), SizeSample::How::Counted);
    sample.target = session->identity().target;
    co_return sample;
}

} // namespace d1
