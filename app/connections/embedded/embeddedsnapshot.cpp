// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedsnapshot.h"

#include "connections/embedded/sqlitedatabase.h"
#include "connections/embedded/stopswitch.h"
#include "core/resultsetbuilder.h"

#include <QCoroFuture>
#include <QPromise>

#include <sqlite3.h>

#include <optional>

namespace d1 {

/// The thread's side: owns the database and the statement that is being read.
class EmbeddedSnapshot::Reader
{
public:
    explicit Reader(std::string path)
        : m_path(std::move(path))
    {}

    void begin(Statement statement)
    {
        m_rows = SqliteStatement();
        m_asked = std::move(statement);
        m_isPrepared = false;
        m_atEnd = false;
    }

    [[nodiscard]] Result<ResultSetPtr> next(std::size_t bytes, StopSwitch &stopSwitch)
    {
        Result<ResultSetPtr> rows = read(bytes, stopSwitch);
        if (!rows) {
            ErrorFacts &facts = rows.error().facts;
            if (facts.sqliteCode == "SQLITE_INTERRUPT" || facts.sqliteCode == "SQLITE_BUSY")
                facts.stoppedBy = stopSwitch.stoppedBy();
        }
        return rows;
    }

private:
    [[nodiscard]] Result<ResultSetPtr> read(std::size_t bytes, StopSwitch &stopSwitch)
    {
        if (!m_database) {
            if (Result<void> opened = open(); !opened)
                return std::unexpected(std::move(opened.error()));
        }
        const StopSwitch::Armed armed(stopSwitch, m_database->handle());
        if (!m_isPrepared) {
            if (Result<void> prepared = prepare(); !prepared)
                return std::unexpected(std::move(prepared.error()));
        }
        ResultSetBuilder rows(m_rows.columnNames());
        while (!m_atEnd && rows.byteSize() < bytes) {
            const int code = m_rows.step();
            if (code == SQLITE_ROW) {
                m_rows.appendRowTo(rows, SqliteStatement::Text::AsStored);
                continue;
            }
            m_atEnd = true;
            if (code != SQLITE_DONE)
                return std::unexpected(Error(m_database->factsOf(code)));
        }
        return rows.finish();
    }

    [[nodiscard]] Result<void> open()
    {
        Result<SqliteDatabase> opened = SqliteDatabase::open(m_path);
        if (!opened)
            return std::unexpected(std::move(opened.error()));
        m_database = std::move(*opened);
        Result<void> begun = m_database->run("BEGIN");
        if (begun)
            begun = m_database->verify(); // reads, and with that the transaction has its state
        if (!begun)
            m_database.reset();
        return begun;
    }

    [[nodiscard]] Result<void> prepare()
    {
        Result<SqliteStatement> statement = m_database->prepare(m_asked.sql);
        if (!statement)
            return std::unexpected(std::move(statement.error()));
        if (statement->isWrite())
            return std::unexpected(Error(ErrorKind::Syntax, "Only a statement that reads can be read in pieces."));
        if (m_asked.params.size() != statement->parameterCount())
            return std::unexpected(wrongNumberOfValuesError());
        if (const int code = statement->bind(m_asked.params); code != SQLITE_OK)
            return std::unexpected(Error(m_database->factsOf(code)));
        m_rows = std::move(*statement);
        m_isPrepared = true;
        return {};
    }

    std::string m_path;
    std::optional<SqliteDatabase> m_database;
    Statement m_asked;
    SqliteStatement m_rows; // after the database, so that it goes first
    bool m_isPrepared = false;
    bool m_atEnd = false;
};

EmbeddedSnapshot::EmbeddedSnapshot(std::string path)
    : m_reader(std::make_unique<Reader>(std::move(path)))
{
    m_pool.setMaxThreadCount(1);
}

EmbeddedSnapshot::~EmbeddedSnapshot()
{
    if (const auto running = m_running.lock())
        running->stop(StoppedBy::Caller);
}

void EmbeddedSnapshot::begin(Statement statement)
{
    m_pool.start(
        [reader = m_reader.get(), asked = std::move(statement)]() mutable { reader->begin(std::move(asked)); });
}

/// Does not touch this object after it has waited, so it may outlive it.
QCoro::Task<Result<ResultSetPtr>> EmbeddedSnapshot::next(std::size_t bytes, CancelToken cancel)
{
    const auto stopSwitch = std::make_shared<StopSwitch>();
    const auto promise = std::make_shared<QPromise<Result<ResultSetPtr>>>();
    m_running = stopSwitch;
    const CancelRegistration registration = cancel.onCancelled([stopSwitch] { stopSwitch->stop(StoppedBy::Caller); });
    promise->start();
    m_pool.start([reader = m_reader.get(), bytes, stopSwitch, promise] {
        promise->addResult(reader->next(bytes, *stopSwitch));
        promise->finish();
    });
    QFuture<Result<ResultSetPtr>> read = promise->future();
    co_return co_await read;
}

} // namespace d1
