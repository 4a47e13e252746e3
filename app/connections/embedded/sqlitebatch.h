// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/embedded/sqlitedatabase.h"
#include "core/reply.h"
#include "core/statement.h"

#include <functional>
#include <span>
#include <vector>

namespace d1 {

/// Runs statements as one transaction. Only a batch that writes takes the write lock, and takes it first, so that it
/// never has to give up half way. One run an object, on the database's thread.
class SqliteBatch
{
public:
    /// `statements` must outlive the run. `isStopped` is asked before each of them.
    SqliteBatch(SqliteDatabase &database, std::span<const Statement> statements, std::function<bool()> isStopped);

    /// All or nothing; an error says which statement it was, when it was one.
    [[nodiscard]] Result<Reply> run();

private:
    [[nodiscard]] Result<void> prepareUntilWrite();
    [[nodiscard]] Result<Reply> runAll();
    [[nodiscard]] Result<StatementReply> runOne(std::size_t index);
    [[nodiscard]] Result<SqliteStatement> take(std::size_t index);

    SqliteDatabase &m_database;
    std::span<const Statement> m_statements;
    std::function<bool()> m_isStopped;
    std::vector<SqliteStatement> m_prepared; // from the first on
    bool m_writes = false;
};

} // namespace d1
