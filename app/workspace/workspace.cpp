// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "connections/embedded/embeddedconnection.h"
#include "service/classify.h"
#include "workspace/cloudflareaccess.h"
#include "workspace/devservers.h"
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
        , cloudflare(parts.network, parts.credentials, parts.clock, parts.apiBase, parts.analyticsPath)
        , devServers(parts.network, parts.clock)
    {}

    [[nodiscard]] Session::Parts partsFor(SessionIdentity identity, std::unique_ptr<Connection> connection) const
    {
        Session::Parts session;
        session.identity = std::move(identity);
        session.primary = std::move(connection);
        session.clock = parts.clock;
        session.log = parts.log;
        return session;
    }

    QCoro::Task<Result<SessionPtr>> openPath(std::string path, SessionIdentity identity) const;
    QCoro::Task<Result<SessionPtr>> openHosted(CloudflareTarget target, std::string targetText,
                                               std::string projectEnvironment, CancelToken cancel);

    QCoro::Task<Result<SessionPtr>> open(DemoTarget target, CancelToken cancel);
    QCoro::Task<Result<SessionPtr>> open(FileTarget target, CancelToken cancel);
    QCoro::Task<Result<SessionPtr>> open(DevTarget target, CancelToken cancel);
    QCoro::Task<Result<SessionPtr>> open(CloudflareTarget target, CancelToken cancel);
    QCoro::Task<Result<SessionPtr>> open(ProjectTarget target, CancelToken cancel);

    Parts parts;
    CloudflareAccess cloudflare;
    DevServers devServers;
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
    co_return Session::create(partsFor(std::move(identity), std::move(connection)));
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::openHosted(CloudflareTarget target, std::string targetText,
                                                               std::string projectEnvironment, CancelToken cancel)
{
    auto opened = co_await cloudflare.open(std::move(target), std::move(cancel));
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    SessionIdentity identity;
    identity.target = std::move(targetText);
    identity.environment = environmentOf(opened->name, projectEnvironment);
    identity.displayName = opened->name + " (" + std::string(nameOf(identity.environment)) + ')';
    Session::Parts session = partsFor(std::move(identity), std::move(opened->connection));
    session.hosted = std::move(opened->hosted);
    session.analytics = std::move(opened->analytics);
    session.limiter = std::move(opened->limiter);
    co_return Session::create(std::move(session));
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::open(DemoTarget target, CancelToken)
{
    auto path = co_await parts.demo.ensure();
    if (!path)
        co_return std::unexpected(std::move(path.error()));
    SessionIdentity identity{textOf(target), "demo: shop", Environment::Development};
    auto session = co_await openPath(*std::move(path), std::move(identity));
    co_return session;
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::open(FileTarget target, CancelToken)
{
    SessionIdentity identity{textOf(target), fileNameOf(target.path), Environment::Development};
    auto session = co_await openPath(target.path, std::move(identity));
    co_return session;
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::open(DevTarget target, CancelToken cancel)
{
    auto connection = co_await devServers.open(target, std::move(cancel));
    if (!connection)
        co_return std::unexpected(std::move(connection.error()));
    const std::string host = target.origin.substr(target.origin.find("://") + 3);
    SessionIdentity identity{textOf(target), target.database + " (" + host + ')', Environment::Development};
    co_return Session::create(partsFor(std::move(identity), *std::move(connection)));
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::open(CloudflareTarget target, CancelToken cancel)
{
    std::string text = textOf(target);
    std::string noEnvironment;
    auto session = co_await openHosted(std::move(target), std::move(text), std::move(noEnvironment), std::move(cancel));
    co_return session;
}

QCoro::Task<Result<SessionPtr>> Workspace::Private::open(ProjectTarget target, CancelToken cancel)
{
    const auto project = WorkerProject::find(target.path);
    if (!project)
        co_return std::unexpected(project.error());
    const auto binding = project->binding(target.binding, target.environment);
    if (!binding)
        co_return std::unexpected(binding.error());

    if (target.remote) {
        CloudflareTarget hosted{binding->account,
                                binding->databaseId.empty() ? binding->databaseName : binding->databaseId};
        if (hosted.database.empty())
            co_return notFound("The binding " + target.binding
                               + " names no database at Cloudflare; add its"
                                 " database_id to "
                               + project->configPath() + '.');
        std::string text = textOf(target);
        auto session = co_await openHosted(std::move(hosted), std::move(text), target.environment, std::move(cancel));
        co_return session;
    }

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
    return std::visit([&](auto &kind) { return d->open(std::move(kind), std::move(cancel)); }, target);
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> Workspace::cloudflareDatabases(std::string account, CancelToken cancel)
{
    return d->cloudflare.databases(std::move(account), std::move(cancel));
}

QCoro::Task<Result<std::vector<StoredInsights>>> Workspace::cloudflareInsights(std::string account, CancelToken cancel)
{
    return d->cloudflare.insights(std::move(account), std::move(cancel));
}

QCoro::Task<Result<std::shared_ptr<AccountAnalytics>>> Workspace::cloudflareAnalytics(std::string account,
                                                                                      CancelToken cancel)
{
    return d->cloudflare.analytics(std::move(account), std::move(cancel));
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> Workspace::devServerDatabases(std::string origin, CancelToken cancel)
{
    return d->devServers.databases(std::move(origin), std::move(cancel));
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
