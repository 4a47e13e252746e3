// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/httptransport.h"
#include "connections/wrangler/calllimits.h"
#include "connections/wrangler/wranglergeneration.h"
#include "connections/wrangler/wranglerworker.h"
#include "core/reply.h"

#include <QUrl>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace d1 {

/// Where a database's SQL goes, and how it will be answered.
struct WranglerRoute {
    WranglerRoute() = default;

    QUrl raw;
    WranglerGeneration generation = WranglerGeneration::New;
};

/// One running `wrangler dev`, through its local explorer. Learns the server's address scheme and generation with the
/// first call and learns them again after a failure, since another version may then run on the same port.
/// Main thread; must outlive its calls. Errors of what precedes a statement are always Delivery::NotSent.
class WranglerServer
{
public:
    /// `origin` is scheme, host and port. The network manager is not owned and must outlive every call.
    WranglerServer(QNetworkAccessManager *network, QUrl origin);

    /// Those of other dev servers on this machine included, as far as the server knows them.
    [[nodiscard]] QCoro::Task<Result<std::vector<WranglerDatabase>>> databases(CallLimits limits);
    [[nodiscard]] QCoro::Task<Result<std::vector<WranglerWorker>>> workers(CallLimits limits);

    /// Finds a database by id or binding without asking it anything: new servers create what they do not know.
    [[nodiscard]] QCoro::Task<Result<WranglerRoute>> route(std::string nameOrId, CallLimits limits);

    /// Runs a body of /raw once. Delivery says how far it got.
    [[nodiscard]] QCoro::Task<Result<std::vector<StatementReply>>> run(QUrl raw, QByteArray body, CallLimits limits);

    /// What is known so far.
    [[nodiscard]] std::optional<WranglerGeneration> generation() const { return m_generation; }
    [[nodiscard]] std::string origin() const;

private:
    [[nodiscard]] QCoro::Task<Result<nlohmann::json>> ask(QString path, CallLimits limits);
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> get(QUrl url, CallLimits limits);
    [[nodiscard]] QCoro::Task<Result<WranglerGeneration>> probe(QUrl raw, CallLimits limits);
    [[nodiscard]] Error noExplorer(const HttpAnswer &answer) const;
    void forget();
    void forgetAfter(const Error &error);

    HttpTransport m_transport;
    QUrl m_origin;
    QString m_base; // of the explorer's paths; empty until one has answered
    std::optional<WranglerGeneration> m_generation;
};

} // namespace d1
