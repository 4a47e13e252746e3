// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logtexts.h"

#include "sql/fingerprint.h"
#include "sql/statementkind.h"

#include <chrono>

namespace d1 {

namespace {

constexpr std::size_t mostRemembered = 20'000;
// When a text was used last is not written every time; LogRetention knows how far it may lag behind.
constexpr std::int64_t touchAfter = std::chrono::microseconds(LogTexts::UseLag).count();

} // namespace

LogTexts::LogTexts(LogDatabase &database)
    : m_database(database)
{}

std::int64_t LogTexts::target(const std::string &name, bool billed)
{
    const auto known = m_targets.find(name);
    if (known != m_targets.end() && known->second.billed == billed)
        return known->second.id;
    m_database
        .statement("INSERT INTO targets(name, billed) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET "
                   "billed = excluded.billed WHERE billed <> excluded.billed")
        .with(std::string_view(name), billed)
        .run();
    LogStatement &found = m_database.statement("SELECT id FROM targets WHERE name = ?1").with(std::string_view(name));
    const std::int64_t id = found.step() ? found.integer(0) : 0;
    found.reset();
    m_targets[name] = {id, billed};
    return id;
}

std::int64_t LogTexts::origin(const std::string &name)
{
    if (const auto known = m_origins.find(name); known != m_origins.end())
        return known->second;
    m_database.statement("INSERT OR IGNORE INTO origins(name) VALUES (?1)").with(std::string_view(name)).run();
    LogStatement &found = m_database.statement("SELECT id FROM origins WHERE name = ?1").with(std::string_view(name));
    const std::int64_t id = found.step() ? found.integer(0) : 0;
    found.reset();
    m_origins[name] = id;
    return id;
}

std::int64_t LogTexts::query(const std::string &fingerprint, std::int64_t at)
{
    const std::uint64_t hash = sql::fingerprintHash(fingerprint);
    if (!m_queries.contains(hash)) {
        const sql::StatementKind kind = sql::statementKind(fingerprint);
        m_database
            .statement("INSERT OR IGNORE INTO queries(hash, fingerprint, operation, main_table, last_used) "
                       "VALUES (?1, ?2, ?3, ?4, ?5)")
            .with(static_cast<std::int64_t>(hash), std::string_view(fingerprint), sql::operationOf(kind),
                  std::string_view(kind.table), at)
            .run();
    }
    return shared(m_queries, hash, "SELECT id, last_used FROM queries WHERE hash = ?1",
                  "UPDATE queries SET last_used = ?2 WHERE id = ?1 AND last_used < ?2", {}, fingerprint, at);
}

std::int64_t LogTexts::statement(const std::string &sql, std::int64_t at)
{
    return shared(m_statements, sql::fingerprintHash(sql), "SELECT id, last_used FROM statements WHERE hash = ?1",
                  "UPDATE statements SET last_used = ?2 WHERE id = ?1 AND last_used < ?2",
                  "INSERT OR IGNORE INTO statements(hash, sql, last_used) VALUES (?1, ?2, ?3)", sql, at);
}

std::int64_t LogTexts::message(const std::string &text, std::int64_t at)
{
    return shared(m_messages, sql::fingerprintHash(text), "SELECT id, last_used FROM messages WHERE hash = ?1",
                  "UPDATE messages SET last_used = ?2 WHERE id = ?1 AND last_used < ?2",
                  "INSERT OR IGNORE INTO messages(hash, message, last_used) VALUES (?1, ?2, ?3)", text, at);
}

/// Two different texts of the same hash would share a number; of a million texts that happens once in 37 million logs.
std::int64_t LogTexts::shared(Cache &cache, std::uint64_t hash, std::string_view find, std::string_view touch,
                              std::string_view insert, const std::string &text, std::int64_t at)
{
    auto known = cache.find(hash);
    if (known == cache.end()) {
        if (!insert.empty())
            m_database.statement(insert).with(static_cast<std::int64_t>(hash), std::string_view(text), at).run();
        LogStatement &found = m_database.statement(find).with(static_cast<std::int64_t>(hash));
        Known fresh;
        if (found.step())
            fresh = {found.integer(0), found.integer(1)};
        found.reset();
        if (cache.size() >= mostRemembered)
            cache.clear();
        known = cache.emplace(hash, fresh).first;
    }
    if (at > known->second.lastUsed + touchAfter) {
        m_database.statement(touch).with(known->second.id, at).run();
        known->second.lastUsed = at;
    }
    return known->second.id;
}

void LogTexts::forget()
{
    m_targets.clear();
    m_origins.clear();
    m_queries.clear();
    m_statements.clear();
    m_messages.clear();
}

} // namespace d1
