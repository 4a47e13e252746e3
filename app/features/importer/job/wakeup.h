// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroFuture>
#include <QPromise>

#include <optional>
#include <utility>

namespace d1 {

/// Where one coroutine waits until something has happened that it may have waited for; it then looks for itself. Main
/// thread.
///
/// Not a signal: QCoro 0.8 takes a waiting coroutine's connection for queued calls, and the second of two emissions in
/// one turn of the event loop would call into a frame that is gone.
class Wakeup
{
public:
    /// From the event loop's next turn on.
    void notify()
    {
        if (auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->finish();
    }

    /// Resumes with the first notify() from now on.
    QCoro::Task<> next()
    {
        QPromise<void> promise;
        promise.start();
        QFuture<void> notified = promise.future();
        m_waiting = std::move(promise);
        co_await notified;
    }

private:
    std::optional<QPromise<void>> m_waiting;
};

} // namespace d1
