// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/embedded/sqlitestatement.h"
#include "core/error.h"

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace d1 {

/// Nothing was asked; in D1's words.
[[nodiscard]] Error noStatementError();
/// The number of values is not the number of parameters; in D1's words.
[[nodiscard]] Error wrongNumberOfValuesError();

/// An open SQLite file under D1's rules: foreign keys on, no transaction or ATTACH statements, no change of the
/// journal mode. Falls back to reading when the file may not be written. One thread at a time.
class SqliteDatabase
{
public:
    /// `path` must exist; its error is one sentence for the person. Reads nothing yet.
    [[nodiscard]] static Result<SqliteDatabase> open(const std::string &path);

    /// Reads the header, which tells a database from any other file.
    [[nodiscard]] Result<void> verify();

    /// Text of the user's: exactly one statement.
    [[nodiscard]] Result<SqliteStatement> prepare(std::string_view sql);

    /// Text of our own, which may also be BEGIN and the like.
    [[nodiscard]] Result<void> run(std::string_view sql);

    /// Rolls back if a transaction is open.
    void rollBack();

    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }
    /// Bytes of the database, as the open transaction sees it.
    [[nodiscard]] std::optional<std::int64_t> size() const;
    /// True when another file, or none, is now at the path.
    [[nodiscard]] bool hasMoved() const;
    /// The facts of the call that just failed with `code`.
    [[nodiscard]] ErrorFacts factsOf(int code) const;

private:
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };
    /// What the authorizer may refuse, and what it saw.
    struct Guard {
        bool on = false;
        std::string refusal;
        SqliteEffects effects;
    };

    SqliteDatabase(sqlite3 *owned, std::string path);
    static int authorize(void *guard, int action, const char *first, const char *second, const char *database,
                         const char *trigger);

    std::string m_path;
    std::unique_ptr<Guard> m_guard; // at one address, which SQLite knows
    std::unique_ptr<sqlite3, Closer> m_handle;
};

} // namespace d1
