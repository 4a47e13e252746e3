// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace d1 {

/// Something that happened to a database, for a vertical mark on charts.
struct TimeMark {
    Clock::WallTime time;
    QString text; ///< brief: "idx_orders_city created"

    bool operator==(const TimeMark &) const = default;
};

} // namespace d1
