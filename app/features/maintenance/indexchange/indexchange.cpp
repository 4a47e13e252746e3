// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexchange/indexchange.h"

#include "features/maintenance/indexaudit/auditmigration.h"

#include <algorithm>

namespace d1 {

IndexChange changeOf(const advisor::Advice &advice, const std::set<std::string> &names)
{
    IndexChange change;
    std::set<std::size_t> helped;
    for (const advisor::Recommendation &index : advice.recommendations) {
        if (!names.contains(index.name))
            continue;
        change.steps.push_back({index.sql, index.undoSql, index.table, index.reason});
        helped.insert(index.statements.begin(), index.statements.end());
    }
    for (const advisor::SuperfluousIndex &index : advice.superfluous) {
        if (names.contains(index.name))
            change.steps.push_back({index.sql, index.undoSql, index.table, index.reason});
    }
    for (const std::size_t position : helped) {
        const advisor::StatementAdvice &statement = advice.statements[position];
        change.helped.push_back(
            {statement.fingerprint, statement.sql, statement.before.rowsRead, statement.after.rowsRead});
    }
    return change;
}

std::set<std::string> recommendedNames(const advisor::Advice &advice)
{
    std::set<std::string> names;
    for (const advisor::Recommendation &index : advice.recommendations)
        names.insert(index.name);
    return names;
}

IndexChange changeOf(const IndexFinding &finding)
{
    IndexChange change;
    const std::size_t count = finding.sql.size();
    for (std::size_t i = 0; i < count; ++i) {
        // What is taken back last was done first.
        const bool hasUndo = finding.undoSql.size() == count;
        change.steps.push_back({finding.sql[i], hasUndo ? finding.undoSql[count - 1 - i] : std::string(), finding.table,
                                i == 0 ? finding.reason : std::string()});
    }
    return change;
}

std::vector<MigrationStep> migrationSteps(const IndexChange &change)
{
    std::vector<MigrationStep> steps;
    std::ranges::transform(change.steps, std::back_inserter(steps), [](const IndexChangeStep &step) {
        return MigrationStep{step.comment, step.sql};
    });
    return steps;
}

} // namespace d1
