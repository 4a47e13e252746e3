// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitedatabase.h"

#include "connections/embedded/sqlitecodes.h"
#include "sql/tokenizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace d1 {

namespace {

// With a value these would end the batch's isolation, or change the file under a running wrangler dev.
constexpr std::array<std::string_view, 6> protectedPragmas{"busy_timeout", "journal_mode",   "locking_mode",
                                                           "query_only",   "wal_checkpoint", "writable_schema"};

Error errorOf(std::string message, std::string_view code)
{
    ErrorFacts facts;
    facts.message = std::move(message);
    facts.sqliteCode = code;
    return Error(std::move(facts));
}

/// What keeps the file from being opened, in a sentence; empty when nothing obvious does.
std::string obstacleAt(const std::string &path)
{
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        return "There is no file '" + path + "': check the path.";
    if (status.type() == std::filesystem::file_type::directory)
        return "'" + path + "' is a folder: name the SQLite file in it.";
    if (failure)
        return "'" + path + "' cannot be reached (" + failure.message() + "): check the permissions of its folder.";
    if (status.type() != std::filesystem::file_type::regular)
        return "'" + path + "' is not a file: name a SQLite file.";
    return {};
}

bool holdsAnotherStatement(std::string_view tail)
{
    return std::ranges::any_of(sql::significantTokens(tail), [](const sql::Token &token) { return token.text != ";"; });
}

} // namespace

SqliteDatabase::SqliteDatabase(sqlite3 *owned, std::string path)
    : m_path(std::move(path))
    , m_guard(std::make_unique<Guard>())
    , m_handle(owned)
{}

void SqliteDatabase::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Error noStatementError()
{
    return Error(ErrorKind::Syntax, "No SQL statements detected.");
}

Error wrongNumberOfValuesError()
{
    return Error(ErrorKind::Syntax, "Wrong number of parameter bindings for SQL query.");
}

Result<SqliteDatabase> SqliteDatabase::open(const std::string &path)
{
    if (std::string obstacle = obstacleAt(path); !obstacle.empty())
        return std::unexpected(errorOf(std::move(obstacle), "SQLITE_CANTOPEN"));
    std::error_code failure;
    // Absolute, so that a file called ":memory:" is a file.
    const std::string absolute = std::filesystem::absolute(path, failure).string();
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(absolute.c_str(), &handle, flags, nullptr);
    SqliteDatabase database(handle, path);
    if (code != SQLITE_OK) {
        std::string message =
            "'" + path + "' could not be opened (" + sqlite3_errmsg(handle) + "): check that you may read it.";
        return std::unexpected(errorOf(std::move(message), sqliteCodeName(code)));
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_set_authorizer(handle, &SqliteDatabase::authorize, database.m_guard.get());
    return database;
}

Result<void> SqliteDatabase::verify()
{
    Result<void> read = run("PRAGMA schema_version");
    if (read)
        return read;
    ErrorFacts &facts = read.error().facts;
    facts.delivery = Delivery::NotSent;
    if (facts.sqliteCode == "SQLITE_NOTADB")
        facts.message = "'" + m_path + "' is not a SQLite database, or it is encrypted: choose another file.";
    else if (facts.sqliteCode == "SQLITE_CORRUPT")
        facts.message = "'" + m_path + "' is damaged (" + facts.message + "): open a copy from before the damage.";
    else if (facts.sqliteCode == "SQLITE_CANTOPEN" || facts.sqliteCode == "SQLITE_READONLY")
        facts.message = "'" + m_path + "' cannot be read (" + facts.message
                        + "): its folder must be writable for a database in WAL mode, so open a copy elsewhere.";
    return read;
}

Result<SqliteStatement> SqliteDatabase::prepare(std::string_view sql)
{
    *m_guard = Guard{true, {}, {}};
    sqlite3_stmt *raw = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), 0, &raw, &tail);
    SqliteStatement statement(raw, m_guard->effects);
    m_guard->on = false;
    if (code != SQLITE_OK) {
        ErrorFacts facts = factsOf(code);
        if (facts.sqliteCode == "SQLITE_AUTH" && !m_guard->refusal.empty())
            facts.message = m_guard->refusal;
        return std::unexpected(Error(std::move(facts)));
    }
    if (holdsAnotherStatement(sql.substr(static_cast<std::size_t>(tail - sql.data()))))
        return std::unexpected(
            errorOf("There is more text after the statement's end: send each statement as an entry of its own.",
                    "SQLITE_ERROR"));
    if (statement.isEmpty())
        return std::unexpected(noStatementError());
    return statement;
}

Result<void> SqliteDatabase::run(std::string_view sql)
{
    sqlite3_stmt *raw = nullptr;
    int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
    SqliteStatement statement(raw);
    if (code == SQLITE_OK) {
        do
            code = statement.step();
        while (code == SQLITE_ROW);
    }
    if (code == SQLITE_OK || code == SQLITE_DONE)
        return {};
    return std::unexpected(Error(factsOf(code)));
}

void SqliteDatabase::rollBack()
{
    if (!sqlite3_get_autocommit(handle()))
        static_cast<void>(run("ROLLBACK"));
}

std::optional<std::int64_t> SqliteDatabase::size() const
{
    static constexpr std::string_view sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr) != SQLITE_OK)
        return std::nullopt;
    const SqliteStatement statement(raw);
    if (sqlite3_step(raw) != SQLITE_ROW)
        return std::nullopt;
    return sqlite3_column_int64(raw, 0);
}

bool SqliteDatabase::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

ErrorFacts SqliteDatabase::factsOf(int code) const
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message = sqlite3_errmsg(handle());
    facts.sqliteCode = sqliteCodeName(code);
    facts.sqliteExtendedCode = sqliteExtendedCodeName(code);
    if (const int offset = sqlite3_error_offset(handle()); offset >= 0)
        facts.byteOffset = offset;
    return facts;
}

int SqliteDatabase::authorize(void *guard, int action, const char *first, const char *second, const char *,
                              const char *trigger)
{
    auto &seen = *static_cast<Guard *>(guard);
    if (!seen.on)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        seen.refusal = "Leave out BEGIN, COMMIT, ROLLBACK and SAVEPOINT: a request is already one transaction.";
        return SQLITE_DENY;
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        seen.refusal = "ATTACH and DETACH are not allowed, as on D1: open the other database as a target of its own.";
        return SQLITE_DENY;
    case SQLITE_PRAGMA:
        if (second && sqlite3_stricmp(first, "foreign_keys") == 0)
            return SQLITE_IGNORE; // D1 accepts it too, and keeps them on
        if (second && std::ranges::any_of(protectedPragmas, [first](std::string_view name) {
                return sqlite3_stricmp(first, name.data()) == 0;
            })) {
            seen.refusal = "PRAGMA " + std::string(first) + " cannot be set here: other programs may use this file.";
            return SQLITE_DENY;
        }
        seen.effects.changesSchema = second != nullptr;
        seen.effects.setsPragma = second != nullptr;
        return SQLITE_OK;
    case SQLITE_INSERT:
        seen.effects.inserts |= !trigger && sqlite3_strnicmp(first, "sqlite_", 7) != 0;
        return SQLITE_OK;
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return SQLITE_OK;
    default: // every other action creates, drops or alters
        seen.effects.changesSchema = true;
        return SQLITE_OK;
    }
}

} // namespace d1
