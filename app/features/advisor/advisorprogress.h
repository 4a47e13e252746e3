// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace d1::advisor {

enum class AdvisorPhase { Copying, Reading, Searching, Proving };

/// How far a search has come, and what it would answer now.
struct AdvisorProgress {
    AdvisorPhase phase = AdvisorPhase::Copying;
    double fraction = 0.0; ///< of the phase, 0..1
    std::size_t plansTried = 0;
    std::vector<std::string> indexes = {}; ///< CREATE INDEX of the best set so far
    double savedShare = 0.0;               ///< of what the workload costs, 0..1
    std::int64_t rowsCopied = 0;           ///< of a database that is no file
    std::int64_t rowsToCopy = 0;           ///< about so many in all; 0 for a file

    bool operator==(const AdvisorProgress &) const = default;
};

} // namespace d1::advisor
