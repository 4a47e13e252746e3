// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logstatement.h"

#include <sqlite3.h>

namespace d1 {

void LogStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

LogStatement::LogStatement(sqlite3 *handle, std::string_view sql, int *failure)
    : m_failure(failure)
{
    sqlite3_stmt *raw = nullptr;
    note(
        sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr));
    m_statement.reset(raw);
}

bool LogStatement::step()
{
    const int code = m_statement ? sqlite3_step(m_statement.get()) : SQLITE_MISUSE;
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        note(code);
    reset();
    return false;
}

void LogStatement::run()
{
    while (step()) {
    }
}

void LogStatement::reset()
{
    sqlite3_reset(m_statement.get()); // its code repeats that of the last step
}

bool LogStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t LogStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::int64_t> LogStatement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::string_view LogStatement::bytes(int column) const
{
    const auto *first = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    const int count = sqlite3_column_bytes(m_statement.get(), column);
    return first ? std::string_view(first, static_cast<std::size_t>(count)) : std::string_view();
}

void LogStatement::bind(int position, std::int64_t value)
{
    note(sqlite3_bind_int64(m_statement.get(), position, value));
}

void LogStatement::bind(int position, std::string_view text)
{
    // An empty view may have no address, and that would be NULL.
    const char *first = text.empty() ? "" : text.data();
    note(sqlite3_bind_text64(m_statement.get(), position, first, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void LogStatement::bind(int position, Bytes value)
{
    const char *first = value.bytes.empty() ? "" : value.bytes.data();
    note(sqlite3_bind_blob64(m_statement.get(), position, first, value.bytes.size(), SQLITE_STATIC));
}

void LogStatement::bindNull(int position)
{
    note(sqlite3_bind_null(m_statement.get(), position));
}

void LogStatement::note(int code)
{
    if (*m_failure == SQLITE_OK && code != SQLITE_OK)
        *m_failure = code;
}

} // namespace d1
