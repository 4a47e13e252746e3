// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logdatabase.h"

#include "core/privatefile.h"
#include "features/querylog/logtables.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <sqlite3.h>

#include <unordered_map>

namespace d1 {

namespace {

constexpr int lockWaitMilliseconds = 5'000;

struct Closer {
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};

Error errorOf(const std::string &path, const std::string &what, ErrorKind kind = ErrorKind::Unknown)
{
    return Error(kind, "The query log in '" + path + "' cannot be used: " + what + ".");
}

/// What is wrong, and what a person can do about it.
std::string troubleOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return "the disk is full; make room on it";
    case SQLITE_IOERR:
        return "its disk does not take or give what it is asked to; make room on it, or see whether it is sound";
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "it cannot be written; get the right to write in its folder";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program held it for five seconds; try again";
    default:
        return sqlite3_errstr(code);
    }
}

/// Held while one program makes or replaces the file; a program that died lets go of it.
std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock->tryLock(lockWaitMilliseconds) ? std::move(lock) : nullptr;
}

} // namespace

struct LogDatabase::State {
    std::string path;
    int failure = SQLITE_OK;
    std::unique_ptr<sqlite3, Closer> handle;
    std::unordered_map<std::string_view, std::unique_ptr<LogStatement>> statements; // after the handle: they go first
};

std::string LogDatabase::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
           + "/d1-console/querylog.sqlite";
}

LogDatabase::LogDatabase(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

LogDatabase::LogDatabase(LogDatabase &&) noexcept = default;
LogDatabase &LogDatabase::operator=(LogDatabase &&) noexcept = default;
LogDatabase::~LogDatabase() = default;

Result<LogDatabase> LogDatabase::open(const std::string &path, Use use)
{
    const QString name = QString::fromStdString(path);
    if (use == Use::Write)
        makePrivateFile(name);
    else if (!QFile::exists(name))
        return std::unexpected(errorOf(path, "nothing has been logged yet", ErrorKind::NotFound));
    auto state = std::make_unique<State>();
    state->path = path;
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFileInfo(name).absoluteFilePath().toUtf8().constData(), &handle, flags, nullptr);
    state->handle.reset(handle);
    if (code != SQLITE_OK)
        return std::unexpected(errorOf(path, troubleOf(code)));
    sqlite3_busy_timeout(handle, lockWaitMilliseconds);

    LogDatabase database(std::move(state));
    const std::int64_t version = database.numberOf("PRAGMA user_version");
    if (Result<void> sound = database.outcome(); !sound)
        return std::unexpected(std::move(sound.error()));
    if (version > logVersion)
        return std::unexpected(
            errorOf(path, "a newer version of D1 Console made it; use that version, or move the file away"));
    if (version < logVersion && use == Use::Write)
        database.makeTables();
    else if (version < logVersion)
        return std::unexpected(errorOf(path, "nothing has been logged yet", ErrorKind::NotFound));
    if (use == Use::Write)
        database.run("PRAGMA synchronous = NORMAL");
    database.run(use == Use::Write ? "PRAGMA journal_size_limit = 16777216" : "PRAGMA query_only = ON");
    if (Result<void> ready = database.outcome(); !ready)
        return std::unexpected(std::move(ready.error()));
    return database;
}

void LogDatabase::makeTables()
{
    const std::unique_ptr<QLockFile> lock = lockOf(QString::fromStdString(m_state->path));
    run("PRAGMA auto_vacuum = INCREMENTAL"); // means something to an empty file alone
    run("PRAGMA journal_mode = WAL");
    begin();
    if (numberOf("PRAGMA user_version") < logVersion) { // another program may have been faster
        for (const std::string_view table : logTables)
            run(table);
    }
    if (m_state->failure == SQLITE_OK)
        run("COMMIT");
    else
        rollBack();
}

LogStatement &LogDatabase::statement(std::string_view sql)
{
    std::unique_ptr<LogStatement> &known = m_state->statements[sql];
    if (!known)
        known = std::make_unique<LogStatement>(m_state->handle.get(), sql, &m_state->failure);
    return *known;
}

void LogDatabase::begin()
{
    run("BEGIN IMMEDIATE");
}

Result<void> LogDatabase::commit()
{
    if (m_state->failure == SQLITE_OK)
        run("COMMIT");
    Result<void> done = outcome();
    rollBack();
    return done;
}

void LogDatabase::rollBack()
{
    if (sqlite3_get_autocommit(m_state->handle.get()) == 0)
        run("ROLLBACK");
}

Result<void> LogDatabase::outcome()
{
    const int code = std::exchange(m_state->failure, SQLITE_OK);
    if (code == SQLITE_OK)
        return {};
    Error error = errorOf(m_state->path, troubleOf(code));
    error.facts.sqliteCode = (code & 0xFF) == SQLITE_NOTADB    ? "SQLITE_NOTADB"
                             : (code & 0xFF) == SQLITE_CORRUPT ? "SQLITE_CORRUPT"
                                                               : "";
    return std::unexpected(std::move(error));
}

bool LogDatabase::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_state->handle.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
           && moved != 0;
}

std::int64_t LogDatabase::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_state->handle.get());
}

bool isDamage(const Error &error)
{
    return error.facts.sqliteCode == "SQLITE_NOTADB" || error.facts.sqliteCode == "SQLITE_CORRUPT";
}

std::string setLogAside(const std::string &path)
{
    const QString name = QString::fromStdString(path);
    const std::unique_ptr<QLockFile> lock = lockOf(name);
    if (!lock)
        return {};
    if (Result<LogDatabase> again = LogDatabase::open(path, LogDatabase::Use::Read)) {
        LogStatement &check = again->statement("PRAGMA quick_check(1)").with();
        if (check.step() && check.bytes(0) == "ok")
            return {};
    } else if (!isDamage(again.error())) {
        return {};
    }
    const QString aside =
        name + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-hhmmsszzz"));
    if (!QFile::rename(name, aside))
        return {};
    // What the write-ahead log still held belongs to the damaged file.
    for (const char *part : {"-wal", "-shm"})
        QFile::rename(name + QLatin1StringView(part), aside + QLatin1StringView(part));
    return aside.toStdString();
}

} // namespace d1
