// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/bulkload.h"
#include "connections/snapshot.h"
#include "core/error.h"
#include "core/reply.h"
#include "core/request.h"

#include <QCoroTask>

#include <memory>

namespace d1 {

/// What callers may rely on; asked instead of "which kind are you?".
struct Capabilities {
    bool atomicBatches = true;    ///< several statements with parameters run as one transaction
    bool exactIntegers = true;    ///< 64-bit integers arrive as stored
    bool duplicateColumns = true; ///< SELECT 1 AS a, 2 AS a keeps both
    bool countsRowsRead = true;   ///< Meta::rowsRead is present
    bool billed = false;          ///< rows read and written cost money
    bool stopsOnCancel = true;    ///< cancelling stops the statement itself, not only the waiting
    bool bulkLoads = false;       ///< Connection::bulkLoad() gives one

    bool operator==(const Capabilities &) const = default;
};

/// Everything that can run SQL. Main thread only; work leaves it inside.
///
/// One attempt a call: a connection turns whatever happened into a value and judges nothing (Error::verdict stays at
/// its default; the service fills it). It obeys Request::timeout and Request::cancel and tells the two apart in
/// ErrorFacts::stoppedBy. It must outlive its calls: Session sees to that.
class Connection
{
public:
    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    /// Runs the request's statements as one atomic batch; Reply::statements has one entry each, in order.
    virtual QCoro::Task<Result<Reply>> execute(Request request) = 0;

    /// A state of the database to read at leisure, beside the calls; null where the backend has none to offer. It may
    /// outlive the connection.
    [[nodiscard]] virtual std::unique_ptr<Snapshot> snapshot() const { return nullptr; }

    /// Final once a call has succeeded; before that, what is known of the kind.
    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    /// A faster way for very many rows, where there is one, else null. May outlive the connection.
    [[nodiscard]] virtual std::unique_ptr<BulkLoad> bulkLoad() { return nullptr; }
};

} // namespace d1
