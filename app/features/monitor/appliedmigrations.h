// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "service/session.h"

#include <string>
#include <vector>

namespace d1 {

/// A migration that a database's own table of migrations tells of.
struct AppliedMigration {
    std::string name; ///< "0003_orders.sql"
    Clock::WallTime at;

    bool operator==(const AppliedMigration &) const = default;
};

/// The latest migrations that wrangler or D1 Console applied, by time, at most 200; none where there is no such table.
/// Two small background questions.
QCoro::Task<Result<std::vector<AppliedMigration>>> appliedMigrations(SessionPtr session, CancelToken cancel);

} // namespace d1
