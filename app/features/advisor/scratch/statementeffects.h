// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

namespace d1::advisor {

/// What a statement does to one table, its triggers included.
struct TableEffects {
    bool inserts = false;
    bool deletes = false;
    std::set<std::string> updatedColumns; ///< as the table spells them

    [[nodiscard]] bool writes() const { return inserts || deletes || !updatedColumns.empty(); }
    bool operator==(const TableEffects &) const = default;
};

/// What SQLite's authorizer is asked while a statement is prepared.
struct StatementEffects {
    std::map<std::string, TableEffects> tables; ///< all that are read or written, by name
    std::set<std::string> triggers;             ///< that may fire
    bool readOnly = true;

    bool operator==(const StatementEffects &) const = default;
};

} // namespace d1::advisor
