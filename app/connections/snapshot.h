// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"
#include "core/resultset.h"
#include "core/statement.h"

#include <QCoroTask>

namespace d1 {

/// One state of a database, that of the first reading, however long it is read and whoever writes meanwhile. One
/// statement after the other, each in pieces, so that any number of rows goes through a little memory. Main thread;
/// work leaves it inside. It must outlive its calls, and errors carry no verdict.
class Snapshot
{
public:
    Snapshot() = default;
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    virtual ~Snapshot() = default;

    /// Ends the statement before. What may write is refused by the first next().
    virtual void begin(Statement statement) = 0;

    /// The next rows, about `bytes` of them; none at the end. Text is what is stored, also where it is no UTF-8.
    virtual QCoro::Task<Result<ResultSetPtr>> next(std::size_t bytes, CancelToken cancel) = 0;
};

} // namespace d1
