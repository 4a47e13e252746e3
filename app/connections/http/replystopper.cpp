// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/replystopper.h"

#include <QNetworkReply>

#include <algorithm>

namespace d1 {

ReplyStopper::ReplyStopper(QNetworkReply *reply, std::chrono::milliseconds timeout, const CancelToken &cancel)
    : QObject(reply)
    , m_reply(reply)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplyStopper::stop);
    m_timer.start(std::max(timeout, std::chrono::milliseconds(0)));
    // Through the timer, so that whoever cancels never runs the waiting coroutine on their own stack.
    m_registration = cancel.onCancelled([this] {
        m_reason = StoppedBy::Caller;
        m_timer.start(0);
    });
}

void ReplyStopper::stop()
{
    if (m_reply->isFinished())
        return;
    m_stoppedBy = m_reason;
    m_reply->abort();
}

} // namespace d1
