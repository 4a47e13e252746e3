// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planhistory.h"

#include "connections/embedded/embeddedconnection.h"
#include "core/privatefile.h"
#include "features/plan/planrows.h"
#include "service/querylog.h"
#include "sql/fingerprint.h"

#include <QFile>
#include <QStandardPaths>

namespace d1 {

namespace {

using Milliseconds64 = std::chrono::duration<std::int64_t, std::milli>;

std::int64_t millisecondsOf(Clock::WallTime time)
{
    return std::chrono::duration_cast<Milliseconds64>(time.time_since_epoch()).count();
}

Clock::WallTime timeOf(std::int64_t milliseconds)
{
    return Clock::WallTime(std::chrono::duration_cast<Clock::WallTime::duration>(Milliseconds64(milliseconds)));
}

Statement statementOf(std::string sql, std::vector<Cell> params = {})
{
    return Statement(std::move(sql), std::move(params));
}

std::vector<Statement> tables()
{
    return {statementOf("CREATE TABLE IF NOT EXISTS plans(id INTEGER PRIMARY KEY, database TEXT NOT NULL, fingerprint "
                        "TEXT NOT NULL, statement TEXT NOT NULL, rows TEXT NOT NULL, first_seen INTEGER NOT NULL, "
                        "last_seen INTEGER NOT NULL)"),
            statementOf("CREATE INDEX IF NOT EXISTS idx_plans_database_fingerprint_last_seen ON plans(database, "
                        "fingerprint, last_seen)")};
}

struct Kept {
    std::int64_t id = 0;
    PlanRecord record;
};

std::vector<Kept> keptIn(const ResultSet &rows)
{
    std::vector<Kept> kept;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        std::optional<sql::PlanTree> tree = planTreeFromText(rows.cell(row, 2).bytes());
        if (!tree)
            continue;
        PlanRecord record{std::string(rows.cell(row, 1).bytes()), std::move(*tree), timeOf(rows.cell(row, 3).integer()),
                          timeOf(rows.cell(row, 4).integer())};
        kept.push_back({rows.cell(row, 0).integer(), std::move(record)});
    }
    return kept;
}

bool isDamage(const Error &error)
{
    return error.facts.sqliteCode == "SQLITE_NOTADB" || error.facts.sqliteCode == "SQLITE_CORRUPT";
}

} // namespace

/// The file and the session on it.
class PlanHistory::File
{
public:
    File(std::string path, Clock &clock)
        : m_path(std::move(path))
        , m_clock(clock)
    {
        open();
    }

    [[nodiscard]] Clock &clock() const { return m_clock; }

    static QCoro::Task<Result<Reply>> run(std::shared_ptr<File> file, std::vector<Statement> batch)
    {
        const SessionPtr session = file->m_session;
        Request request(batch, Intent::Write);
        request.origin = "plan history";
        request.priority = Priority::Background;
        Result<Reply> reply = co_await session->execute(std::move(request));
        if (reply || !isDamage(reply.error()))
            co_return reply;
        file->setAside();
        std::vector<Statement> again = tables();
        again.insert(again.end(), batch.begin(), batch.end());
        Request second(std::move(again), Intent::Write);
        const SessionPtr fresh = file->m_session;
        Result<Reply> answer = co_await fresh->execute(std::move(second));
        if (answer && answer->statements.size() > batch.size())
            answer->statements.erase(answer->statements.begin(),
                                     answer->statements.end() - static_cast<std::ptrdiff_t>(batch.size()));
        co_return answer;
    }

private:
    void open()
    {
        makePrivateFile(QString::fromStdString(m_path)); // statements may hold private values
        Session::Parts parts;
        parts.identity.target = "file:" + m_path;
        parts.primary = std::make_unique<EmbeddedConnection>(m_path);
        parts.clock = &m_clock;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
    }

    void setAside()
    {
        const QString path = QString::fromStdString(m_path);
        m_session.reset();
        QFile::remove(path + QStringLiteral(".damaged"));
        QFile::rename(path, path + QStringLiteral(".damaged"));
        open();
    }

    std::string m_path;
    Clock &m_clock;
    QueryLog m_log; // its own: these statements are no one's workload
    SessionPtr m_session;
};

namespace {

std::vector<Statement> readingOf(const std::string &database, const std::string &fingerprint)
{
    std::vector<Statement> batch = tables();
    batch.push_back(statementOf("SELECT id, statement, rows, first_seen, last_seen FROM plans WHERE database = ?1 AND "
                                "fingerprint = ?2 ORDER BY last_seen DESC, id DESC",
                                {database, fingerprint}));
    return batch;
}

/// The plan seen once more, or a new one in place of the oldest.
std::vector<Statement> writingOf(const std::string &database, const std::string &fingerprint, const Plan &plan,
                                 std::optional<std::int64_t> same, std::int64_t now)
{
    if (same)
        return {statementOf("UPDATE plans SET last_seen = ?1 WHERE id = ?2", {now, *same})};
    return {
        statementOf("INSERT INTO plans(database, fingerprint, statement, rows, first_seen, last_seen) VALUES (?1, ?2, "
                    "?3, ?4, ?5, ?5)",
                    {database, fingerprint, plan.sql, planTreeToText(plan.tree), now}),
        statementOf("DELETE FROM plans WHERE database = ?1 AND fingerprint = ?2 AND id NOT IN (SELECT id FROM plans "
                    "WHERE database = ?1 AND fingerprint = ?2 ORDER BY last_seen DESC, id DESC LIMIT ?3)",
                    {database, fingerprint, std::int64_t{PlanHistory::MostOfAStatement}}),
        statementOf("DELETE FROM plans WHERE id NOT IN (SELECT id FROM plans ORDER BY last_seen DESC, id DESC LIMIT "
                    "?1)",
                    {std::int64_t{PlanHistory::MostOfAll}})};
}

} // namespace

std::string PlanHistory::defaultPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return folder.toStdString() + "/d1-console/plans.sqlite";
}

PlanHistory::PlanHistory(std::string path, Clock &clock)
    : m_file(std::make_shared<File>(std::move(path), clock))
{}

PlanHistory::~PlanHistory() = default;

QCoro::Task<std::vector<PlanRecord>> PlanHistory::note(std::string database, Plan plan)
{
    const std::shared_ptr<File> file = m_file; // this object may be gone after an await
    std::vector<PlanRecord> earlier;
    if (plan.tree.nodes.empty() || plan.sql.size() > LongestStatement)
        co_return earlier;
    const std::string fingerprint = sql::fingerprint(plan.sql);
    std::vector<Statement> reading = readingOf(database, fingerprint);
    const Result<Reply> known = co_await File::run(file, std::move(reading));
    if (!known)
        co_return earlier;

    const std::string text = planText(plan.tree);
    std::optional<std::int64_t> same;
    for (Kept &kept : keptIn(*known->statements.back().rows)) {
        if (!same && planText(kept.record.tree) == text)
            same = kept.id;
        else
            earlier.push_back(std::move(kept.record));
    }
    std::vector<Statement> writing =
        writingOf(database, fingerprint, plan, same, millisecondsOf(file->clock().wallNow()));
    const Result<Reply> written = co_await File::run(file, std::move(writing));
    // What could not be written is asked again another time; what is known stays known.
    co_return written ? earlier : std::vector<PlanRecord>();
}

} // namespace d1
