// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/storedinsights.h"
#include "service/analytics/analyticscache.h"
#include "service/session.h"
#include "workspace/apibase.h"
#include "workspace/databaseentry.h"
#include "workspace/demodatabase.h"
#include "workspace/target.h"

#include <vector>

class QNetworkAccessManager;

namespace d1 {

class AccountAnalytics;
class Clock;
class CredentialStore;
class QueryLog;

/// Turns target strings into sessions and lists what can be opened. Main thread; outlives its sessions.
class Workspace
{
public:
    /// No object is owned; all must outlive the workspace.
    struct Parts {
        QNetworkAccessManager *network = nullptr;
        CredentialStore *credentials = nullptr;
        Clock *clock = nullptr;
        QueryLog *log = nullptr;
        /// A wrong address is told by what needs it.
        Result<QUrl> apiBase = cloudflareApiBase(QProcessEnvironment::systemEnvironment());
        DemoDatabase demo;
        /// Where Cloudflare's figures of closed hours are kept.
        std::string analyticsPath = AnalyticsCache::defaultPath();
    };

    explicit Workspace(Parts parts);
    ~Workspace();

    /// Opens without running SQL of anyone's; makes the demo database on first use, reads a file's header, looks up
    /// what dev: and d1: name. Errors are judged and say what to do.
    QCoro::Task<Result<SessionPtr>> open(Target target, CancelToken cancel);

    /// What the Cloudflare credential offers: of one account, or of the credential's own or all it sees when empty.
    QCoro::Task<Result<std::vector<DatabaseEntry>>> cloudflareDatabases(std::string account, CancelToken cancel);
    /// What Cloudflare recommends for the databases of one account, by their ids; which account as below.
    QCoro::Task<Result<std::vector<StoredInsights>>> cloudflareInsights(std::string account, CancelToken cancel);
    /// The whole traffic of a Cloudflare account; of the credential's own, or the only one it sees, when empty.
    QCoro::Task<Result<std::shared_ptr<AccountAnalytics>>> cloudflareAnalytics(std::string account, CancelToken cancel);
    /// What a running wrangler dev offers.
    QCoro::Task<Result<std::vector<DatabaseEntry>>> devServerDatabases(std::string origin, CancelToken cancel);
    /// The D1 bindings of the Worker project in or above a folder, local files and remote databases.
    [[nodiscard]] Result<std::vector<DatabaseEntry>> projectDatabases(const std::string &path) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace d1
