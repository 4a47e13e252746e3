// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advisorjob.h"
#include "service/session.h"

#include <QCoroTask>

#include <memory>

namespace d1::advisor {

/// Advice on an open database: a local one is copied and measured, and so is any other when the options ask for it;
/// else what is needed is read of it. `input` needs a workload and options alone; what Cloudflare recommends for a
/// hosted database is judged beside. `job` tells the progress. Cancelling gives the best answer so far, or the error
/// that there is none.
QCoro::Task<Result<Advice>> adviseOn(SessionPtr session, AdvisorInput input, std::shared_ptr<AdvisorJob> job,
                                     CancelToken cancel);

} // namespace d1::advisor
