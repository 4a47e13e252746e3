// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/resultset.h"
#include "core/statement.h"
#include "features/schema/schema.h"
#include "service/session.h"

#include <QCoroTask>

#include <memory>
#include <string>
#include <vector>

namespace d1 {

/// The rows of one table or query, a page at a time, each value as it is stored. Main thread; outlives its calls.
class RowSource
{
public:
    RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;
    virtual ~RowSource() = default;

    /// The next rows; none at the end. One call at a time. Errors are judged.
    virtual QCoro::Task<Result<ResultSetPtr>> next() = 0;
};

/// Whether what was read belongs to one state of the database.
enum class Consistency {
    Snapshot,  ///< it does: it was read in one transaction
    Unchanged, ///< it does, as far as can be told: nobody wrote meanwhile
    Changed,   ///< somebody wrote meanwhile
    Unknown,   ///< the database could not be asked, or started anew meanwhile
};

/// What an export reads from. Main thread; outlives its sources.
class DatabaseReader
{
public:
    struct Effort {
        std::int64_t requests = 0;
        std::int64_t retries = 0;
    };

    DatabaseReader() = default;
    DatabaseReader(const DatabaseReader &) = delete;
    DatabaseReader &operator=(const DatabaseReader &) = delete;
    virtual ~DatabaseReader() = default;

    /// The first call, which also begins the watch over changes.
    virtual QCoro::Task<Result<Schema>> schema() = 0;
    /// The rows of a statement with few and small ones, as the connection gives them.
    virtual QCoro::Task<Result<ResultSetPtr>> rows(Statement statement) = 0;
    /// All rows of a table or a view, these columns of them, in the order of the table's key.
    virtual std::unique_ptr<RowSource> tableRows(SchemaTable table, std::vector<std::string> columns) = 0;
    /// The rows of a SELECT.
    virtual std::unique_ptr<RowSource> queryRows(Statement select) = 0;
    /// The last call.
    virtual QCoro::Task<Consistency> consistency() = 0;

    [[nodiscard]] virtual Effort effort() const = 0;
};

/// Reads a snapshot where the database has one, else pages. Cancelling makes every call end with an error.
[[nodiscard]] std::unique_ptr<DatabaseReader> databaseReader(SessionPtr session, CancelToken cancel);

} // namespace d1
