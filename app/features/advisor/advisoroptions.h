// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/tablereading.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace d1::advisor {

/// What the person may ask of a search.
struct AdvisorOptions {
    /// 0: the bill alone counts; 1: time alone; between, both.
    double lean = 0.5;
    std::size_t indexesAtMost = 25;
    double bytesAtMost = 1e18; ///< of all new indexes
    /// Copy the database and measure on the copy, where it is a file of at most `copyAtMost` bytes; else the file is
    /// read within the budget, and what is told is estimated.
    bool measures = true;
    std::int64_t copyAtMost = 4'000'000'000;
    /// Copy a database that is no file, too, which reads every row of it once; see CopyBudget.
    bool copiesHosted = false;
    ReadBudget reading;
    /// Of processor time for the search; what it has found by then is the answer.
    std::chrono::seconds timeLimit{120};
    std::size_t samplesPerStatement = 4;
};

} // namespace d1::advisor
