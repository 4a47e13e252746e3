// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareapi.h"

#include <optional>
#include <vector>

namespace d1 {

/// An account that a token can see.
struct AccountEntry {
    std::string id;
    std::string name;

    bool operator==(const AccountEntry &) const = default;
};

/// What Cloudflare says of a token.
struct TokenStatus {
    std::string id;
    std::string status;                   ///< "active", "disabled" or "expired"
    std::optional<std::string> expiresOn; ///< RFC 3339

    bool operator==(const TokenStatus &) const = default;
};

/// What a token can tell of itself. One attempt a request. Must outlive its calls. Main thread.
class CloudflareIdentity
{
public:
    explicit CloudflareIdentity(CloudflareApi api);

    /// All accounts; none is no error: a token may lack the right to list them, then the person has to name one.
    [[nodiscard]] QCoro::Task<Result<std::vector<AccountEntry>>> accounts(CancelToken cancel) const;

    /// Tokens owned by an account can be verified only through it, so `accountId` (may be empty) is asked second.
    [[nodiscard]] QCoro::Task<Result<TokenStatus>> verify(std::string accountId, CancelToken cancel) const;

private:
    CloudflareApi m_api;
};

} // namespace d1
