// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"

namespace d1 {

/// Takes a job's ledger out of the database, with the table when no other import is in it.
QCoro::Task<Result<void>> removeLedger(SessionPtr session, std::string job);

} // namespace d1
