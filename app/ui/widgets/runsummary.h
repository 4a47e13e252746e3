// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meta.h"

#include <QString>

namespace d1 {

/// What the status line says about the last run, or the one under way. What is not known is absent, never zero.
struct RunSummary {
    bool running = false;
    std::optional<std::int64_t> rows;
    std::optional<Milliseconds> serverTime;
    std::optional<Milliseconds> roundTrip;
    std::optional<int> attempts;
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    QString region;
    std::optional<double> dollars;        ///< of this run, at list price
    std::optional<double> sessionDollars; ///< of the tab, since it was opened
    QString selection;                    ///< what the selected cells come to
    bool onFallback = false;              ///< a read that another database answered, because this one did not

    bool operator==(const RunSummary &) const = default;
};

} // namespace d1
