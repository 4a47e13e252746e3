// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply.h"
#include "core/statement.h"
#include "features/schema/schema.h"

#include <vector>

namespace d1 {

/// Whether the columns of views are asked for. A view on a table that is gone makes that question fail as a whole.
enum class SchemaViews { WithColumns, WithoutColumns };

/// The statements that read a schema: SELECTs over sqlite_schema and the pragma functions that D1 allows, every output
/// column with a name of its own (old wrangler merges equal names).
[[nodiscard]] std::vector<Statement> schemaQueries(SchemaViews views);

/// Puts the answers of schemaQueries() together; nothing when they are not those.
[[nodiscard]] std::optional<Schema> schemaFrom(const Reply &reply);

/// True when the answers of schemaQueries() say that there are statistics to read.
[[nodiscard]] bool hasStatistics(const Reply &reply);
[[nodiscard]] Statement statisticsQuery();
/// Fills SchemaTable::estimatedRows from the rows of statisticsQuery().
void applyStatistics(Schema &schema, const ResultSet &rows);

} // namespace d1
