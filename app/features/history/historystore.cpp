// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historystore.h"

#include "connections/embedded/embeddedconnection.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <sstream>

namespace d1 {

namespace {

const std::string createTable = "CREATE TABLE IF NOT EXISTS history ("
                                "id INTEGER PRIMARY KEY, started_at INTEGER NOT NULL, target TEXT NOT NULL, "
                                "sql TEXT NOT NULL, elapsed_ms REAL NOT NULL, rows INTEGER, error TEXT NOT NULL)";

std::string inDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
           + "/d1-console/history.sqlite";
}

Error failure(const std::string &path, const Error &cause)
{
    return Error(ErrorKind::Unknown, "The history in '" + path + "' cannot be used: " + cause.facts.message + ".");
}

bool isDamage(const Error &error)
{
    return error.facts.sqliteCode == "SQLITE_NOTADB" || error.facts.sqliteCode == "SQLITE_CORRUPT"
           || error.facts.message.contains("not a database") || error.facts.message.contains("malformed");
}

Statement searchStatement(const HistorySearch &search)
{
    Statement statement("SELECT id, started_at, target, sql, elapsed_ms, rows, error FROM history WHERE true");
    std::istringstream words(search.words);
    for (std::string word; words >> word;) {
        statement.sql += " AND instr(lower(sql), lower(?)) > 0";
        statement.params.emplace_back(word);
    }
    if (!search.target.empty()) {
        statement.sql += " AND target = ?";
        statement.params.emplace_back(search.target);
    }
    if (search.onlyFailed)
        statement.sql += " AND error <> ''";
    statement.sql += " ORDER BY id DESC LIMIT ?";
    statement.params.emplace_back(static_cast<std::int64_t>(search.limit));
    return statement;
}

std::vector<HistoryEntry> entriesOf(const ResultSet &rows)
{
    std::vector<HistoryEntry> entries;
    entries.reserve(rows.rowCount());
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        HistoryEntry entry;
        entry.id = rows.cell(row, 0).integer();
        entry.startedAt = rows.cell(row, 1).integer();
        entry.target = rows.cell(row, 2).bytes();
        entry.sql = rows.cell(row, 3).bytes();
        entry.elapsed = Milliseconds(rows.cell(row, 4).real());
        if (const CellView count = rows.cell(row, 5); !count.isNull())
            entry.rows = count.integer();
        entry.error = rows.cell(row, 6).bytes();
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

/// Shared by the store and its calls, so that none of them touches what is gone.
struct HistoryStore::File {
    explicit File(std::string where)
        : path(std::move(where))
        , connection(std::make_unique<EmbeddedConnection>(path))
    {}

    std::string path;
    std::unique_ptr<EmbeddedConnection> connection;
    bool isReady = false;

    /// An empty file is an empty database.
    void make() const
    {
        const QString name = QString::fromStdString(path);
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void setAside()
    {
        connection = std::make_unique<EmbeddedConnection>(path);
        const QString name = QString::fromStdString(path);
        QFile::rename(name,
                      name + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-hhmmsszzz")));
        make();
    }

    static QCoro::Task<Result<Reply>> run(std::shared_ptr<File> file, std::vector<Statement> statements)
    {
        if (!file->isReady) {
            file->make();
            Request create(Statement(createTable), Intent::Write);
            Result<Reply> created = co_await file->connection->execute(std::move(create));
            if (!created && isDamage(created.error())) {
                file->setAside();
                Request again(Statement(createTable), Intent::Write);
                created = co_await file->connection->execute(std::move(again));
            }
            if (!created) {
                const Error error = failure(file->path, created.error());
                co_return std::unexpected(error);
            }
            file->isReady = true;
        }
        Request request(std::move(statements), Intent::Write);
        Result<Reply> reply = co_await file->connection->execute(std::move(request));
        if (reply)
            co_return reply;
        file->isReady = false; // the next call looks at the file anew
        const Error error = failure(file->path, reply.error());
        co_return std::unexpected(error);
    }
};

HistoryStore::HistoryStore()
    : HistoryStore(inDataFolder())
{}

HistoryStore::HistoryStore(std::string path)
    : m_file(std::make_shared<File>(std::move(path)))
{}

HistoryStore::~HistoryStore() = default;

QCoro::Task<Result<void>> HistoryStore::add(HistoryEntry entry)
{
    if (entry.sql.size() > MaxSqlBytes)
        co_return Result<void>();
    const Cell rows = entry.rows ? Cell(*entry.rows) : Cell();
    std::vector<Statement> statements;
    statements.emplace_back(
        "INSERT INTO history (started_at, target, sql, elapsed_ms, rows, error) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        std::vector<Cell>{entry.startedAt, entry.target, entry.sql, entry.elapsed.count(), rows, entry.error});
    statements.emplace_back("DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?",
                            std::vector<Cell>{std::int64_t{MaxEntries}});
    const Result<Reply> reply = co_await File::run(m_file, std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return Result<void>();
}

QCoro::Task<Result<std::vector<HistoryEntry>>> HistoryStore::find(HistorySearch search)
{
    std::vector<Statement> statements;
    statements.push_back(searchStatement(search));
    const Result<Reply> reply = co_await File::run(m_file, std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return entriesOf(*reply->statements.front().rows);
}

QCoro::Task<Result<void>> HistoryStore::clear()
{
    std::vector<Statement> statements;
    statements.emplace_back("DELETE FROM history");
    const Result<Reply> reply = co_await File::run(m_file, std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return Result<void>();
}

} // namespace d1
