// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/workload/workload.h"

#include "sql/fingerprint.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace d1::advisor {

namespace {

/// The same text with the same values is one sample.
void addSample(std::vector<WorkloadStatement> &samples, const WorkloadStatement &statement)
{
    const auto known = std::ranges::find_if(samples, [&statement](const WorkloadStatement &other) {
        return other.sql == statement.sql && other.params == statement.params;
    });
    if (known != samples.end())
        known->runs += statement.runs;
    else
        samples.push_back(statement);
}

/// Keeps the samples that ran most and gives them the runs of all.
void keepMost(WorkloadGroup &group, std::size_t most)
{
    if (group.samples.size() > most) {
        std::ranges::stable_sort(group.samples, std::greater(), &WorkloadStatement::runs);
        group.samples.resize(most);
    }
    const double kept = std::accumulate(group.samples.begin(), group.samples.end(), 0.0,
                                        [](double sum, const WorkloadStatement &sample) { return sum + sample.runs; });
    for (WorkloadStatement &sample : group.samples)
        sample.runs = kept > 0 ? sample.runs * group.runs / kept : 0.0;
}

} // namespace

std::vector<WorkloadGroup> grouped(const Workload &workload, std::size_t samplesAtMost)
{
    // Enough to find those that ran most; the rest of a long log only adds its runs.
    const std::size_t held = samplesAtMost * 64;
    std::vector<WorkloadGroup> groups;
    std::map<std::string, std::size_t> places;
    for (const WorkloadStatement &statement : workload.statements) {
        std::string fingerprint = sql::fingerprint(statement.sql);
        const auto [place, isNew] = places.try_emplace(fingerprint, groups.size());
        if (isNew)
            groups.push_back({std::move(fingerprint), 0.0, {}});
        WorkloadGroup &group = groups[place->second];
        group.runs += statement.runs;
        if (group.samples.size() < held)
            addSample(group.samples, statement);
    }
    for (WorkloadGroup &group : groups)
        keepMost(group, samplesAtMost);
    return groups;
}

} // namespace d1::advisor
