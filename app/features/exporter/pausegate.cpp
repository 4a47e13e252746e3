// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pausegate.h"

#include <QCoroSignal>

namespace d1 {

void PauseGate::setClosed(bool closed)
{
    if (m_closed == closed)
        return;
    m_closed = closed;
    if (!closed)
        Q_EMIT opened();
}

QCoro::Task<> PauseGate::pass()
{
    const auto begun = std::chrono::steady_clock::now();
    while (m_closed)
        co_await qCoro(this, &PauseGate::opened);
    m_waited += std::chrono::steady_clock::now() - begun;
}

} // namespace d1
