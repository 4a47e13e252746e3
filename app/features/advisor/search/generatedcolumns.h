// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/statementeffects.h"
#include "features/schema/schema.h"

namespace d1::advisor {

/// An update of a column also changes those that are generated from it, and what indexes hold of them; SQLite's
/// authorizer is not asked about these.
void addGeneratedColumns(StatementEffects &effects, const Schema &schema);

} // namespace d1::advisor
