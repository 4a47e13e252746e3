// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/scratchdatabase.h"

#include <sqlite3.h>

namespace d1::advisor {

ScratchDatabase::ScratchDatabase(sqlite3 *owned)
    : m_handle(owned)
{}

void ScratchDatabase::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<ScratchDatabase> ScratchDatabase::create()
{
    return openAt(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
}

Result<ScratchDatabase> ScratchDatabase::open(const std::string &path)
{
    return openAt(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
}

Result<ScratchDatabase> ScratchDatabase::openToRead(const std::string &path)
{
    constexpr int patienceMs = 5'000;
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    ScratchDatabase database(handle);
    if (code != SQLITE_OK)
        return std::unexpected(database.lastError());
    sqlite3_busy_timeout(handle, patienceMs);
    return database;
}

Result<ScratchDatabase> ScratchDatabase::openAt(const std::string &name, int flags)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    ScratchDatabase database(handle);
    if (code != SQLITE_OK)
        return std::unexpected(database.lastError());
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    // The journal only has to undo what a measured write did. No memory map: on a full disk that would end the program.
    if (Result<void> set = database.run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY; "
                                        "PRAGMA cache_size=-262144");
        !set)
        return std::unexpected(std::move(set.error()));
    return database;
}

Result<void> ScratchDatabase::run(const std::string &sql)
{
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(lastError());
    return {};
}

Result<ScratchStatement> ScratchDatabase::prepare(std::string_view sql)
{
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
    ScratchStatement statement(raw);
    if (code != SQLITE_OK)
        return std::unexpected(lastError());
    if (!raw)
        return std::unexpected(Error(ErrorKind::Syntax, "There is no statement in it."));
    return statement;
}

std::optional<std::int64_t> ScratchDatabase::number(std::string_view sql)
{
    Result<ScratchStatement> statement = prepare(sql);
    if (!statement || statement->step() != SQLITE_ROW || statement->isNull(0))
        return std::nullopt;
    return statement->integer(0);
}

Error ScratchDatabase::lastError() const
{
    return Error(ErrorKind::Unknown, sqlite3_errmsg(handle()));
}

} // namespace d1::advisor
