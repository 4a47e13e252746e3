// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoroTask>

#include <optional>
#include <string>

namespace d1 {

/// An API token and the account it is meant for. Never copied into targets, errors, events or settings.
struct Credential {
    Credential() = default;
    Credential(std::string apiToken, std::string accountId, bool environment)
        : token(std::move(apiToken))
        , account(std::move(accountId))
        , fromEnvironment(environment)
    {}

    std::string token;
    std::string account; ///< may be empty
    bool fromEnvironment = false;
};

/// Somewhere a credential may be found. Main thread.
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;

    /// No credential is a value; one that cannot be used, or a locked or missing keychain, is an error that says so.
    virtual QCoro::Task<Result<std::optional<Credential>>> load() = 0;
};

/// A source that also keeps a credential.
class CredentialStore : public CredentialSource
{
public:
    /// Keeps it in the keychain, never in a file.
    virtual QCoro::Task<Result<void>> save(Credential credential) = 0;
    virtual QCoro::Task<Result<void>> forget() = 0;
};

} // namespace d1
