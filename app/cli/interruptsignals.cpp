// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruptsignals.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>

namespace d1 {

namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t eventOfHandler = -1;

void wakeUp(int)
{
    const int saved = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(eventOfHandler, &one, sizeof one);
    errno = saved;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action {
    };
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(signal, &action, nullptr);
}

} // namespace

InterruptSignals::InterruptSignals(CancelSource *source)
    : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_notifier(std::make_unique<QSocketNotifier>(m_event, QSocketNotifier::Read))
{
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, source] {
        m_notifier->setEnabled(false);
        source->cancel();
    });
    eventOfHandler = m_event;
    handle(SIGINT, wakeUp);
    handle(SIGTERM, wakeUp);
}

InterruptSignals::~InterruptSignals()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    eventOfHandler = -1;
    m_notifier.reset();
    ::close(m_event);
}

} // namespace d1
