// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"

#include <map>
#include <set>

namespace d1 {

/// Holds the names of indexes to idx_TABLE_COLUMNS. What tells two indexes on the same columns apart may follow: a
/// number, and a word where the index is partial or has expressions.
class NameRule
{
public:
    /// `evidence` must outlive it. `named`: see indexesNamedBySql().
    NameRule(const AuditEvidence &evidence, std::map<std::string, std::string> named);

    [[nodiscard]] static bool isKept(const SchemaIndex &index);
    /// How to rename it, by a new index and the end of the old one: SQLite has no other way. `index` breaks the rule.
    [[nodiscard]] IndexFinding judge(const SchemaTable &table, const SchemaIndex &index);

private:
    [[nodiscard]] std::string freeNameFor(const SchemaIndex &index);

    std::map<std::string, std::string> m_named;
    std::set<std::string> m_taken; ///< lower case
};

} // namespace d1
