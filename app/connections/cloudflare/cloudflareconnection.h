// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareapi.h"
#include "connections/connection.h"

namespace d1 {

/// One hosted database through the REST API's /raw: one POST a request, several statements as one batch, which D1 runs
/// as one transaction. Cancelling ends the waiting, not the statement.
class CloudflareConnection final : public Connection
{
public:
    /// Both ids as Cloudflare gives them; the database's is its UUID, since /raw takes no name.
    CloudflareConnection(CloudflareApi api, std::string accountId, std::string databaseId);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override;

private:
    [[nodiscard]] Result<HttpCall> callFor(const Request &request, QByteArray body) const;

    CloudflareApi m_api;
    std::string m_accountId;
    std::string m_databaseId;
};

} // namespace d1
