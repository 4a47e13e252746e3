// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareapi.h"
#include "connections/cloudflare/cloudflaredatabase.h"
#include "connections/cloudflare/storedinsights.h"

#include <vector>

namespace d1 {

/// The databases of one account. One attempt a request; a missing right arrives as the facts Cloudflare gave (403,
/// 7403). Must outlive its calls. Main thread.
class CloudflareAccount
{
public:
    CloudflareAccount(CloudflareApi api, std::string accountId);

    /// All of them, page by page.
    [[nodiscard]] QCoro::Task<Result<std::vector<CloudflareDatabase>>> databases(CancelToken cancel) const;

    /// By UUID or by exact name; ErrorKind::NotFound when the account has none such.
    [[nodiscard]] QCoro::Task<Result<CloudflareDatabase>> findDatabase(std::string nameOrId, CancelToken cancel) const;

    /// What Cloudflare recommends for each database that it looked at, page by page.
    [[nodiscard]] QCoro::Task<Result<std::vector<StoredInsights>>> insights(CancelToken cancel) const;

private:
    [[nodiscard]] QCoro::Task<Result<nlohmann::json>> fetch(QString route, QUrlQuery query, CancelToken cancel) const;
    [[nodiscard]] QCoro::Task<Result<std::vector<CloudflareDatabase>>> list(QUrlQuery filter, CancelToken cancel) const;

    CloudflareApi m_api;
    std::string m_accountId;
};

} // namespace d1
