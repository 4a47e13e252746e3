// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply.h"
#include "core/statement.h"

#include <chrono>
#include <span>
#include <unordered_map>

namespace d1 {

class SqliteDatabase;

/// Explains what has run, for the query log: the first statement of a batch, unless its like was explained in the last
/// ten minutes. Takes some microseconds. On the database's thread.
class SqlitePlans
{
public:
    /// Sets StatementReply::plan of the first. Needs as many replies as statements, and no open transaction.
    void addTo(Reply &reply, std::span<const Statement> statements, SqliteDatabase &database);

private:
    using Clock = std::chrono::steady_clock;

    std::unordered_map<std::uint64_t, Clock::time_point> m_explained; ///< by hash of the fingerprint
};

} // namespace d1
