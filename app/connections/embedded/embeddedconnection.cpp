// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"

#include "connections/embedded/embeddedbulkload.h"
#include "connections/embedded/embeddedsnapshot.h"
#include "connections/embedded/sqlitebatch.h"
#include "connections/embedded/sqlitedatabase.h"
#include "connections/embedded/sqliteplans.h"
#include "connections/embedded/stopswitch.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <optional>

namespace d1 {

/// One request on its way to the worker and back; whoever claims it, answers it.
class EmbeddedConnection::Call
{
public:
    explicit Call(Request asked)
        : request(std::move(asked))
    {
        m_promise.start();
    }

    [[nodiscard]] bool claim() { return !m_claimed.test_and_set(); }
    void answer(Result<Reply> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    [[nodiscard]] QFuture<Result<Reply>> answered() { return m_promise.future(); }

    /// Main thread: answers for the worker when that has not begun.
    void stop(StoppedBy who)
    {
        stopSwitch.stop(who);
        if (!claim())
            return;
        ErrorFacts facts;
        facts.stoppedBy = who;
        facts.message = "stopped while other statements ran on this file";
        answer(std::unexpected(Error(std::move(facts))));
    }

    const Request request;
    StopSwitch stopSwitch;

private:
    QPromise<Result<Reply>> m_promise;
    std::atomic_flag m_claimed;
};

/// The thread's side: owns the database.
class EmbeddedConnection::Worker
{
public:
    explicit Worker(std::string path)
        : m_path(std::move(path))
    {}

    [[nodiscard]] Result<Reply> run(Call &call)
    {
        Result<Reply> reply = openAndRun(call);
        if (!reply) {
            ErrorFacts &facts = reply.error().facts;
            if (facts.sqliteCode == "SQLITE_INTERRUPT" || facts.sqliteCode == "SQLITE_BUSY")
                facts.stoppedBy = call.stopSwitch.stoppedBy();
        }
        return reply;
    }

private:
    [[nodiscard]] Result<Reply> openAndRun(Call &call)
    {
        if (m_database && m_database->hasMoved())
            m_database.reset();
        if (!m_database) {
            if (Result<void> opened = open(call); !opened) {
                m_database.reset();
                return std::unexpected(std::move(opened.error()));
            }
        }
        Result<Reply> reply = runStatements(call);
        m_database->rollBack(); // nothing is left to roll back after a success
        return reply;
    }

    [[nodiscard]] Result<void> open(Call &call)
    {
        Result<SqliteDatabase> opened = SqliteDatabase::open(m_path);
        if (!opened)
            return std::unexpected(std::move(opened.error()));
        m_database = std::move(*opened);
        const StopSwitch::Armed armed(call.stopSwitch, m_database->handle());
        return m_database->verify();
    }

    [[nodiscard]] Result<Reply> runStatements(Call &call)
    {
        if (call.request.statements.empty())
            return Reply();
        const StopSwitch::Armed armed(call.stopSwitch, m_database->handle());
        SqliteBatch batch(*m_database, call.request.statements,
                          [&call] { return call.stopSwitch.stoppedBy() != StoppedBy::Nobody; });
        Result<Reply> reply = batch.run();
        if (reply)
            m_plans.addTo(*reply, call.request.statements, *m_database);
        return reply;
    }

    std::string m_path;
    std::optional<SqliteDatabase> m_database;
    SqlitePlans m_plans;
};

EmbeddedConnection::EmbeddedConnection(std::string path)
    : m_path(std::move(path))
    , m_worker(std::make_unique<Worker>(m_path))
{
    m_pool.setMaxThreadCount(1);
}

EmbeddedConnection::~EmbeddedConnection()
{
    for (const auto &weak : m_calls) {
        if (const auto call = weak.lock())
            call->stop(StoppedBy::Caller);
    }
}

QCoro::Task<Result<void>> EmbeddedConnection::open()
{
    Request nothing;
    const Result<Reply> reply = co_await run(std::move(nothing));
    if (!reply)
        co_return std::unexpected(reply.error());
    co_return Result<void>();
}

QCoro::Task<Result<Reply>> EmbeddedConnection::execute(Request request)
{
    if (request.statements.empty())
        co_return std::unexpected(noStatementError());
    co_return co_await run(std::move(request));
}

/// Does not touch this object after it has waited, so it may outlive it.
QCoro::Task<Result<Reply>> EmbeddedConnection::run(Request request)
{
    const auto call = std::make_shared<Call>(std::move(request));
    std::erase_if(m_calls, [](const auto &other) { return other.expired(); });
    m_calls.push_back(call);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &deadline, [call] { call->stop(StoppedBy::Deadline); });
    deadline.start(call->request.timeout);
    const CancelRegistration registration = call->request.cancel.onCancelled([call] { call->stop(StoppedBy::Caller); });

    m_pool.start([worker = m_worker.get(), call] {
        if (call->claim())
            call->answer(worker->run(*call));
    });
    QFuture<Result<Reply>> answered = call->answered();
    co_return co_await answered;
}

std::unique_ptr<Snapshot> EmbeddedConnection::snapshot() const
{
    return std::make_unique<EmbeddedSnapshot>(m_path);
}

Capabilities EmbeddedConnection::capabilities() const
{
    Capabilities capabilities;
    capabilities.countsRowsRead = false; // Debian's SQLite is built without the counters
    capabilities.bulkLoads = true;
    return capabilities;
}

std::unique_ptr<BulkLoad> EmbeddedConnection::bulkLoad()
{
    return std::make_unique<EmbeddedBulkLoad>(m_path);
}

} // namespace d1
