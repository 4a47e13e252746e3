// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QObject>

#include <chrono>

namespace d1 {

/// Where work waits while a person wants it to. Open at first; main thread; outlives its waits.
class PauseGate final : public QObject
{
    Q_OBJECT

public:
    void setClosed(bool closed);
    [[nodiscard]] bool isClosed() const { return m_closed; }

    /// Resumes at once while the gate is open, else when it opens.
    QCoro::Task<> pass();
    /// That waits took so far.
    [[nodiscard]] std::chrono::nanoseconds timeWaited() const { return m_waited; }

Q_SIGNALS:
    void opened();

private:
    bool m_closed = false;
    std::chrono::nanoseconds m_waited{0};
};

} // namespace d1
