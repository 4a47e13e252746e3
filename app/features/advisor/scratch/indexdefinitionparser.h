// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/indexdefinition.h"
#include "features/schema/schema.h"

#include <optional>
#include <string_view>

namespace d1::advisor {

/// What a CREATE INDEX says, UNIQUE left aside. Nothing when it is none, or none on a table of the schema. Columns and
/// the table are spelled as the schema has them.
[[nodiscard]] std::optional<IndexDefinition> indexDefinitionIn(std::string_view sql, const Schema &schema);

} // namespace d1::advisor
