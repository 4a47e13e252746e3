// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pausegate.h"

namespace d1 {

void PauseGate::setClosed(bool closed)
{
    if (m_closed == closed)
        return;
    m_closed = closed;
    if (!closed)
        m_opened.notify();
}

QCoro::Task<> PauseGate::pass()
{
    const auto begun = std::chrono::steady_clock::now();
    while (m_closed)
        co_await m_opened.next();
    m_waited += std::chrono::steady_clock::now() - begun;
}

} // namespace d1
