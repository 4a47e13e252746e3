// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace d1 {

/// One prepared statement of the log's own. A failure is kept by the LogDatabase it came from and makes step() return
/// false, so that a whole piece of work is done first and its outcome asked for once. On the database's thread.
class LogStatement
{
public:
    struct Bytes {
        std::string_view bytes;
    };

    /// `failure` becomes SQLite's first code that is none of OK, ROW and DONE; it must outlive this.
    LogStatement(sqlite3 *handle, std::string_view sql, int *failure);

    /// Begins anew with these values for ?1 and on. Texts and bytes must live until the last step.
    template<typename... Values>
    LogStatement &with(const Values &...values)
    {
        reset();
        int position = 0;
        (bind(++position, values), ...);
        return *this;
    }

    /// True while it stands on a row.
    bool step();
    /// To its end, without looking at rows.
    void run();
    /// Lets go of what it reads.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    /// Of a text or a blob, until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };

    void bind(int position, std::int64_t value);
    void bind(int position, std::string_view text);
    void bind(int position, Bytes value);
    template<typename T>
    void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            bindNull(position);
    }
    void bindNull(int position);
    void note(int code);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int *m_failure;
};

} // namespace d1
