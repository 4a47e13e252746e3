// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/indexupkeep.h"

#include "sql/ascii.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr double stepsPerEntryWritten = 8.0;

bool names(const std::set<std::string> &columns, const std::set<std::string> &changed)
{
    return std::ranges::any_of(
        changed, [&columns](const std::string &column) { return columns.contains(sql::asciiLower(column)); });
}

/// Entries of one index that a change of rows writes, as D1 bills them: what is deleted from an index is free.
double entriesWritten(const std::set<std::string> &columns, const RowChanges &rows, const TableEffects &effects)
{
    return rows.inserted + (columns.empty() || names(columns, effects.updatedColumns) ? rows.updated : 0.0);
}

} // namespace

const std::map<std::string, RowChanges> &IndexUpkeep::changesOf(std::size_t query)
{
    if (const auto &measured = m_runs.changes(query))
        return *measured;
    // Not run, or refused by a constraint: an INSERT writes a row, the others what their condition finds.
    std::map<std::string, RowChanges> &guess = m_guessed[query];
    if (!guess.empty())
        return guess;
    const Query &asked = (*m_parts.queries)[query];
    const StatisticsState state = m_parts.planners[1] ? StatisticsState::Analysed : StatisticsState::AsFound;
    const double found = std::max(1.0, m_runs.guessed(query, m_plans.planFor(query, {}, state)).resultRows);
    for (const auto &[table, effects] : asked.effects.tables) {
        if (!effects.writes())
            continue;
        guess[table].inserted = effects.inserts ? 1.0 : 0.0;
        guess[table].deleted = effects.deletes ? found : 0.0;
        guess[table].updated = effects.updatedColumns.empty() ? 0.0 : effects.inserts ? 0.5 : found;
    }
    return guess;
}

void IndexUpkeep::addTo(Work &work, std::size_t query, const IndexSet &set)
{
    const Query &asked = (*m_parts.queries)[query];
    if (asked.effects.readOnly)
        return;
    const std::map<std::string, RowChanges> &changes = changesOf(query);
    const auto add = [&work](double entries) {
        work.rowsWritten += entries;
        work.steps += entries * stepsPerEntryWritten;
    };
    for (const auto &[name, rows] : changes) {
        const auto effects = asked.effects.tables.find(name);
        if (effects == asked.effects.tables.end())
            continue;
        work.rowsWritten += rows.inserted + rows.updated + rows.deleted;
        for (std::size_t own = 0; own < m_parts.own->size(); ++own) {
            const OwnIndex &index = (*m_parts.own)[own];
            if (!set.dropped.contains(own) && m_parts.schema->tables[index.table].name == name)
                add(entriesWritten(index.columns, rows, effects->second) * index.entryShare);
        }
        for (const std::size_t number : set.added) {
            const Candidate &candidate = (*m_parts.candidates)[number];
            if (candidate.index.table == name)
                add(entriesWritten(candidate.columns, rows, effects->second) * candidate.entryShare);
        }
    }
}

} // namespace d1::advisor
