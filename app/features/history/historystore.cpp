// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historystore.h"

#include <QStandardPaths>

#include <sstream>

namespace d1 {

namespace {

const std::string createTable = "CREATE TABLE IF NOT EXISTS history ("
                                "id INTEGER PRIMARY KEY, started_at INTEGER NOT NULL, target TEXT NOT NULL, "
                                "sql TEXT NOT NULL, elapsed_ms REAL NOT NULL, rows INTEGER, error TEXT NOT NULL)";

std::string inDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
           + "/d1-console/history.sqlite";
}

Statement searchStatement(const HistorySearch &search)
{
    Statement statement("SELECT id, started_at, target, sql, elapsed_ms, rows, error FROM history WHERE true");
    std::istringstream words(search.words);
    for (std::string word; words >> word;) {
        statement.sql += " AND instr(lower(sql), lower(?)) > 0";
        statement.params.emplace_back(word);
    }
    if (!search.target.empty()) {
        statement.sql += " AND target = ?";
        statement.params.emplace_back(search.target);
    }
    if (search.onlyFailed)
        statement.sql += " AND error <> ''";
    statement.sql += " ORDER BY id DESC LIMIT ?";
    statement.params.emplace_back(static_cast<std::int64_t>(search.limit));
    return statement;
}

std::vector<HistoryEntry> entriesOf(const ResultSet &rows)
{
    std::vector<HistoryEntry> entries;
    entries.reserve(rows.rowCount());
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        HistoryEntry entry;
        entry.id = rows.cell(row, 0).integer();
        entry.startedAt = rows.cell(row, 1).integer();
        entry.target = rows.cell(row, 2).bytes();
        entry.sql = rows.cell(row, 3).bytes();
        entry.elapsed = Milliseconds(rows.cell(row, 4).real());
        if (const CellView count = rows.cell(row, 5); !count.isNull())
            entry.rows = count.integer();
        entry.error = rows.cell(row, 6).bytes();
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

HistoryStore::HistoryStore()
    : HistoryStore(inDataFolder())
{}

HistoryStore::HistoryStore(std::string path)
    : m_file(std::move(path), {createTable})
{}

QCoro::Task<Result<void>> HistoryStore::add(HistoryEntry entry)
{
    if (entry.sql.size() > MaxSqlBytes)
        co_return Result<void>();
    const Cell rows = entry.rows ? Cell(*entry.rows) : Cell();
    std::vector<Statement> statements;
    statements.emplace_back(
        "INSERT INTO history (started_at, target, sql, elapsed_ms, rows, error) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        std::vector<Cell>{entry.startedAt, entry.target, entry.sql, entry.elapsed.count(), rows, entry.error});
    statements.emplace_back("DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?",
                            std::vector<Cell>{std::int64_t{MaxEntries}});
    const Result<Reply> reply = co_await m_file.run(std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return Result<void>();
}

QCoro::Task<Result<std::vector<HistoryEntry>>> HistoryStore::find(HistorySearch search)
{
    std::vector<Statement> statements;
    statements.push_back(searchStatement(search));
    const Result<Reply> reply = co_await m_file.run(std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return entriesOf(*reply->statements.front().rows);
}

QCoro::Task<Result<void>> HistoryStore::clear()
{
    std::vector<Statement> statements;
    statements.emplace_back("DELETE FROM history");
    const Result<Reply> reply = co_await m_file.run(std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return Result<void>();
}

} // namespace d1
