// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>
#include <vector>

namespace d1 {

/// One entry of d1_databases. Ids and names may be empty: wrangler fills them in when it deploys.
struct WorkerBinding {
    std::string binding;
    std::string environment; ///< empty: top level
    std::string databaseName;
    std::string databaseId;
    std::string previewDatabaseId;
    std::string account;                      ///< account_id of the environment or the whole file; may be empty
    std::string migrationsDir = "migrations"; ///< relative to the configuration, or absolute

    /// What names the local file of the binding.
    [[nodiscard]] std::string localId() const;

    bool operator==(const WorkerBinding &) const = default;
};

/// What a wrangler.json, .jsonc or .toml says about D1.
struct WorkerConfig {
    std::string workerName;
    std::vector<std::string> environments;
    std::vector<WorkerBinding> bindings; ///< top level first, then by environment; no environment inherits any

    /// Blocks to read a small file. A file that cannot be read or understood is one sentence with the line.
    static Result<WorkerConfig> read(const std::string &path);

    bool operator==(const WorkerConfig &) const = default;
};

} // namespace d1
