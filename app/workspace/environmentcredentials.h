// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialstore.h"

#include <QProcessEnvironment>

namespace d1 {

/// CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, or their old names CF_API_TOKEN and CF_ACCOUNT_ID.
class EnvironmentCredentials final : public CredentialSource
{
public:
    explicit EnvironmentCredentials(QProcessEnvironment environment);

    QCoro::Task<Result<std::optional<Credential>>> load() override;

    /// The account alone, which also goes with a token from elsewhere; empty when none is named.
    [[nodiscard]] Result<std::string> account() const;

private:
    [[nodiscard]] Result<std::optional<Credential>> read() const;

    QProcessEnvironment m_environment;
};

} // namespace d1
