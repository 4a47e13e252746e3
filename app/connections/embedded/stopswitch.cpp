// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/stopswitch.h"

#include <sqlite3.h>

#include <algorithm>

namespace d1 {

namespace {

constexpr int operationsBetweenChecks = 10'000; // a fraction of a millisecond

} // namespace

void StopSwitch::stop(StoppedBy who)
{
    const std::lock_guard lock(m_mutex);
    if (m_stoppedBy != StoppedBy::Nobody)
        return;
    m_stoppedBy = who;
    if (m_database)
        sqlite3_interrupt(m_database);
    m_stopped.notify_all();
}

StoppedBy StopSwitch::stoppedBy() const
{
    const std::lock_guard lock(m_mutex);
    return m_stoppedBy;
}

StopSwitch::Armed::Armed(StopSwitch &owner, sqlite3 *database)
    : m_owner(owner)
{
    // SQLite forgets an interrupt that arrives between two statements; the progress handler remembers it.
    sqlite3_progress_handler(database, operationsBetweenChecks, &StopSwitch::onProgress, &m_owner);
    sqlite3_busy_handler(database, &StopSwitch::onBusy, &m_owner);
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_database = database;
}

StopSwitch::Armed::~Armed()
{
    const std::lock_guard lock(m_owner.m_mutex);
    sqlite3_progress_handler(m_owner.m_database, 0, nullptr, nullptr);
    sqlite3_busy_handler(m_owner.m_database, nullptr, nullptr);
    m_owner.m_database = nullptr;
}

int StopSwitch::onProgress(void *self)
{
    return static_cast<const StopSwitch *>(self)->stoppedBy() != StoppedBy::Nobody;
}

int StopSwitch::onBusy(void *self, int calls)
{
    auto *owner = static_cast<StopSwitch *>(self);
    const auto now = std::chrono::steady_clock::now();
    std::unique_lock lock(owner->m_mutex);
    if (calls == 0)
        owner->m_busySince = now;
    if (owner->m_stoppedBy != StoppedBy::Nobody || now - owner->m_busySince >= BusyLimit)
        return 0;
    const std::chrono::milliseconds pause(std::min(1 + calls, 50));
    return !owner->m_stopped.wait_for(lock, pause, [owner] { return owner->m_stoppedBy != StoppedBy::Nobody; });
}

} // namespace d1
