// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <QDateTime>

namespace d1 {

/// Another plan that the same statement had.
struct EarlierPlan {
    QDateTime lastSeen;
    Plan plan;
};

} // namespace d1
