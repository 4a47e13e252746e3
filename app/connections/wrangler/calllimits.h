// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"

#include <chrono>

namespace d1 {

/// When a call that takes several exchanges must end, counted from when it was made.
class CallLimits
{
public:
    CallLimits() = default;
    CallLimits(std::chrono::milliseconds timeout, CancelToken cancel)
        : m_end(std::chrono::steady_clock::now() + timeout)
        , m_cancel(std::move(cancel))
    {}

    /// Zero when the time is up.
    [[nodiscard]] std::chrono::milliseconds remaining() const
    {
        const auto left = m_end - std::chrono::steady_clock::now();
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds(0));
    }
    [[nodiscard]] const CancelToken &cancel() const { return m_cancel; }

private:
    std::chrono::steady_clock::time_point m_end;
    CancelToken m_cancel;
};

} // namespace d1
