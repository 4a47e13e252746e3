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
    CloudflareConnection(CloudflareApi api, const std::string &accountId, const std::string &databaseId);

    QCoro::Task<Result<Reply>> execute(Request request) override;
    [[nodiscard]] Capabilities capabilities() const override;

private:
    CloudflareApi m_api;
    Result<HttpCall> m_rawCall; ///< what every request has in common, or what is wrong with the ids
};

} // namespace d1
