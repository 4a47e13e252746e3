// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/schema/schema.h"

namespace d1::advisor {

/// The schema as the database has it, in the words of the schema feature.
[[nodiscard]] Schema schemaOf(ScratchDatabase &database);

/// sqlite_schema in its order, without internal entries and the tables that belong to virtual ones.
[[nodiscard]] std::vector<SchemaObject> objectsOf(ScratchDatabase &database);

/// sqlite_stat1; empty when there is none.
[[nodiscard]] std::vector<StatisticsRow> statisticsOf(ScratchDatabase &database);

} // namespace d1::advisor
