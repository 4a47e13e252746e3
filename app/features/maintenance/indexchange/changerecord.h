// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/maintenance/indexchange/indexchange.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// What the runs of one statement came to, by the query log. What the database did not tell is absent.
struct RunFigures {
    std::uint64_t runs = 0;
    std::optional<double> rowsRead;     ///< a run
    std::optional<double> rowsWritten;  ///< a run
    std::optional<double> milliseconds; ///< a run, on average: by the server where it tells, else from outside

    bool operator==(const RunFigures &) const = default;
};

/// A helped statement before a change and after it.
struct RemeasuredStatement {
    HelpedStatement statement;
    std::optional<RunFigures> before;    ///< in the day before; absent when it did not run
    std::optional<RunFigures> afterHour; ///< in the first hour, as far as it has passed
    std::optional<RunFigures> afterDay;  ///< in the first day, as far as it has passed

    bool operator==(const RemeasuredStatement &) const = default;
};

/// A change that was made, with the way back and what came of it.
struct ChangeRecord {
    std::string id;     ///< names it to the person, too: short, and unique on this machine
    std::string target; ///< canonical
    std::string database;
    Clock::WallTime appliedAt;
    std::string bookmark;              ///< of the state before, for a hosted database; empty when there is none
    std::vector<IndexChangeStep> done; ///< in this order
    std::vector<RemeasuredStatement> statements;
    std::optional<Clock::WallTime> undoneAt;
    bool isHourClosed = false; ///< its figures are final
    bool isDayClosed = false;

    bool operator==(const ChangeRecord &) const = default;
};

} // namespace d1
