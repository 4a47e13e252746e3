// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/migrationsfolder.h"

#include "workspace/workerproject.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace d1 {

namespace {

std::unexpected<Error> unknown(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

std::string absolute(const WorkerProject &project, const WorkerBinding &binding)
{
    const QDir folder = QFileInfo(QString::fromStdString(project.configPath())).absoluteDir();
    return QDir::cleanPath(folder.absoluteFilePath(QString::fromStdString(binding.migrationsDir))).toStdString();
}

/// The binding whose local file this is.
Result<std::string> folderOfFile(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    const Result<WorkerProject> project = WorkerProject::find(file.absolutePath().toStdString());
    if (project && file.exists()) { // files that are not there all equal each other
        for (const WorkerBinding &binding : project->config().bindings) {
            if (QFileInfo(QString::fromStdString(project->localFile(binding))) == file)
                return absolute(*project, binding);
        }
    }
    return unknown("No Worker project is known for this file; name the folder of the migrations.");
}

/// The only folder that all bindings of a project share.
Result<std::string> folderOfProject(const WorkerProject &project)
{
    std::string folder;
    for (const WorkerBinding &binding : project.config().bindings) {
        const std::string own = absolute(project, binding);
        if (!folder.empty() && folder != own)
            return unknown("The databases of " + project.configPath()
                           + " have migrations in several folders; name the one of this database.");
        folder = own;
    }
    if (folder.empty())
        return unknown("There is no database in " + project.configPath() + "; name the folder of the migrations.");
    return folder;
}

} // namespace

Result<std::string> migrationsFolderOf(const Target &target)
{
    if (const auto *file = std::get_if<FileTarget>(&target))
        return folderOfFile(file->path);
    const auto *named = std::get_if<ProjectTarget>(&target);
    if (!named)
        return unknown("No Worker project is known for this database; name the folder of its migrations.");
    const Result<WorkerProject> project = WorkerProject::find(named->path);
    if (!project)
        return std::unexpected(project.error());
    const Result<WorkerBinding> binding = project->binding(named->binding, named->environment);
    if (!binding)
        return std::unexpected(binding.error());
    return absolute(*project, *binding);
}

Result<std::string> migrationsFolderFrom(const std::string &given, const Target &target)
{
    if (given.empty())
        return migrationsFolderOf(target);
    const QDir folder(QString::fromStdString(given));
    const auto holds = [&folder](const char *name) { return folder.exists(QString::fromLatin1(name)); };
    if (!holds("wrangler.json") && !holds("wrangler.jsonc") && !holds("wrangler.toml"))
        return QDir::cleanPath(folder.absolutePath()).toStdString();
    const Result<WorkerProject> project = WorkerProject::find(given);
    if (!project)
        return std::unexpected(project.error());
    const auto *named = std::get_if<ProjectTarget>(&target);
    if (!named)
        return folderOfProject(*project);
    const Result<WorkerBinding> binding = project->binding(named->binding, named->environment);
    if (!binding)
        return std::unexpected(binding.error());
    return absolute(*project, *binding);
}

} // namespace d1
