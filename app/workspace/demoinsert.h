// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace d1 {

struct SqliteCloser {
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using SqliteDatabase = std::unique_ptr<sqlite3, SqliteCloser>;

/// A prepared INSERT that takes rows of C++ values. Texts and blobs must live until row() returns.
class DemoInsert
{
public:
    DemoInsert(sqlite3 *database, const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        m_failed = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK;
        m_statement.reset(statement);
    }

    template<typename... Values>
    void row(const Values &...values)
    {
        if (m_failed)
            return;
        int position = 0;
        (bind(++position, values), ...);
        m_failed = sqlite3_step(m_statement.get()) != SQLITE_DONE;
        sqlite3_reset(m_statement.get());
    }

    /// True once a row could not be inserted; the rows after it were not tried.
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    void bind(int position, std::int64_t value) { sqlite3_bind_int64(m_statement.get(), position, value); }
    void bind(int position, double value) { sqlite3_bind_double(m_statement.get(), position, value); }
    void bind(int position, std::string_view value)
    {
        sqlite3_bind_text(m_statement.get(), position, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    void bind(int position, std::span<const unsigned char> value)
    {
        sqlite3_bind_blob(m_statement.get(), position, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    template<typename T>
    void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            sqlite3_bind_null(m_statement.get(), position);
    }

    std::unique_ptr<sqlite3_stmt, SqliteCloser> m_statement;
    bool m_failed = false;
};

} // namespace d1
