// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"
#include "features/advisor/scratch/indexdefinition.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/advisor/scratch/statementeffects.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace d1::advisor {

/// A line of EXPLAIN QUERY PLAN.
struct PlanLine {
    int id = 0;
    int parent = 0;
    std::string detail;

    bool operator==(const PlanLine &) const = default;
};
using PlanLines = std::vector<PlanLine>;

/// EXPLAIN QUERY PLAN with the values bound, since plans depend on them.
[[nodiscard]] Result<PlanLines> explainOn(ScratchDatabase &database, std::string_view sql,
                                          std::span<const Cell> values);

/// An index that the planner may be shown, with its row of statistics.
struct PlannedIndex {
    std::string name;
    std::string sql;          ///< CREATE INDEX under that name
    StatisticsRow statistics; ///< figures empty: none
};

/// The database without its rows: SQLite's real planner over the same schema and statistics. Indexes cost nothing here,
/// so any set of them can be tried.
class PlannerDatabase
{
public:
    /// With the snapshot's statistics. `analysesShown`: an index that is shown has its figures, too, as after ANALYZE;
    /// else it has none, as when it was just made.
    [[nodiscard]] static Result<PlannerDatabase> create(const DatabaseImage &snapshot, bool analysesShown);

    /// Objects that could not be made, with SQLite's reason: "docs: no such module: x".
    [[nodiscard]] const std::vector<std::string> &missing() const { return m_missing; }

    /// Exactly these indexes exist besides the database's own. What is not valid is left out and named.
    std::vector<std::string> show(std::span<const PlannedIndex *const> indexes);
    /// Hides indexes of the database's own, and shows all others again.
    void hideOwn(const std::vector<std::string> &names);
    /// Changes figures of tables and indexes that exist.
    void setStatistics(const std::vector<StatisticsRow> &rows);

    [[nodiscard]] Result<PlanLines> explain(std::string_view sql, std::span<const Cell> values);
    [[nodiscard]] Result<StatementEffects> effectsOf(std::string_view sql);

    [[nodiscard]] ScratchDatabase &database() { return m_database; }

private:
    explicit PlannerDatabase(ScratchDatabase database)
        : m_database(std::move(database))
    {}
    void writeFigures(const StatisticsRow &row);
    void loadFigures();

    ScratchDatabase m_database;
    std::vector<std::string> m_missing;
    std::set<std::string> m_shown;
    std::map<std::string, std::string> m_hidden; // own indexes: name to SQL
    bool m_analysesShown = true;
};

} // namespace d1::advisor
