// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "connections/embedded/embeddedconnection.h"
#include "service/classify.h"
#include "workspace/environmentrule.h"
#include "workspace/workerproject.h"

#include <QFileInfo>

namespace d1 {

namespace {

std::unexpected<Error> notFound(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

std::optional<std::int64_t> sizeOf(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    return file.isFile() ? std::optional<std::int64_t>(file.size()) : std::nullopt;
}

std::string fileNameOf(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).fileName().toStdString();
}

} // namespace

struct Workspace::Private {
    explicit Private(Parts workspaceParts)
        : parts(std::move(workspaceParts))
    {}

    [[nodiscard]] SessionPtr sessionFor(SessionIdentity identity, std::unique_ptr<Connection> connection) const
    {
        Session::Parts session;
        session.identity = std::move(identity);
        session.primary = std::move(connection);
        session.clock = parts.clock;
        session.log = parts.log;
        return Session::create(std::move(session));
    }

    QCoro::Task<Result<SessionPtr>> openPath(std::string path, SessionIdentity identity) const;
    QCoro::Task<Result<SessionPtr>> openDemo() const;
    QCoro::Task<Result<SessionPtr>> openProject(ProjectTarget target) const;

    Parts parts;
};

QCoro::Task<Result<SessionPtr>> Workspace::Private::openPath(std::string path, SessionIdentity identity) const
{
    auto connection = std::make_unique<EmbeddedConnection>(path);
    auto opened = co_await connection->open();
    if (!opened) {
        Error error = std::move(opened.error());
        const RequestTraits reading{true, true};
        error.verdict = classify(error.facts, reading);
        co_return std::unexpected(std::move(error));
    }
    co_return sessionFor(std::move(identity), std::move(connection));
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::openDemo() const
{
    auto path = co_await parts.demo.ensure();
    if (!path)
        co_return std::unexpected(std::move(path.error()));
    SessionIdentity identity{textOf(DemoTarget()), "demo: shop", Environment::Development};
    auto session = co_await openPath(*std::move(path), std::move(identity));
    co_return session;
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::openProject(ProjectTarget target) const
{
    const auto project = WorkerProject::find(target.path);
    if (!project)
        co_return std::unexpected(project.error());
    const auto binding = project->binding(target.binding, target.environment);
    if (!binding)
        co_return std::unexpected(binding.error());
    std::string path = project->localFile(*binding);
    if (!sizeOf(path))
        co_return notFound("The local database of " + target.binding
                           + " does not exist yet; run wrangler dev and use it once, or add ?remote to the target for"
                             " the one at Cloudflare.");
    SessionIdentity identity{textOf(target), target.binding + " (local)", Environment::Development};
    auto session = co_await openPath(std::move(path), std::move(identity));
    co_return session;
}

Workspace::Workspace(Parts parts)
    : d(std::make_unique<Private>(std::move(parts)))
{}

Workspace::~Workspace() = default;

QCoro::Task<Result<SessionPtr>> Workspace::open(Target target, CancelToken cancel)
{
    static_cast<void>(cancel);
    if (std::holds_alternative<DemoTarget>(target)) {
        auto session = co_await d->openDemo();
        co_return session;
    }
    if (const auto *file = std::get_if<FileTarget>(&target)) {
        SessionIdentity identity{textOf(target), fileNameOf(file->path), Environment::Development};
        auto session = co_await d->openPath(file->path, std::move(identity));
        co_return session;
    }
    if (const auto *project = std::get_if<ProjectTarget>(&target); project && !project->remote) {
        auto session = co_await d->openProject(*project);
        co_return session;
    }
    co_return notFound("This build opens demo:, file: and local project: targets only; choose one of them.");
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> Workspace::cloudflareDatabases(std::string account, CancelToken cancel)
{
    static_cast<void>(account);
    static_cast<void>(cancel);
    co_return notFound("This build lists projects only; choose one of them.");
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> Workspace::devServerDatabases(std::string origin, CancelToken cancel)
{
    static_cast<void>(origin);
    static_cast<void>(cancel);
    co_return notFound("This build lists projects only; choose one of them.");
}

Result<std::vector<DatabaseEntry>> Workspace::projectDatabases(const std::string &path) const
{
    const auto project = WorkerProject::find(path);
    if (!project)
        return std::unexpected(project.error());

    std::vector<DatabaseEntry> entries;
    for (const WorkerBinding &binding : project->config().bindings) {
        ProjectTarget target{project->path(), binding.binding, binding.environment, false};
        const std::string name = binding.databaseName.empty() ? binding.binding : binding.databaseName;
        entries.push_back({name, binding.localId(), textOf(target), sizeOf(project->localFile(binding))});
        if (!binding.databaseId.empty() || !binding.databaseName.empty()) {
            target.remote = true;
            entries.push_back({name, binding.databaseId, textOf(target), std::nullopt});
        }
    }
    for (const std::string &file : project->unboundFiles())
        entries.push_back({"unbound " + fileNameOf(file).substr(0, 8), {}, textOf(FileTarget{file}), sizeOf(file)});
    return entries;
}

} // namespace d1
