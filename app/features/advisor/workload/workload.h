// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace d1::advisor {

/// A statement as it was run, and how often.
struct WorkloadStatement {
    std::string sql;
    std::vector<Cell> params; ///< in the order of their numbers
    double runs = 1.0;
    bool valuesKnown = true; ///< false: the source tells no bound values, so params is empty

    bool operator==(const WorkloadStatement &) const = default;
};

/// What a database is asked, from whichever source.
struct Workload {
    std::string source; ///< for the person: "the query log of the last 24 hours"
    std::vector<WorkloadStatement> statements;
    /// The time in which the runs were counted; without it nothing can be said about a month.
    std::optional<std::chrono::seconds> span;
    std::vector<std::string> problems; ///< lines that were no statement, a sentence each
};

/// Statements that differ in their values alone.
struct WorkloadGroup {
    std::string fingerprint;
    double runs = 0.0;
    /// Those that ran most, at most `samplesAtMost` of them; together they stand for all runs.
    std::vector<WorkloadStatement> samples;
};

/// In the order in which they first stand in the workload.
[[nodiscard]] std::vector<WorkloadGroup> grouped(const Workload &workload, std::size_t samplesAtMost);

} // namespace d1::advisor
