// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialstore.h"

#include <vector>

namespace d1::test {

/// A keychain in memory that remembers what it was given, or refuses.
class FakeCredentials final : public CredentialStore
{
public:
    std::optional<Credential> credential;
    std::optional<Error> refusal; ///< of everything from now on

    [[nodiscard]] const std::vector<Credential> &saved() const { return m_saved; }

    QCoro::Task<Result<std::optional<Credential>>> load() override
    {
        if (refusal)
            co_return std::unexpected(*refusal);
        Result<std::optional<Credential>> copy = credential;
        co_return copy;
    }

    QCoro::Task<Result<void>> save(Credential given) override
    {
        if (refusal)
            co_return std::unexpected(*refusal);
        m_saved.push_back(given);
        credential = std::move(given);
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> forget() override
    {
        credential.reset();
        co_return Result<void>();
    }

private:
    std::vector<Credential> m_saved;
};

} // namespace d1::test
