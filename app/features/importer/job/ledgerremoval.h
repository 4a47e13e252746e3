// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/reply.h"
#include "core/statement.h"

#include <QCoroTask>

#include <functional>
#include <string>
#include <vector>

namespace d1 {

/// Sends one atomic batch, which may be sent again without harm.
using AskBatch = std::function<QCoro::Task<Result<Reply>>(std::vector<Statement>)>;

/// Takes a job's ledger out of the database, with the table when no other import is in it.
QCoro::Task<Result<void>> removeLedger(AskBatch ask, std::string job);

} // namespace d1
