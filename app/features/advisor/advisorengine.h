// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"
#include "features/advisor/advice.h"
#include "features/advisor/advisoroptions.h"
#include "features/advisor/advisorprogress.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/advisor/search/proposal.h"
#include "features/advisor/workload/workload.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace d1::advisor {

/// What the advisor works on.
struct AdvisorInput {
    Workload workload;
    /// Known beforehand; not looked at where `databaseFile` is set.
    DatabaseImage snapshot;
    /// A SQLite file to copy and to measure on. It is only read.
    std::string databaseFile;
    std::int64_t rowsCopied = 0; ///< that were read to make the file, where it is a copy
    AdvisorOptions options;
    std::vector<ProposedIndex> proposals; ///< put through the same proof, see Advice::judged
};

/// Finds the indexes that make a workload cheapest, and proves what they save. Blocks: run it on a thread of its own
/// (see advise()). Once cancelled it returns soon, with the best answer so far; an error only when there is none.
/// `onProgress` is called on the same thread.
[[nodiscard]] Result<Advice> findIndexes(AdvisorInput input, CancelToken cancel,
                                         std::function<void(const AdvisorProgress &)> onProgress);

} // namespace d1::advisor
