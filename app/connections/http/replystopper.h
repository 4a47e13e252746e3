// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"

#include <QObject>

#include <chrono>

class QNetworkReply;

namespace d1 {

/// Aborts a reply at its deadline or when its caller cancels, and remembers which of the two it was: Qt reports both
/// as "operation cancelled". Belongs to the reply and dies with it.
class ReplyStopper final : public QObject
{
    Q_OBJECT

public:
    ReplyStopper(QNetworkReply *reply, std::chrono::milliseconds timeout, const CancelToken &cancel);

    /// Something moved: the time to the deadline begins anew.
    void restart();

    /// Nobody until it has aborted the reply.
    [[nodiscard]] StoppedBy stoppedBy() const { return m_stoppedBy; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QNetworkReply *m_reply;
    std::chrono::milliseconds m_timeout;
    int m_timer;
    CancelRegistration m_registration;
    StoppedBy m_reason = StoppedBy::Deadline;
    StoppedBy m_stoppedBy = StoppedBy::Nobody;
};

} // namespace d1
