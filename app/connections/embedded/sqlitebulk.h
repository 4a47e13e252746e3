// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/bulkload.h"
#include "connections/embedded/sqlitedatabase.h"

namespace d1 {

/// The transaction of an EmbeddedBulkLoad, on the thread that owns the database; one that is not committed is rolled
/// back with this object.
class SqliteBulk
{
public:
    explicit SqliteBulk(SqliteDatabase database);

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<std::vector<ResultSetPtr>> run(std::span<const Statement> statements);
    [[nodiscard]] Result<void> prepare(const BulkStatements &statements);
    [[nodiscard]] Result<BulkOutcome> add(const BulkRows &rows, std::size_t maxFaults);
    [[nodiscard]] Result<void> commit();

    [[nodiscard]] sqlite3 *handle() const { return m_database.handle(); }

private:
    [[nodiscard]] Result<bool> finds(std::span<const CellView> row);

    SqliteDatabase m_database; // outlives the statements
    SqliteStatement m_insert;
    SqliteStatement m_probe;
};

} // namespace d1
