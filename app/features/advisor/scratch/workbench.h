// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/plannerdatabase.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace d1::advisor {

/// Rows of one table that a statement changed, its triggers and foreign keys included.
struct RowChanges {
    double inserted = 0.0;
    double updated = 0.0;
    double deleted = 0.0;

    bool operator==(const RowChanges &) const = default;
};

/// What one run of a statement took.
struct Measurement {
    bool complete = false;        ///< false: stopped at its limit, or failed
    bool refused = false;         ///< by a constraint, after its work was done: complete, but nothing changed
    std::string error;            ///< SQLite's, when it failed
    double steps = 0.0;           ///< of the virtual machine; a lower bound when not complete
    double scannedRows = 0.0;     ///< by full scans
    double autoIndexedRows = 0.0; ///< put into indexes made on the fly
    double sorts = 0.0;
    double resultRows = 0.0;
    std::chrono::duration<double> time{0};
    std::map<std::string, RowChanges> changes;
};

/// Which statistics the planner goes by.
enum class StatisticsState {
    AsFound,  ///< as the database has them now, which may be none
    Analysed, ///< as PRAGMA optimize or ANALYZE leaves them
};

/// A copy of the database with its rows, where indexes are really built and statements really run. Built indexes are
/// hidden and shown again by their entries in the schema table, which takes a millisecond. Nothing a statement writes
/// stays.
class Workbench
{
public:
    /// `path` is a copy that nobody else uses. Reads the whole of it, for statistics.
    [[nodiscard]] static Result<Workbench> open(const std::string &path);

    [[nodiscard]] const std::vector<StatisticsRow> &statistics(StatisticsState state) const;

    /// Once for each; shown until the next show().
    Result<void> build(const PlannedIndex &index);
    [[nodiscard]] bool isBuilt(const std::string &name) const { return m_built.contains(name); }
    /// Of a built one.
    [[nodiscard]] double bytesOf(const std::string &name) const { return m_built.at(name).bytes; }
    [[nodiscard]] const StatisticsRow &statisticsOf(const std::string &name) const
    {
        return m_built.at(name).statistics;
    }

    /// Exactly these of the built ones exist, and of the database's own all but `hiddenOwn`.
    Result<void> show(const std::set<std::string> &names, const std::set<std::string> &hiddenOwn,
                      StatisticsState state);

    [[nodiscard]] Result<PlanLines> explain(std::string_view sql, std::span<const Cell> values);
    /// Runs it to its end, or until it took `mostSteps` or `isStopped`; rolls back what it wrote.
    [[nodiscard]] Measurement run(std::string_view sql, std::span<const Cell> values, double mostSteps);

    void setStopped(std::function<bool()> isStopped) { m_isStopped = std::move(isStopped); }
    [[nodiscard]] ScratchDatabase &database() { return m_database; }

private:
    struct SchemaEntry {
        std::string name;
        std::string table;
        std::int64_t rootPage = 0;
        std::string sql;
    };
    struct Built {
        SchemaEntry entry;
        StatisticsRow statistics;
        double bytes = 0.0;
    };

    explicit Workbench(ScratchDatabase database)
        : m_database(std::move(database))
    {}
    [[nodiscard]] std::optional<SchemaEntry> entryOf(const std::string &name);
    [[nodiscard]] Result<void> setVisible(const SchemaEntry &entry, bool visible);
    Result<void> writeStatistics(StatisticsState state);

    ScratchDatabase m_database;
    std::vector<StatisticsRow> m_found;
    std::vector<StatisticsRow> m_analysed;
    std::map<std::string, Built> m_built;
    std::map<std::string, SchemaEntry> m_own;
    std::set<std::string> m_shown;
    std::set<std::string> m_hiddenOwn;
    std::optional<StatisticsState> m_state; ///< that is shown; nothing when it has to be shown again
    std::function<bool()> m_isStopped;
};

/// A consistent copy of a SQLite file that others may be using, at `target`, which must not exist.
[[nodiscard]] Result<void> copyDatabase(const std::string &source, const std::string &target,
                                        const std::function<bool()> &isStopped);

} // namespace d1::advisor
