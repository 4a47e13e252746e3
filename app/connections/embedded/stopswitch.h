// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <condition_variable>
#include <mutex>

struct sqlite3;

namespace d1 {

/// Ends one call's work inside SQLite from another thread, and surely no later call's.
class StopSwitch
{
public:
    /// Any thread. The first caller is remembered; later ones change nothing.
    void stop(StoppedBy who);
    [[nodiscard]] StoppedBy stoppedBy() const;

    /// While it lives, stop() interrupts this database, and waits for another writer's lock (up to `BusyLimit`) end
    /// with it. Lives on the thread that uses the database.
    class Armed
    {
    public:
        Armed(StopSwitch &owner, sqlite3 *database);
        ~Armed();
        Armed(const Armed &) = delete;
        Armed &operator=(const Armed &) = delete;

    private:
        StopSwitch &m_owner;
    };

    static constexpr std::chrono::milliseconds BusyLimit{5000};

private:
    static int onProgress(void *self);
    static int onBusy(void *self, int calls);

    mutable std::mutex m_mutex;
    std::condition_variable m_stopped;
    std::chrono::steady_clock::time_point m_busySince;
    StoppedBy m_stoppedBy = StoppedBy::Nobody;
    sqlite3 *m_database = nullptr;
};

} // namespace d1
