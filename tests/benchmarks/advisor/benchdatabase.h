// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace d1::bench {

/// What a generator binds; nothing is NULL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A database of the benchmark's own; ends the program when SQLite refuses, since nothing could be measured then.
class BenchDatabase
{
public:
    explicit BenchDatabase(const std::string &path);

    void run(const std::string &sql);
    [[nodiscard]] std::string text(const std::string &sql);
    [[nodiscard]] std::vector<std::string> texts(const std::string &sql);
    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

    struct Closer {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    using StatementHandle = std::unique_ptr<sqlite3_stmt, Closer>;
    [[nodiscard]] StatementHandle prepare(std::string_view sql);

private:
    [[noreturn]] void fail(std::string_view sql) const;

    std::unique_ptr<sqlite3, Closer> m_handle;
};

/// INSERT into one table, again and again.
class RowWriter
{
public:
    RowWriter(BenchDatabase &database, const std::string &table, int columns);
    void add(const std::vector<Value> &row);

private:
    BenchDatabase::StatementHandle m_insert;
};

/// The same numbers on every machine.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed * 2862933555777941757ULL + 3037000493ULL)
    {}
    std::uint64_t next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    /// Both ends included.
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    /// Small numbers far more often than large ones, below `count`.
    std::int64_t skewed(std::int64_t count)
    {
        const double share = static_cast<double>(next() % 1'000'000) / 1e6;
        return static_cast<std::int64_t>(static_cast<double>(count) * share * share * share);
    }
    const std::string &pick(const std::vector<std::string> &words) { return words[next() % words.size()]; }

private:
    std::uint64_t m_state;
};

/// "1995-03-15", days after 1992-01-01.
[[nodiscard]] std::string dateText(std::int64_t days);

} // namespace d1::bench
