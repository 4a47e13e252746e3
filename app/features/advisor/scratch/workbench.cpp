// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_ENABLE_PREUPDATE_HOOK 1 // Debian's library has it; its header hides it
#include "features/advisor/scratch/workbench.h"

#include "features/advisor/scratch/scratchschema.h"
#include "sql/quoting.h"

#include <sqlite3.h>

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr int operationsBetweenChecks = 1'000;
constexpr int checksBetweenQuestions = 100;
constexpr int pagesAtOnce = 2'000;

/// Stops a run that takes too long.
struct RunLimit {
    double checksLeft = 0.0;
    const std::function<bool()> *isStopped = nullptr;
    int checks = 0;

    static int isOver(void *self)
    {
        auto &limit = *static_cast<RunLimit *>(self);
        if ((limit.checksLeft -= 1.0) < 0)
            return 1;
        return ++limit.checks % checksBetweenQuestions == 0 && *limit.isStopped && (*limit.isStopped)() ? 1 : 0;
    }
};

void noteChange(void *changes, sqlite3 *, int operation, const char *database, const char *table, sqlite3_int64,
                sqlite3_int64)
{
    if (std::string_view(database) != "main" || std::string_view(table).starts_with("sqlite_"))
        return;
    RowChanges &row = (*static_cast<std::map<std::string, RowChanges> *>(changes))[table];
    (operation == SQLITE_INSERT ? row.inserted : operation == SQLITE_UPDATE ? row.updated : row.deleted) += 1.0;
}

std::string nullableText(const std::string &text)
{
    return text.empty() ? "NULL" : sql::quoteText(text);
}

} // namespace

Result<Workbench> Workbench::open(const std::string &path)
{
    Result<ScratchDatabase> database = ScratchDatabase::open(path);
    if (!database)
        return std::unexpected(std::move(database.error()));
    Workbench bench(std::move(*database));
    // Pages must not move while an index is hidden.
    if (bench.m_database.number("PRAGMA auto_vacuum").value_or(0) != 0) {
        if (Result<void> moved = bench.m_database.run("PRAGMA auto_vacuum=0; VACUUM"); !moved)
            return std::unexpected(std::move(moved.error()));
    }
    bench.m_found = advisor::statisticsOf(bench.m_database);
    if (Result<void> analysed = bench.m_database.run("ANALYZE"); !analysed)
        return std::unexpected(std::move(analysed.error()));
    bench.m_analysed = advisor::statisticsOf(bench.m_database);
    return bench;
}

const std::vector<StatisticsRow> &Workbench::statistics(StatisticsState state) const
{
    return state == StatisticsState::AsFound ? m_found : m_analysed;
}

std::optional<Workbench::SchemaEntry> Workbench::entryOf(const std::string &name)
{
    Result<ScratchStatement> row = m_database.prepare(
        "SELECT tbl_name, rootpage, sql FROM sqlite_schema WHERE type = 'index' AND name = " + sql::quoteText(name));
    if (!row || row->step() != SQLITE_ROW)
        return std::nullopt;
    return SchemaEntry{name, row->text(0), row->integer(1), row->text(2)};
}

Result<void> Workbench::build(const PlannedIndex &index)
{
    const auto pages = [this] {
        return static_cast<double>(m_database.number("PRAGMA page_count").value_or(0)
                                   - m_database.number("PRAGMA freelist_count").value_or(0));
    };
    const double before = pages();
    RunLimit limit{1e300, &m_isStopped};
    sqlite3_progress_handler(m_database.handle(), operationsBetweenChecks, &RunLimit::isOver, &limit);
    Result<void> made = m_database.run(index.sql);
    if (made)
        made = m_database.run("ANALYZE " + sql::quoteIdentifier(index.name));
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
    if (!made)
        return made;
    std::optional<SchemaEntry> entry = entryOf(index.name);
    if (!entry)
        return std::unexpected(m_database.lastError());
    Built built{*std::move(entry), {}, 0.0};
    for (StatisticsRow &row : advisor::statisticsOf(m_database)) {
        if (row.index == index.name)
            built.statistics = std::move(row);
    }
    const auto pageSize = static_cast<double>(m_database.number("PRAGMA page_size").value_or(4096));
    built.bytes = std::max(1.0, pages() - before) * pageSize;
    m_built.emplace(index.name, std::move(built));
    m_shown.insert(index.name);
    m_state.reset(); // its figures are there now, whatever state was shown
    return {};
}

Result<void> Workbench::setVisible(const SchemaEntry &entry, bool visible)
{
    if (!visible)
        return m_database.run("DELETE FROM sqlite_schema WHERE type = 'index' AND name = "
                              + sql::quoteText(entry.name));
    return m_database.run("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('index', "
                          + sql::quoteText(entry.name) + ", " + sql::quoteText(entry.table) + ", "
                          + std::to_string(entry.rootPage) + ", " + sql::quoteText(entry.sql) + ')');
}

Result<void> Workbench::writeStatistics(StatisticsState state)
{
    std::string sql = "DELETE FROM sqlite_stat1";
    const auto add = [&sql](const StatisticsRow &row) {
        sql += "; INSERT INTO sqlite_stat1 VALUES (" + sql::quoteText(row.table) + ", " + nullableText(row.index) + ", "
               + sql::quoteText(row.figures) + ')';
    };
    std::ranges::for_each(statistics(state), add);
    if (state == StatisticsState::Analysed) {
        for (const std::string &name : m_shown)
            add(m_built.at(name).statistics);
    }
    return m_database.run(sql);
}

Result<void> Workbench::show(const std::set<std::string> &names, const std::set<std::string> &hiddenOwn,
                             StatisticsState state)
{
    if (names == m_shown && hiddenOwn == m_hiddenOwn && state == m_state)
        return {};
    Result<void> done = m_database.run("PRAGMA writable_schema=ON");
    for (const auto &[name, built] : m_built) {
        if (done && names.contains(name) != m_shown.contains(name))
            done = setVisible(built.entry, names.contains(name));
    }
    for (const std::string &name : hiddenOwn) {
        if (!m_own.contains(name)) {
            if (std::optional<SchemaEntry> entry = entryOf(name))
                m_own.emplace(name, *std::move(entry));
        }
    }
    for (const auto &[name, entry] : m_own) {
        if (done && hiddenOwn.contains(name) != m_hiddenOwn.contains(name))
            done = setVisible(entry, !hiddenOwn.contains(name));
    }
    m_shown = names;
    m_hiddenOwn = hiddenOwn;
    m_state = state;
    if (done)
        done = writeStatistics(state);
    if (done)
        done = m_database.run("PRAGMA writable_schema=RESET");
    return done;
}

Result<PlanLines> Workbench::explain(std::string_view sql, std::span<const Cell> values)
{
    return explainOn(m_database, sql, values);
}

Measurement Workbench::run(std::string_view sql, std::span<const Cell> values, double mostSteps)
{
    Measurement taken;
    Result<ScratchStatement> statement = m_database.prepare(sql);
    if (!statement) {
        taken.error = statement.error().facts.message;
        return taken;
    }
    statement->bind(values);
    const bool writes = !statement->isReadOnly();
    if (writes)
        static_cast<void>(m_database.run("SAVEPOINT measured"));
    RunLimit limit{mostSteps / operationsBetweenChecks, &m_isStopped};
    sqlite3_progress_handler(m_database.handle(), operationsBetweenChecks, &RunLimit::isOver, &limit);
    sqlite3_preupdate_hook(m_database.handle(), &noteChange, &taken.changes);
    const auto start = std::chrono::steady_clock::now();
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step())
        taken.resultRows += 1.0;
    taken.time = std::chrono::steady_clock::now() - start;
    sqlite3_preupdate_hook(m_database.handle(), nullptr, nullptr);
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
    // The values come from a log, so a row may be there already.
    taken.refused = (code & 0xFF) == SQLITE_CONSTRAINT;
    taken.complete = code == SQLITE_DONE || taken.refused;
    if (!taken.complete && code != SQLITE_INTERRUPT)
        taken.error = m_database.lastError().facts.message;
    const auto counter = [&statement](int which) {
        return static_cast<double>(sqlite3_stmt_status(statement->handle(), which, 0));
    };
    taken.steps = counter(SQLITE_STMTSTATUS_VM_STEP);
    taken.scannedRows = counter(SQLITE_STMTSTATUS_FULLSCAN_STEP);
    taken.autoIndexedRows = counter(SQLITE_STMTSTATUS_AUTOINDEX);
    taken.sorts = counter(SQLITE_STMTSTATUS_SORT);
    statement->reset();
    if (writes)
        static_cast<void>(m_database.run("ROLLBACK TO measured; RELEASE measured"));
    return taken;
}

Result<void> copyDatabase(const std::string &source, const std::string &target, const std::function<bool()> &isStopped)
{
    struct Closer {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    using Handle = std::unique_ptr<sqlite3, Closer>;
    const auto open = [](const std::string &path, int flags) {
        sqlite3 *handle = nullptr;
        sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        return Handle(handle);
    };
    const Handle from = open(source, SQLITE_OPEN_READONLY);
    const Handle to = open(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    sqlite3_busy_timeout(from.get(), 5'000);
    sqlite3_backup *backup = sqlite3_backup_init(to.get(), "main", from.get(), "main");
    if (!backup)
        return std::unexpected(Error(ErrorKind::Unknown, "The database could not be copied to '" + target
                                                             + "': " + sqlite3_errmsg(to.get()) + '.'));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !isStopped())
        code = sqlite3_backup_step(backup, pagesAtOnce);
    sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE)
        return {};
    if (code == SQLITE_OK)
        return std::unexpected(Error(ErrorKind::Cancelled, "Stopped while the database was being copied."));
    return std::unexpected(
        Error(ErrorKind::Unknown, "The database could not be copied (" + std::string(sqlite3_errstr(code))
                                      + "): check that its file can be read and that there is room in "
                                        "the folder for temporary files."));
}

} // namespace d1::advisor
