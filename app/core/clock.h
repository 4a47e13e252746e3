// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"

#include <QCoroTask>

#include <chrono>

namespace d1 {

/// Time as an injected service, so that a test can own it. Main thread.
class Clock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using WallTime = std::chrono::system_clock::time_point;

    virtual ~Clock() = default;

    [[nodiscard]] virtual TimePoint now() const = 0;
    [[nodiscard]] virtual WallTime wallNow() const = 0;

    /// Resumes after `duration`, or as soon as the token is cancelled; the caller asks the token which it was.
    /// The clock must outlive the wait.
    virtual QCoro::Task<> sleepFor(std::chrono::nanoseconds duration, CancelToken cancel) = 0;
};

} // namespace d1
