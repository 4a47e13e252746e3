// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"

#include <QSocketNotifier>

#include <memory>

namespace d1 {

/// Turns the first Ctrl+C or SIGTERM into a cancellation, so that what runs ends cleanly; a second one ends the program
/// at once. One a program, main thread. `source` is not owned and must outlive this.
class InterruptSignals
{
public:
    explicit InterruptSignals(CancelSource *source);
    ~InterruptSignals();
    InterruptSignals(const InterruptSignals &) = delete;
    InterruptSignals &operator=(const InterruptSignals &) = delete;

private:
    int m_event = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace d1
