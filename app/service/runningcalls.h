// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/wakeup.h"

#include <QCoroTask>
#include <QObject>

namespace d1 {

/// The calls that one object has running, so that it can be closed: new calls are cancelled from their start, those
/// that run are cancelled, and close() resumes when the last has ended. Main thread.
class RunningCalls : public QObject
{
    Q_OBJECT

public:
    /// A call while it runs; a local of its coroutine. The object it belongs to must be held besides.
    class Call
    {
    public:
        Call(RunningCalls &calls, const CancelToken &byCaller);
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;
        ~Call();

        /// Cancelled by the caller or by close(), whoever is first.
        [[nodiscard]] CancelToken token() const { return m_stop.token(); }

    private:
        RunningCalls &m_calls;
        CancelSource m_stop;
        CancelRegistration m_byCaller;
        CancelRegistration m_byClose;
    };

    [[nodiscard]] bool isRunning() const { return m_running > 0; }
    [[nodiscard]] bool isClosed() const { return m_closing.token().isCancelled(); }

    /// This object must live until it resumes.
    QCoro::Task<> close();

Q_SIGNALS:
    /// The last running call has ended.
    void drained();

private:
    CancelSource m_closing;
    Wakeup m_ended;
    int m_running = 0;
};

} // namespace d1
