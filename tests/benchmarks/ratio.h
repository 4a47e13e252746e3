// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace d1::test {

/// Two benchmarks whose times are to be compared, by the names they were registered with.
struct TimeRatio {
    std::string name; ///< what the line says: "decode-time"
    std::string ours;
    std::string peer;
    std::optional<double> goal;
};

/// "RATIO name value goal", one line; "NOTE name value" where there is no goal.
void printRatio(const std::string &name, double value, std::optional<double> goal);

/// Runs every registered benchmark, then prints the ratios of their best repetitions, which a busy machine disturbs
/// least. Returns main()'s result.
[[nodiscard]] int runBenchmarks(int argumentCount, char **arguments, const std::vector<TimeRatio> &ratios);

} // namespace d1::test
