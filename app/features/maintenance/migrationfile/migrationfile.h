// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <string>
#include <vector>

namespace d1 {

/// One statement of a migration, and what a reader of it should know.
struct MigrationStep {
    std::string comment; ///< may be empty, may have several lines
    std::string sql;     ///< one statement; its semicolon may be missing

    bool operator==(const MigrationStep &) const = default;
};

/// The text of a migration, as wrangler begins it.
[[nodiscard]] std::string migrationText(int number, Clock::WallTime now, const std::vector<MigrationStep> &steps);

/// The number that `wrangler d1 migrations create` would take in a folder: the highest and one, 1 in an empty or
/// missing one. Blocks to list a folder.
[[nodiscard]] int nextMigrationNumber(const std::string &folder);

/// Writes NNNN_title.sql into a folder, which is made when it is missing, and answers with its path. Never writes over
/// a file, whoever makes one meanwhile. `title` is words; what fits no file name is left out. Blocks to write.
[[nodiscard]] Result<std::string> writeMigration(const std::string &folder, const std::string &title,
                                                 Clock::WallTime now, const std::vector<MigrationStep> &steps);

} // namespace d1
