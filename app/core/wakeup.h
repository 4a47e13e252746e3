// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroFuture>
#include <QPromise>

#include <optional>
#include <utility>

namespace d1 {

/// Where coroutines wait until something has happened that they may have waited for; each then looks for itself. Must
/// outlive their waits. Main thread.
///
/// Not a signal: QCoro 0.8 takes a waiting coroutine's connection for queued calls, and the second of two emissions in
/// one turn of the event loop would call into a frame that is gone.
class Wakeup
{
public:
    /// All that wait go on, from the event loop's next turn on.
    void notify()
    {
        if (auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->finish();
    }

    /// Resumes with the first notify() from now on.
    QCoro::Task<> next()
    {
        if (!m_waiting) {
            m_waiting.emplace();
            m_waiting->start();
        }
        QFuture<void> notified = m_waiting->future();
        co_await notified;
    }

private:
    std::optional<QPromise<void>> m_waiting;
};

} // namespace d1
