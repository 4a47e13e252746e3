// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/cell.h"
#include "core/error.h"
#include "core/resultset.h"
#include "core/statement.h"

#include <QCoroTask>

#include <memory>
#include <span>
#include <vector>

namespace d1 {

/// Rows in memory that a BulkLoad takes; read on the database's thread, so nobody may change them meanwhile.
class BulkRows
{
public:
    virtual ~BulkRows() = default;

    [[nodiscard]] virtual std::size_t rowCount() const = 0;
    /// One value a parameter; the bytes live as long as this object.
    [[nodiscard]] virtual std::span<const CellView> row(std::size_t index) const = 0;
};

using BulkRowsPtr = std::shared_ptr<const BulkRows>;

/// What is run for each row.
struct BulkStatements {
    std::string insert; ///< takes a row's values as ?1, ?2, ...
    /// Optional; takes the same values. That it finds a row says that `insert` will not add one but change it.
    std::string probe;
};

/// What became of some rows.
struct BulkOutcome {
    struct Fault {
        std::size_t row = 0; ///< into the rows that were added
        Error error;
    };

    std::size_t inserted = 0;
    std::size_t updated = 0;
    std::size_t skipped = 0; ///< `insert` did nothing
    std::vector<Fault> faults;
};

/// One transaction on a handle of its own, so that other calls see nothing of it before commit(), for very many rows.
/// Main thread; the work is done on another. One call at a time, and none after one that failed, but for
/// begin() and commit() with SQLITE_BUSY.
class BulkLoad
{
public:
    BulkLoad() = default;
    BulkLoad(const BulkLoad &) = delete;
    BulkLoad &operator=(const BulkLoad &) = delete;
    /// Rolls back what was not committed. Waits for a call that runs, so let it end first.
    virtual ~BulkLoad() = default;

    /// Takes the write lock, waiting at most 5 s for another writer.
    virtual QCoro::Task<Result<void>> begin(CancelToken cancel) = 0;
    /// Any statements within the transaction.
    virtual QCoro::Task<Result<std::vector<ResultSetPtr>>> run(std::vector<Statement> statements) = 0;
    /// What add() does from now on.
    virtual QCoro::Task<Result<void>> prepare(BulkStatements statements) = 0;
    /// A row at fault (a constraint, a type) is left out and told; ends early when there are more than `maxFaults`. Any
    /// other failure (a full disk) is the call's.
    virtual QCoro::Task<Result<BulkOutcome>> add(BulkRowsPtr rows, std::size_t maxFaults) = 0;
    /// Waits at most 5 s for readers, where the file is one that they keep from being written (no write-ahead log).
    virtual QCoro::Task<Result<void>> commit(CancelToken cancel) = 0;
    virtual QCoro::Task<Result<void>> rollBack() = 0;
};

} // namespace d1
