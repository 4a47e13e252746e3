// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/filesurvey.h"
#include "features/importer/job/importwishes.h"
#include "features/schema/schema.h"

namespace d1 {

/// The table that holds a file: its columns by the file's names or what they are mapped to, the types that all their
/// values have, and the key as primary key. SchemaTable::sql is the statement that makes it, if it is not there. An
/// error is one sentence: a column without a name or named twice, a type or key for a column that is not there.
[[nodiscard]] Result<SchemaTable> tableFor(const ImportWishes &wishes, const FileSurvey &survey);

} // namespace d1
