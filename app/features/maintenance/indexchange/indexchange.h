// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"
#include "features/maintenance/indexaudit/indexaudit.h"
#include "features/maintenance/migrationfile/migrationfile.h"

#include <set>
#include <string>
#include <vector>

namespace d1 {

/// One statement about an index, with its way back.
struct IndexChangeStep {
    std::string sql;     ///< CREATE INDEX, DROP INDEX or ANALYZE, without a semicolon
    std::string undoSql; ///< empty where there is nothing to take back
    std::string table;
    std::string comment; ///< why, for a reader of a migration

    bool operator==(const IndexChangeStep &) const = default;
};

/// A statement that a change is to help, as the advice has it.
struct HelpedStatement {
    std::string fingerprint;
    std::string sql;
    double rowsReadBefore = 0.0; ///< a run
    double rowsReadAfter = 0.0;

    bool operator==(const HelpedStatement &) const = default;
};

/// What to do to a database, and for the sake of what.
struct IndexChange {
    std::vector<IndexChangeStep> steps; ///< in an order in which they can run
    std::vector<HelpedStatement> helped;

    bool operator==(const IndexChange &) const = default;
};

/// The recommended indexes, and the superfluous ones to drop, of these names; those that are made come first.
[[nodiscard]] IndexChange changeOf(const advisor::Advice &advice, const std::set<std::string> &names);
/// The names of all recommended indexes.
[[nodiscard]] std::set<std::string> recommendedNames(const advisor::Advice &advice);

/// What mends a finding of an audit; no steps where nothing does.
[[nodiscard]] IndexChange changeOf(const IndexFinding &finding);

[[nodiscard]] std::vector<MigrationStep> migrationSteps(const IndexChange &change);

} // namespace d1
