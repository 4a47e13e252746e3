// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/migrationoption.h"

#include "cli/opendatabase.h"
#include "workspace/migrationsfolder.h"

#include <ostream>

namespace d1 {

CommandResult<std::string> migrationsFolder(const Arguments &arguments)
{
    const auto given = arguments.value(migrationOption);
    if (!given)
        return std::string();
    const auto target = targetOf(arguments);
    if (!target)
        return std::unexpected(target.error());
    auto folder = migrationsFolderFrom(*given, *target);
    if (!folder)
        return wrongUsage(std::move(folder.error().facts.message));
    return *std::move(folder);
}

CommandResult<std::string> writtenMigration(const std::string &folder, const std::string &title,
                                            const std::vector<MigrationStep> &steps, const CommandStreams &streams)
{
    if (steps.empty()) {
        *streams.err << "d1ctl: there is nothing to write into a migration.\n";
        return std::string();
    }
    auto path = writeMigration(folder, title, std::chrono::system_clock::now(), steps);
    if (!path)
        return refused(std::move(path.error()));
    *streams.err << "d1ctl: wrote " << *path << '\n';
    return *std::move(path);
}

} // namespace d1
