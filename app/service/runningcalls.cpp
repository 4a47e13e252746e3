// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/runningcalls.h"

namespace d1 {

RunningCalls::Call::Call(RunningCalls &calls, const CancelToken &byCaller)
    : m_calls(calls)
    , m_byCaller(byCaller.onCancelled([this] { m_stop.cancel(); }))
    , m_byClose(calls.m_closing.token().onCancelled([this] { m_stop.cancel(); }))
{
    ++m_calls.m_running;
}

RunningCalls::Call::~Call()
{
    if (--m_calls.m_running > 0)
        return;
    m_calls.m_ended.notify();
    Q_EMIT m_calls.drained();
}

QCoro::Task<> RunningCalls::close()
{
    m_closing.cancel();
    while (m_running > 0)
        co_await m_ended.next();
}

} // namespace d1
