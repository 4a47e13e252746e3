// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wakeup.h"

#include <QCoroTask>

#include <chrono>

namespace d1 {

/// Where work waits while a person wants it to. Open at first; main thread; outlives its waits.
class PauseGate
{
public:
    void setClosed(bool closed);
    [[nodiscard]] bool isClosed() const { return m_closed; }

    /// Resumes at once while the gate is open, else when it opens.
    QCoro::Task<> pass();
    /// That waits took so far.
    [[nodiscard]] std::chrono::nanoseconds timeWaited() const { return m_waited; }

private:
    Wakeup m_opened;
    bool m_closed = false;
    std::chrono::nanoseconds m_waited{0};
};

} // namespace d1
