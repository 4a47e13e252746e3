// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workerproject.h"

#include "workspace/jsonc.h"
#include "workspace/miniflarefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace d1 {

namespace {

/// wrangler's own place first; the newer cf tool keeps the same layout elsewhere.
constexpr std::array stateFolders{"/.wrangler/state/v3/d1/miniflare-D1DatabaseObject",
                                  "/.cloudflare/state/v3/d1/miniflare-D1DatabaseObject"};

std::unexpected<Error> notFound(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

/// `name` in the folder or the nearest one above it that has it.
std::optional<QString> findUpwards(const QString &folder, const QString &name)
{
    for (QDir dir(folder);; dir.setPath(dir.filePath(QStringLiteral("..")))) {
        dir.setPath(QDir::cleanPath(dir.absolutePath()));
        if (const QString path = dir.filePath(name); QFileInfo(path).isFile())
            return path;
        if (dir.isRoot())
            return std::nullopt;
    }
}

std::optional<QString> findConfig(const QString &folder)
{
    for (const char *name : {"wrangler.json", "wrangler.jsonc", "wrangler.toml"}) {
        if (const auto path = findUpwards(folder, QString::fromLatin1(name)))
            return path;
    }
    return std::nullopt;
}

/// The configuration that a build wrote and that wrangler uses instead of the user's.
Result<std::optional<QString>> findRedirect(const QString &folder)
{
    const auto path = findUpwards(folder, QStringLiteral(".wrangler/deploy/config.json"));
    if (!path)
        return std::nullopt;
    QFile file(*path);
    const std::string text = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    const auto json = nlohmann::json::parse(plainJson(text), nullptr, false);
    const auto target = json.is_object() ? json.find("configPath") : json.end();
    if (!json.is_object() || target == json.end() || !target->is_string())
        return notFound(path->toStdString() + " names no configPath; build the project again.");
    const QString config =
        QDir::cleanPath(QFileInfo(*path).dir().absoluteFilePath(QString::fromStdString(target->get<std::string>())));
    if (!QFileInfo(config).isFile())
        return notFound(path->toStdString() + " points to " + config.toStdString()
                        + ", which is not there; build the project again.");
    return config;
}

} // namespace

Result<WorkerProject> WorkerProject::find(const std::string &path)
{
    const QFileInfo start(QString::fromStdString(path));
    if (!start.exists())
        return notFound("There is no folder " + path + "; give the folder of the Worker project.");

    WorkerProject project;
    if (start.isFile()) {
        project.m_configPath = start.absoluteFilePath().toStdString();
        project.m_folder = start.absolutePath().toStdString();
        project.m_path = project.m_configPath;
    } else {
        const auto config = findConfig(start.absoluteFilePath());
        const auto redirect = findRedirect(start.absoluteFilePath());
        if (!redirect)
            return std::unexpected(redirect.error());
        if (!config && !*redirect)
            return notFound("There is no wrangler.json, wrangler.jsonc or wrangler.toml in " + path
                            + " or above it; give the folder of the Worker project.");
        project.m_configPath = (*redirect ? **redirect : *config).toStdString();
        // A build's configuration lies in its output, but the state stays beside the user's own.
        project.m_folder = QFileInfo(config ? *config : **redirect).absolutePath().toStdString();
        project.m_path = project.m_folder;
    }
    auto config = WorkerConfig::read(project.m_configPath);
    if (!config)
        return std::unexpected(std::move(config.error()));
    project.m_config = *std::move(config);
    return project;
}

Result<WorkerBinding> WorkerProject::binding(const std::string &name, const std::string &environment) const
{
    std::string known;
    for (const WorkerBinding &binding : m_config.bindings) {
        if (binding.environment != environment)
            continue;
        if (binding.binding == name)
            return binding;
        known += (known.empty() ? "" : ", ") + binding.binding;
    }
    const std::string where = environment.empty() ? m_configPath : "env." + environment + " of " + m_configPath;
    if (!environment.empty() && std::ranges::find(m_config.environments, environment) == m_config.environments.end())
        return notFound("There is no environment \"" + environment + "\" in " + m_configPath + "; leave @" + environment
                        + " out or add the environment.");
    if (known.empty())
        return notFound("There are no D1 bindings in " + where + "; add one to d1_databases.");
    return notFound("There is no D1 binding \"" + name + "\" in " + where + "; it has " + known + ".");
}

std::string WorkerProject::localFile(const WorkerBinding &binding) const
{
    const std::string name = '/' + miniflareFileName(binding.localId());
    for (const char *state : stateFolders) {
        if (std::string path = m_folder + state + name; QFileInfo::exists(QString::fromStdString(path)))
            return path;
    }
    return m_folder + stateFolders.front() + name;
}

std::vector<std::string> WorkerProject::unboundFiles() const
{
    std::vector<std::string> bound{"metadata.sqlite"};
    for (const WorkerBinding &binding : m_config.bindings)
        bound.push_back(miniflareFileName(binding.localId()));

    std::vector<std::string> unbound;
    for (const char *state : stateFolders) {
        const QDir dir(QString::fromStdString(m_folder + state));
        for (const QString &name : dir.entryList({QStringLiteral("*.sqlite")}, QDir::Files, QDir::Name)) {
            if (std::ranges::find(bound, name.toStdString()) == bound.end())
                unbound.push_back(dir.filePath(name).toStdString());
        }
    }
    return unbound;
}

} // namespace d1
