// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/filesurvey.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/importwishes.h"
#include "features/schema/schema.h"

namespace d1 {

/// Holds wishes against a file and a database. Pure.
class ImportPlanner
{
public:
    /// `columns` are the file's; all must outlive it.
    ImportPlanner(const ImportWishes &wishes, const CsvDialect &dialect, const std::vector<std::string> &columns);

    /// For a table that is there.
    [[nodiscard]] Result<ImportPlan> planFor(const SchemaTable &table) const;
    /// For a table to be made with what the whole file says of its columns.
    [[nodiscard]] Result<ImportPlan> planFor(const FileSurvey &survey) const;

private:
    [[nodiscard]] Result<ImportPlan> planned(const SchemaTable &table) const;

    const ImportWishes &m_wishes;
    const CsvDialect &m_dialect;
    const std::vector<std::string> &m_columns;
};

} // namespace d1
