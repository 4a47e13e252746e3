// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticscache.h"

#include <QStandardPaths>

namespace d1 {

namespace {

constexpr std::chrono::hours abilitiesHold{24};

/// Part of the file's name: a program that writes it differently begins a file of its own.
constexpr auto version = "1";

std::vector<std::string> schema()
{
    return {"CREATE TABLE IF NOT EXISTS pieces (account TEXT NOT NULL, database TEXT NOT NULL, dataset TEXT NOT NULL, "
            "step INTEGER NOT NULL, length INTEGER NOT NULL, start INTEGER NOT NULL, groups TEXT NOT NULL, bytes "
            "INTEGER NOT NULL, used_at INTEGER NOT NULL, PRIMARY KEY (account, database, dataset, step, length, "
            "start))",
            "CREATE INDEX IF NOT EXISTS idx_pieces_used_at ON pieces (used_at, bytes)",
            "CREATE TABLE IF NOT EXISTS abilities (account TEXT PRIMARY KEY, abilities TEXT NOT NULL, written_at "
            "INTEGER NOT NULL)"};
}

std::int64_t secondsOf(Clock::WallTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

std::vector<Cell> cellsOf(const AnalyticsCacheKey &key)
{
    const std::string scope = key.databaseId + (key.byDatabase ? "" : " together") + (key.byQuery ? "" : " any query");
    return {key.account, scope, std::string(nameOf(key.dataset)), static_cast<std::int64_t>(key.step), key.length};
}

constexpr auto isOfKey = "account = ?1 AND database = ?2 AND dataset = ?3 AND step = ?4 AND length = ?5";

} // namespace

std::string AnalyticsCache::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation).toStdString()
           + "/d1-console/analytics-" + version + ".sqlite";
}

AnalyticsCache::AnalyticsCache(std::string path, Clock &clock, std::int64_t mostBytes)
    : m_file(std::move(path), schema())
    , m_clock(clock)
    , m_mostBytes(mostBytes)
{}

QCoro::Task<AnalyticsCache::Pieces> AnalyticsCache::read(AnalyticsCacheKey key, TimeSpan span)
{
    std::vector<Cell> cells = cellsOf(key);
    cells.insert(cells.end(), {secondsOf(span.from), secondsOf(span.to)});
    const std::string these = std::string(isOfKey) + " AND start >= ?6 AND start < ?7";
    std::vector<Statement> statements;
    statements.emplace_back("SELECT start, groups FROM pieces WHERE " + these, cells);
    // To the day: a cache that writes for every reading wears the disk.
    const std::int64_t today = secondsOf(floorTo(m_clock.wallNow(), std::chrono::days(1)));
    cells.emplace_back(today);
    statements.emplace_back("UPDATE pieces SET used_at = ?8 WHERE " + these + " AND used_at < ?8", cells);
    const Result<Reply> reply = co_await m_file.run(std::move(statements));
    Pieces pieces;
    if (!reply)
        co_return pieces;
    const ResultSet &rows = *reply->statements.front().rows;
    for (std::size_t row = 0; row < rows.rowCount(); ++row)
        pieces.emplace(Clock::WallTime(std::chrono::seconds(rows.cell(row, 0).integer())),
                       std::string(rows.cell(row, 1).bytes()));
    co_return pieces;
}

QCoro::Task<> AnalyticsCache::write(AnalyticsCacheKey key, Pieces pieces)
{
    if (pieces.empty())
        co_return;
    const std::int64_t today = secondsOf(floorTo(m_clock.wallNow(), std::chrono::days(1)));
    std::vector<Statement> statements;
    for (auto &[start, groups] : pieces) {
        std::vector<Cell> cells = cellsOf(key);
        const auto bytes = static_cast<std::int64_t>(groups.size());
        cells.insert(cells.end(), {secondsOf(start), std::move(groups), bytes, today});
        statements.emplace_back("INSERT OR REPLACE INTO pieces (account, database, dataset, step, length, start, "
                                "groups, bytes, used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                std::move(cells));
    }
    statements.emplace_back("DELETE FROM pieces WHERE rowid IN (SELECT piece FROM (SELECT rowid AS piece, sum(bytes) "
                            "OVER (ORDER BY used_at DESC, rowid DESC) AS total FROM pieces) WHERE total > ?)",
                            std::vector<Cell>{m_mostBytes});
    co_await m_file.run(std::move(statements));
}

QCoro::Task<std::optional<AnalyticsAbilities>> AnalyticsCache::abilities(std::string account)
{
    const std::int64_t oldest = secondsOf(m_clock.wallNow() - abilitiesHold);
    std::vector<Statement> statements;
    statements.emplace_back("SELECT abilities FROM abilities WHERE account = ? AND written_at > ?",
                            std::vector<Cell>{std::move(account), oldest});
    const Result<Reply> reply = co_await m_file.run(std::move(statements));
    if (!reply || reply->statements.front().rows->rowCount() == 0)
        co_return std::nullopt;
    const std::string text(reply->statements.front().rows->cell(0, 0).bytes());
    co_return AnalyticsAbilities::fromText(text);
}

QCoro::Task<> AnalyticsCache::writeAbilities(std::string account, AnalyticsAbilities abilities)
{
    std::vector<Statement> statements;
    statements.emplace_back("INSERT OR REPLACE INTO abilities (account, abilities, written_at) VALUES (?, ?, ?)",
                            std::vector<Cell>{std::move(account), abilities.toText(), secondsOf(m_clock.wallNow())});
    co_await m_file.run(std::move(statements));
}

QCoro::Task<> AnalyticsCache::forgetAbilities(std::string account)
{
    std::vector<Statement> statements;
    statements.emplace_back("DELETE FROM abilities WHERE account = ?", std::vector<Cell>{std::move(account)});
    co_await m_file.run(std::move(statements));
}

} // namespace d1
