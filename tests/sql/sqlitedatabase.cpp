// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitedatabase.h"

#include <sqlite3.h>

namespace d1::test {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

Cell cellOf(sqlite3_stmt *statement, int column)
{
    const auto size = [=] { return sqlite3_column_bytes(statement, column); };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto *text = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return std::string(text, static_cast<std::size_t>(size()));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return Blob{QByteArray(bytes, size())};
    }
    default:
        return {};
    }
}

} // namespace

void SqliteDatabase::Close::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

SqliteDatabase::SqliteDatabase()
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    m_database.reset(database);
}

std::vector<std::vector<Cell>> SqliteDatabase::run(const std::string &sql)
{
    m_error.clear();
    std::vector<std::vector<Cell>> rows;
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(m_database.get(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(prepared);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement.get());
        if (code != SQLITE_ROW)
            break;
        std::vector<Cell> row;
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
            row.push_back(cellOf(statement.get(), column));
        rows.push_back(std::move(row));
    }
    if (code != SQLITE_DONE) {
        m_error = sqlite3_errmsg(m_database.get());
        rows.clear();
    }
    return rows;
}

} // namespace d1::test
