// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workerconfig.h"

#include <string>
#include <vector>

namespace d1 {

/// A Worker project on disk: its configuration, and the SQLite files in which `wrangler dev` keeps its databases.
/// Every call reads small files or folders and blocks for it.
class WorkerProject
{
public:
    /// The project that `path` (a folder, or a configuration file itself) belongs to, found as wrangler does: the
    /// nearest wrangler.json in or above it, else .jsonc, else .toml; a build's .wrangler/deploy/config.json redirects.
    static Result<WorkerProject> find(const std::string &path);

    /// What finds the project again: its folder, or the configuration when that was named.
    [[nodiscard]] const std::string &path() const { return m_path; }
    /// Where the state of `wrangler dev` lies.
    [[nodiscard]] const std::string &folder() const { return m_folder; }
    [[nodiscard]] const std::string &configPath() const { return m_configPath; }
    [[nodiscard]] const WorkerConfig &config() const { return m_config; }

    /// Names the bindings there are when it is not among them.
    [[nodiscard]] Result<WorkerBinding> binding(const std::string &name, const std::string &environment) const;

    /// Where `wrangler dev` keeps the binding's database; the file may not exist yet.
    [[nodiscard]] std::string localFile(const WorkerBinding &binding) const;

    /// Local databases that no binding names: of a former id, or of another project sharing the folder.
    [[nodiscard]] std::vector<std::string> unboundFiles() const;

private:
    WorkerProject() = default;

    std::string m_path;
    std::string m_folder;
    std::string m_configPath;
    WorkerConfig m_config;
};

} // namespace d1
