// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/environmentcredentials.h"

namespace d1 {

/// The credential of the program: the environment's, else the keychain's, else wrangler's login. An account named in
/// the environment goes with whichever token is found. Saving and forgetting concern the keychain alone.
class CredentialChain final : public CredentialStore
{
public:
    /// None is owned; all must outlive the chain.
    CredentialChain(EnvironmentCredentials *environment, CredentialStore *keychain, CredentialSource *wrangler);

    /// A source that fails does not hide the next one; the last failure is told when none has a credential.
    QCoro::Task<Result<std::optional<Credential>>> load() override;
    QCoro::Task<Result<void>> save(Credential credential) override;
    QCoro::Task<Result<void>> forget() override;

private:
    EnvironmentCredentials *m_environment;
    CredentialStore *m_keychain;
    CredentialSource *m_wrangler;
};

} // namespace d1
