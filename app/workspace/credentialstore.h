// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoroTask>

#include <optional>
#include <string>

namespace d1 {

/// An API token and the account it is meant for. Never copied into targets, errors, events or settings.
struct Credential {
    std::string token;
    std::string account; ///< may be empty
    bool fromEnvironment = false;
};

/// Where the Cloudflare credential comes from: CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, else the keychain.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;

    /// No credential is a value; a locked or missing keychain is an error that says so.
    virtual QCoro::Task<Result<std::optional<Credential>>> load() = 0;
    /// Keeps it in the keychain, never in a file.
    virtual QCoro::Task<Result<void>> save(Credential credential) = 0;
    virtual QCoro::Task<Result<void>> forget() = 0;
};

} // namespace d1
