// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialstore.h"

namespace d1 {

/// The desktop's keychain (Secret Service, KWallet, macOS, Windows), service "d1-console". It may ask the person to
/// unlock it; where there is none, every call is an error that names the environment variable instead.
class KeychainCredentials final : public CredentialStore
{
public:
    QCoro::Task<Result<std::optional<Credential>>> load() override;
    QCoro::Task<Result<void>> save(Credential credential) override;
    QCoro::Task<Result<void>> forget() override;
};

} // namespace d1
