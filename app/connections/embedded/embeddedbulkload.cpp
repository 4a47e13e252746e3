// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedbulkload.h"

#include "connections/embedded/sqlitebulk.h"
#include "connections/embedded/stopswitch.h"

#include <QCoroFuture>
#include <QPromise>

#include <optional>

namespace d1 {

/// The thread's side: owns the database.
class EmbeddedBulkLoad::Worker
{
public:
    explicit Worker(std::string path)
        : m_path(std::move(path))
    {}

    [[nodiscard]] Result<void> begin(StopSwitch &stopSwitch)
    {
        Result<SqliteDatabase> opened = SqliteDatabase::open(m_path);
        if (!opened)
            return std::unexpected(std::move(opened.error()));
        const StopSwitch::Armed armed(stopSwitch, opened->handle());
        if (Result<void> verified = opened->verify(); !verified)
            return verified;
        m_bulk.emplace(std::move(*opened));
        Result<void> begun = toldWhoStopped(m_bulk->begin(), stopSwitch);
        if (!begun)
            m_bulk.reset();
        return begun;
    }

    [[nodiscard]] Result<void> commit(StopSwitch &stopSwitch)
    {
        Result<void> committed;
        {
            // Not before: whoever waits for readers at each page that goes to the file early, never comes to an end.
            const StopSwitch::Armed armed(stopSwitch, m_bulk->handle());
            committed = toldWhoStopped(m_bulk->commit(), stopSwitch);
        }
        if (committed)
            m_bulk.reset();
        return committed;
    }

    [[nodiscard]] SqliteBulk &bulk() { return *m_bulk; }
    [[nodiscard]] bool hasBegun() const { return m_bulk.has_value(); }
    void end() { m_bulk.reset(); }

private:
    static Result<void> toldWhoStopped(Result<void> done, const StopSwitch &stopSwitch)
    {
        if (!done && done.error().facts.sqliteCode == "SQLITE_BUSY")
            done.error().facts.stoppedBy = stopSwitch.stoppedBy();
        return done;
    }

    std::string m_path;
    std::optional<SqliteBulk> m_bulk;
};

namespace {

Error notBegun()
{
    return Error(ErrorKind::Unknown, "The transaction for these rows has ended; begin another one.");
}

} // namespace

EmbeddedBulkLoad::EmbeddedBulkLoad(std::string path)
    : m_worker(std::make_shared<Worker>(std::move(path)))
{
    m_pool.setMaxThreadCount(1);
}

EmbeddedBulkLoad::~EmbeddedBulkLoad()
{
    m_pool.start([worker = m_worker] { worker->end(); });
}

template<typename T>
QCoro::Task<Result<T>> EmbeddedBulkLoad::onThread(std::function<Result<T>(Worker &)> work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> answered = promise->future();
    m_pool.start([worker = m_worker, promise, work = std::move(work)] {
        promise->addResult(work(*worker));
        promise->finish();
    });
    co_return co_await answered;
}

QCoro::Task<Result<void>> EmbeddedBulkLoad::begin(CancelToken cancel)
{
    const auto stopSwitch = std::make_shared<StopSwitch>();
    const CancelRegistration registration = cancel.onCancelled([stopSwitch] { stopSwitch->stop(StoppedBy::Caller); });
    std::function<Result<void>(Worker &)> work = [stopSwitch](Worker &worker) { return worker.begin(*stopSwitch); };
    co_return co_await onThread<void>(std::move(work));
}

QCoro::Task<Result<std::vector<ResultSetPtr>>> EmbeddedBulkLoad::run(std::vector<Statement> statements)
{
    using Results = std::vector<ResultSetPtr>;
    std::function<Result<Results>(Worker &)> work = [statements = std::move(statements)](Worker &worker) {
        return worker.hasBegun() ? worker.bulk().run(statements) : Result<Results>(std::unexpected(notBegun()));
    };
    co_return co_await onThread<Results>(std::move(work));
}

QCoro::Task<Result<void>> EmbeddedBulkLoad::prepare(BulkStatements statements)
{
    std::function<Result<void>(Worker &)> work = [statements = std::move(statements)](Worker &worker) {
        return worker.hasBegun() ? worker.bulk().prepare(statements) : Result<void>(std::unexpected(notBegun()));
    };
    co_return co_await onThread<void>(std::move(work));
}

QCoro::Task<Result<BulkOutcome>> EmbeddedBulkLoad::add(BulkRowsPtr rows, std::size_t maxFaults)
{
    std::function<Result<BulkOutcome>(Worker &)> work = [rows = std::move(rows), maxFaults](Worker &worker) {
        return worker.hasBegun() ? worker.bulk().add(*rows, maxFaults)
                                 : Result<BulkOutcome>(std::unexpected(notBegun()));
    };
    co_return co_await onThread<BulkOutcome>(std::move(work));
}

QCoro::Task<Result<void>> EmbeddedBulkLoad::commit(CancelToken cancel)
{
    const auto stopSwitch = std::make_shared<StopSwitch>();
    const CancelRegistration registration = cancel.onCancelled([stopSwitch] { stopSwitch->stop(StoppedBy::Caller); });
    std::function<Result<void>(Worker &)> work = [stopSwitch](Worker &worker) {
        return worker.hasBegun() ? worker.commit(*stopSwitch) : Result<void>(std::unexpected(notBegun()));
    };
    co_return co_await onThread<void>(std::move(work));
}

QCoro::Task<Result<void>> EmbeddedBulkLoad::rollBack()
{
    std::function<Result<void>(Worker &)> work = [](Worker &worker) {
        worker.end();
        return Result<void>();
    };
    co_return co_await onThread<void>(std::move(work));
}

} // namespace d1
