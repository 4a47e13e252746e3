// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/advisor/workload/workload.h"
#include "features/querylog/querylogreader.h"
#include "service/session.h"

#include <QCoroTask>

#include <chrono>
#include <memory>
#include <string>

namespace d1::advisor {

/// Which workload a person wants advice for.
struct WorkloadWish {
    enum class Source { Log, Cloudflare, File, Statement };

    Source source = Source::Log;
    std::chrono::hours span{24}; ///< up to now; of the log and of Cloudflare's figures
    std::string path;            ///< of the file
    std::string sql;             ///< of the statement, or of several

    bool operator==(const WorkloadWish &) const = default;
};

/// The workload. Files are read on another thread. `log` may be null where the wish is another one.
QCoro::Task<Result<Workload>> workloadFor(WorkloadWish wish, SessionPtr session, std::shared_ptr<QueryLogReader> log,
                                          CancelToken cancel);

} // namespace d1::advisor
