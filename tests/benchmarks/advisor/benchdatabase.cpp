// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchdatabase.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace d1::bench {

BenchDatabase::BenchDatabase(const std::string &path)
{
    sqlite3 *handle = nullptr;
    const int code =
        sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        fail(path);
    run("PRAGMA journal_mode=OFF");
    run("PRAGMA synchronous=OFF");
    run("PRAGMA cache_size=-200000");
}

void BenchDatabase::fail(std::string_view sql) const
{
    std::fprintf(stderr, "%s\n%.*s\n", sqlite3_errmsg(m_handle.get()), static_cast<int>(sql.size()), sql.data());
    std::exit(1);
}

void BenchDatabase::run(const std::string &sql)
{
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

BenchDatabase::StatementHandle BenchDatabase::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        fail(sql);
    return StatementHandle(statement);
}

std::vector<std::string> BenchDatabase::texts(const std::string &sql)
{
    std::vector<std::string> found;
    const StatementHandle statement = prepare(sql);
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        const unsigned char *text = sqlite3_column_text(statement.get(), 0);
        found.emplace_back(text ? reinterpret_cast<const char *>(text) : "");
    }
    return found;
}

std::string BenchDatabase::text(const std::string &sql)
{
    const std::vector<std::string> found = texts(sql);
    return found.empty() ? std::string() : found.front();
}

RowWriter::RowWriter(BenchDatabase &database, const std::string &table, int columns)
{
    std::string sql = "INSERT INTO " + table + " VALUES (?";
    for (int column = 1; column < columns; ++column)
        sql += ",?";
    m_insert = database.prepare(sql + ')');
}

void RowWriter::add(const std::vector<Value> &row)
{
    sqlite3_stmt *insert = m_insert.get();
    int number = 0;
    for (const Value &value : row) {
        ++number;
        if (const auto *integer = std::get_if<std::int64_t>(&value))
            sqlite3_bind_int64(insert, number, *integer);
        else if (const auto *real = std::get_if<double>(&value))
            sqlite3_bind_double(insert, number, *real);
        else if (const auto *text = std::get_if<std::string>(&value))
            sqlite3_bind_text(insert, number, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(insert, number);
    }
    if (sqlite3_step(insert) != SQLITE_DONE) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(sqlite3_db_handle(insert)));
        std::exit(1);
    }
    sqlite3_reset(insert);
}

std::string dateText(std::int64_t days)
{
    using namespace std::chrono;
    const year_month_day date{sys_days(year(1992) / 1 / 1) + std::chrono::days(days)};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

} // namespace d1::bench
