// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/replystopper.h"

#include <QNetworkReply>

#include <algorithm>

namespace d1 {

ReplyStopper::ReplyStopper(QNetworkReply *reply, std::chrono::milliseconds timeout, const CancelToken &cancel)
    : QObject(reply)
    , m_reply(reply)
    , m_timeout(std::max(timeout, std::chrono::milliseconds(0)))
    , m_timer(startTimer(m_timeout, Qt::PreciseTimer))
{
    // Through the timer, so that whoever cancels never runs the waiting coroutine on their own stack.
    m_registration = cancel.onCancelled([this] {
        if (m_reply->isFinished())
            return;
        m_reason = StoppedBy::Caller;
        killTimer(m_timer);
        m_timer = startTimer(std::chrono::milliseconds(0));
    });
}

void ReplyStopper::restart()
{
    if (m_reason == StoppedBy::Caller || m_stoppedBy != StoppedBy::Nobody)
        return;
    killTimer(m_timer);
    m_timer = startTimer(m_timeout, Qt::PreciseTimer);
}

void ReplyStopper::timerEvent(QTimerEvent *)
{
    killTimer(m_timer);
    if (m_reply->isFinished())
        return;
    m_stoppedBy = m_reason;
    m_reply->abort();
}

} // namespace d1
