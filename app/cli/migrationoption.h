// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "features/maintenance/migrationfile/migrationfile.h"

#include <string>
#include <vector>

namespace d1 {

inline constexpr CommandOption migrationOption{"write-migration", "[DIR]",
                                               "write a wrangler migration into this folder, or that of the project"};

/// Where --write-migration sends a migration: its folder, a Worker project's, or the target's own project's. Empty when
/// it is not given.
[[nodiscard]] CommandResult<std::string> migrationsFolder(const Arguments &arguments);

/// Writes it and says so on `err`; nothing when there are no steps. The path, or empty.
[[nodiscard]] CommandResult<std::string> writtenMigration(const std::string &folder, const std::string &title,
                                                          const std::vector<MigrationStep> &steps,
                                                          const CommandStreams &streams);

} // namespace d1
