// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultanswer.h"
#include "support/hostedanalytics.h"
#include "support/hostedfile.h"
#include "support/hostedjobs.h"

namespace d1::test {

/// One database of a Cloudflare account as the REST API shows it, over a SQLite file of its own: what the fault server
/// answers when nothing goes wrong. Speaks /raw, the list and the single database, import, export, time travel,
/// insights and the account's GraphQL analytics; everything else is a 404.
///
/// Use it from one thread, the server's: `server.answerAlwaysWith([&d1](const auto &request) { return
/// d1.answer(request);
/// })`.
class HostedD1
{
public:
    static constexpr const char *Token = "example-secret-token";
    static constexpr const char *AccountId = "0123456789abcdef0123456789abcdef";
    static constexpr const char *DatabaseId = "31111111-2222-3333-4444-555555555555";
    static constexpr const char *DatabaseName = "shop";
    /// Where the API starts on the server.
    static constexpr const char *BasePath = "/client/v4";

    HostedD1();

    [[nodiscard]] FaultAnswer answer(const FaultRequest &request);

    /// The data, for a test to look at or to fill.
    [[nodiscard]] HostedFile &file() { return m_file; }
    [[nodiscard]] HostedJobs &jobs() { return m_jobs; }
    [[nodiscard]] HostedAnalytics &analytics() { return m_analytics; }
    /// The `result` of insights, as JSON.
    void setInsights(const QByteArray &result) { m_insights = result; }

private:
    [[nodiscard]] FaultAnswer insightsOfAll() const;
    [[nodiscard]] FaultAnswer answerDatabase(const FaultRequest &request, const QByteArray &route);
    [[nodiscard]] FaultAnswer raw(const QByteArray &body);
    [[nodiscard]] FaultAnswer run(const std::vector<Statement> &statements);
    [[nodiscard]] FaultAnswer list(const QByteArray &query);
    [[nodiscard]] FaultAnswer single(const QByteArray &nameOrId);
    [[nodiscard]] FaultAnswer bookmark(const QByteArray &query);
    [[nodiscard]] FaultAnswer restore(const QByteArray &query);
    [[nodiscard]] QByteArray described();

    HostedFile m_file;
    HostedJobs m_jobs;
    HostedAnalytics m_analytics;
    QByteArray m_insights;
};

} // namespace d1::test
