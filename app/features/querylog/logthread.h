// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"

#include <QCoroFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace d1 {

/// A connection to the log's file and the thread that uses it. Main thread; shared by its calls, which may outlive
/// whoever made them.
class LogThread : public std::enable_shared_from_this<LogThread>
{
public:
    /// The file is opened by the first call, and again when another has taken its place.
    LogThread(std::string path, LogDatabase::Use use);

    [[nodiscard]] const std::string &path() const { return m_path; }

    /// Runs `work` on the thread. When there is no file yet to read from, the answer is a T with nothing in it. A file
    /// found damaged is set aside, and the error says so.
    template<typename T>
    QCoro::Task<Result<T>> ask(std::function<Result<T>(LogDatabase &)> work)
    {
        const std::shared_ptr<LogThread> self = shared_from_this();
        const auto answer = std::make_shared<std::optional<Result<T>>>();
        const auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        QFuture<void> answered = promise->future();
        m_pool.start([self = this, answer, promise, work = std::move(work)] {
            *answer = self->run<T>(work);
            promise->finish();
        });
        co_await answered;
        co_return std::move(**answer);
    }

private:
    template<typename T>
    Result<T> run(const std::function<Result<T>(LogDatabase &)> &work)
    {
        if (Result<void> ready = open(); !ready) {
            if (ready.error().verdict.kind == ErrorKind::NotFound)
                return T{};
            return std::unexpected(explained(std::move(ready.error())));
        }
        Result<T> result = work(*m_database);
        if (Result<void> outcome = m_database->outcome(); !outcome)
            result = std::unexpected(std::move(outcome.error()));
        return result ? std::move(result) : std::unexpected(explained(std::move(result.error())));
    }

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Error explained(Error error);

    const std::string m_path;
    const LogDatabase::Use m_use;
    std::optional<LogDatabase> m_database; // the thread's
    QThreadPool m_pool;                    // last, so that it is done before the database goes
};

} // namespace d1
