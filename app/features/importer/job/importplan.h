// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/columnsource.h"
#include "features/importer/csvdialect.h"
#include "features/importer/job/conflictrule.h"
#include "features/importer/job/importstrategy.h"
#include "features/importer/job/tablekey.h"

#include <chrono>
#include <optional>

namespace d1 {

/// One import, decided and checked: see ImportPlanner.
struct ImportPlan {
    std::string file;
    CsvDialect dialect;
    std::string table;
    std::optional<std::string> createTable; ///< the statement, when the import makes the table
    std::vector<ColumnSource> columns;      ///< at least one of the file's
    ConflictRule conflict = ConflictRule::Abort;
    std::vector<TableKey> keys; ///< that `columns` fill: those a row can collide in; for Update the one it goes by
    StrategyChoice strategy;

    std::optional<std::size_t> batchRows; ///< rows a chunk; chosen while running when absent
    std::size_t maxErrors = DefaultMaxErrors;
    std::string rejectsFile;                   ///< empty: bad rows are told, and stay in the file only
    bool resumes = false;                      ///< goes on where an earlier import of the same file stopped
    bool dryRun = false;                       ///< the first chunk only, rolled back
    std::chrono::milliseconds timeout{35'000}; ///< of one request

    static constexpr std::size_t DefaultMaxErrors = 100;
};

/// Whether a collision changes the table's row, rather than leaving it.
[[nodiscard]] bool changesRows(const ImportPlan &plan);

/// What decides about the rows in the table, in words: two plans with the same ones bring the same rows.
[[nodiscard]] std::string describe(const ImportPlan &plan);

} // namespace d1
