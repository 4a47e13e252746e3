// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/auditmigration.h"

namespace d1 {

namespace {

std::string titleOf(const IndexFinding &finding)
{
    switch (finding.fault) {
    case IndexFault::Name:
        return finding.index + " becomes " + finding.other + '.';
    case IndexFault::ForeignKey:
        return finding.table + ": " + finding.reason;
    case IndexFault::Statistics:
        return finding.table + ": " + finding.reason;
    default:
        return finding.index + " goes. " + finding.reason;
    }
}

} // namespace

std::set<IndexFault> safelyMended()
{
    return {IndexFault::Duplicate, IndexFault::Redundant, IndexFault::Name};
}

std::vector<MigrationStep> mendingSteps(const IndexAudit &audit, const std::set<IndexFault> &faults)
{
    std::vector<MigrationStep> steps;
    const bool dropsUnused = faults.contains(IndexFault::Unused);
    std::set<std::string> dropped;
    for (const IndexFinding &finding : audit.findings) {
        if (finding.fault == IndexFault::Unused)
            dropped.insert(finding.index);
    }
    for (const IndexFinding &finding : audit.findings) {
        const bool isDroppedLater = finding.fault == IndexFault::Name && dropsUnused && dropped.contains(finding.index);
        if (!faults.contains(finding.fault) || isDroppedLater)
            continue;
        std::string comment = titleOf(finding);
        for (const std::string &sql : finding.sql)
            steps.push_back({std::exchange(comment, {}), sql});
    }
    return steps;
}

} // namespace d1
