// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/plannerdatabase.h"

#include "sql/quoting.h"

#include <sqlite3.h>

#include <algorithm>

namespace d1::advisor {

namespace {

using namespace std::string_literals;

/// Tables first, since an index, a view or a trigger may stand before the table that it needs.
int rankOf(const SchemaObject &object)
{
    return object.type == "table" ? 0 : object.type == "index" ? 1 : object.type == "view" ? 2 : 3;
}

bool isInternal(const std::string &name)
{
    return name.starts_with("sqlite_") || name.starts_with("_cf_");
}

int noteEffect(void *notes, int action, const char *first, const char *second, const char *, const char *trigger)
{
    auto &effects = *static_cast<StatementEffects *>(notes);
    if (trigger)
        effects.triggers.insert(trigger);
    if (!first || isInternal(first))
        return SQLITE_OK;
    switch (action) {
    case SQLITE_READ:
        effects.tables[first];
        break;
    case SQLITE_INSERT:
        effects.tables[first].inserts = true;
        break;
    case SQLITE_DELETE:
        effects.tables[first].deletes = true;
        break;
    case SQLITE_UPDATE:
        effects.tables[first].updatedColumns.insert(second ? second : "");
        break;
    default:
        break;
    }
    return SQLITE_OK;
}

} // namespace

Result<PlannerDatabase> PlannerDatabase::create(const DatabaseImage &snapshot, bool analysesShown)
{
    Result<ScratchDatabase> scratch = ScratchDatabase::create();
    if (!scratch)
        return std::unexpected(std::move(scratch.error()));
    PlannerDatabase planner(std::move(*scratch));
    planner.m_analysesShown = analysesShown;
    std::vector<const SchemaObject *> objects;
    for (const SchemaObject &object : snapshot.objects) {
        if (!isInternal(object.name) && !object.sql.empty())
            objects.push_back(&object);
    }
    std::ranges::stable_sort(objects, {}, [](const SchemaObject *object) { return rankOf(*object); });
    for (const SchemaObject *object : objects) {
        // The tables of a virtual table are made with it.
        if (const auto made = planner.m_database.run(object->sql);
            !made && !made.error().facts.message.contains("already exists"))
            planner.m_missing.push_back(object->name + ": " + made.error().facts.message);
    }
    if (analysesShown || !snapshot.statistics.empty())
        planner.setStatistics(snapshot.statistics);
    return planner;
}

void PlannerDatabase::writeFigures(const StatisticsRow &row)
{
    const std::string index = row.index.empty() ? "NULL" : sql::quoteText(row.index);
    static_cast<void>(
        m_database.run("DELETE FROM sqlite_stat1 WHERE tbl = " + sql::quoteText(row.table) + " AND idx IS " + index));
    if (!row.figures.empty())
        static_cast<void>(m_database.run("INSERT INTO sqlite_stat1 VALUES (" + sql::quoteText(row.table) + ", " + index
                                         + ", " + sql::quoteText(row.figures) + ')'));
}

void PlannerDatabase::loadFigures()
{
    static_cast<void>(m_database.run("ANALYZE sqlite_schema"));
}

void PlannerDatabase::setStatistics(const std::vector<StatisticsRow> &rows)
{
    if (!m_database.number("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'"))
        static_cast<void>(m_database.run("ANALYZE sqlite_schema"));
    for (const StatisticsRow &row : rows)
        writeFigures(row);
    loadFigures();
}

std::vector<std::string> PlannerDatabase::show(std::span<const PlannedIndex *const> indexes)
{
    std::vector<std::string> refused;
    std::map<std::string, const PlannedIndex *> wanted;
    for (const PlannedIndex *index : indexes)
        wanted.emplace(index->name, index);
    bool changed = false;
    for (auto shown = m_shown.begin(); shown != m_shown.end();) {
        if (wanted.contains(*shown)) {
            ++shown;
            continue;
        }
        static_cast<void>(m_database.run("DROP INDEX " + sql::quoteIdentifier(*shown)));
        shown = m_shown.erase(shown);
    }
    for (const auto &[name, index] : wanted) {
        if (m_shown.contains(name))
            continue;
        if (!m_database.run(index->sql)) {
            refused.push_back(name);
            continue;
        }
        m_shown.insert(name);
        if (m_analysesShown && !index->statistics.figures.empty()) {
            writeFigures(index->statistics);
            changed = true;
        }
    }
    if (changed)
        loadFigures();
    return refused;
}

void PlannerDatabase::hideOwn(const std::vector<std::string> &names)
{
    bool shownAgain = false;
    for (auto hidden = m_hidden.begin(); hidden != m_hidden.end();) {
        if (std::ranges::find(names, hidden->first) != names.end()) {
            ++hidden;
            continue;
        }
        static_cast<void>(m_database.run(hidden->second));
        shownAgain = true;
        hidden = m_hidden.erase(hidden);
    }
    for (const std::string &name : names) {
        if (m_hidden.contains(name))
            continue;
        Result<ScratchStatement> found =
            m_database.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = " + sql::quoteText(name));
        if (!found || found->step() != SQLITE_ROW)
            continue;
        std::string sql = found->text(0);
        found->reset();
        // Its figures stay, for when it comes back.
        std::vector<StatisticsRow> kept;
        if (Result<ScratchStatement> figures =
                m_database.prepare("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE idx = " + sql::quoteText(name));
            figures && figures->step() == SQLITE_ROW)
            kept.push_back({figures->text(0), figures->text(1), figures->text(2)});
        if (m_database.run("DROP INDEX " + sql::quoteIdentifier(name)))
            m_hidden.emplace(name, std::move(sql));
        for (const StatisticsRow &row : kept)
            writeFigures(row);
    }
    if (shownAgain)
        loadFigures();
}

Result<PlanLines> explainOn(ScratchDatabase &database, std::string_view sql, std::span<const Cell> values)
{
    Result<ScratchStatement> statement = database.prepare("EXPLAIN QUERY PLAN "s.append(sql));
    if (!statement)
        return std::unexpected(std::move(statement.error()));
    statement->bind(values);
    PlanLines lines;
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step())
        lines.push_back(
            {static_cast<int>(statement->integer(0)), static_cast<int>(statement->integer(1)), statement->text(3)});
    if (code != SQLITE_DONE)
        return std::unexpected(database.lastError());
    return lines;
}

Result<PlanLines> PlannerDatabase::explain(std::string_view sql, std::span<const Cell> values)
{
    return explainOn(m_database, sql, values);
}

Result<StatementEffects> PlannerDatabase::effectsOf(std::string_view sql)
{
    StatementEffects effects;
    sqlite3_set_authorizer(m_database.handle(), &noteEffect, &effects);
    const Result<ScratchStatement> statement = m_database.prepare(sql);
    sqlite3_set_authorizer(m_database.handle(), nullptr, nullptr);
    if (!statement)
        return std::unexpected(statement.error());
    effects.readOnly = statement->isReadOnly();
    return effects;
}

} // namespace d1::advisor
