// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/columnsource.h"
#include "features/importer/job/importwishes.h"
#include "features/schema/schema.h"

namespace d1 {

/// Decides what fills each column of a table: what the wishes say, and for the file's other columns what matchColumns()
/// finds. The columns that RejectsWriter adds are passed over. An error is one sentence: a column that is not there,
/// one of the file without a place, one of the table filled twice, generated, or left without the value it must have.
[[nodiscard]] Result<std::vector<ColumnSource>> assignColumns(const ImportWishes &wishes,
                                                              const std::vector<std::string> &fileColumns,
                                                              bool hasHeader, const SchemaTable &table);

} // namespace d1
