// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratio.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>

namespace d1::test {

namespace {

/// Prints the summaries of repeated benchmarks and remembers the best time of each.
class BestTimeReporter final : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const double time = run.GetAdjustedRealTime() / benchmark::GetTimeUnitMultiplier(run.time_unit);
            const auto [best, isFirst] = m_seconds.try_emplace(run.run_name.function_name, time);
            if (!isFirst)
                best->second = std::min(best->second, time);
        }
        std::vector<Run> shown;
        std::ranges::copy_if(runs, std::back_inserter(shown),
                             [](const Run &run) { return run.repetitions <= 1 || run.run_type == Run::RT_Aggregate; });
        ConsoleReporter::ReportRuns(shown);
    }

    [[nodiscard]] const std::map<std::string, double> &seconds() const { return m_seconds; }

private:
    std::map<std::string, double> m_seconds;
};

} // namespace

void printRatio(const std::string &name, double value, std::optional<double> goal)
{
    if (goal)
        std::printf("RATIO %s %.3f %.2f\n", name.c_str(), value, *goal);
    else
        std::printf("NOTE %s %.3f\n", name.c_str(), value);
}

int runBenchmarks(int argumentCount, char **arguments, const std::vector<TimeRatio> &ratios)
{
    // Taking turns, so that a busy spell of the machine falls on both.
    std::string interleaved = "--benchmark_enable_random_interleaving=true";
    std::vector<char *> all(arguments, arguments + argumentCount);
    all.insert(all.begin() + 1, interleaved.data());
    all.push_back(nullptr);
    int count = argumentCount + 1;
    benchmark::Initialize(&count, all.data());
    if (benchmark::ReportUnrecognizedArguments(count, all.data()))
        return 2;
    BestTimeReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    for (const TimeRatio &ratio : ratios) {
        const auto ours = reporter.seconds().find(ratio.ours);
        const auto peer = reporter.seconds().find(ratio.peer);
        if (ours != reporter.seconds().end() && peer != reporter.seconds().end())
            printRatio(ratio.name, ours->second / peer->second, ratio.goal);
    }
    return 0;
}

} // namespace d1::test
