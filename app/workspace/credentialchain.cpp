// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/credentialchain.h"

#include "workspace/credentialtext.h"

namespace d1 {

CredentialChain::CredentialChain(EnvironmentCredentials *environment, CredentialStore *keychain,
                                 CredentialSource *wrangler)
    : m_environment(environment)
    , m_keychain(keychain)
    , m_wrangler(wrangler)
{}

QCoro::Task<Result<std::optional<Credential>>> CredentialChain::load()
{
    // What the environment says is meant for now: when it is wrong, nothing else may stand in for it.
    auto fromEnvironment = co_await m_environment->load();
    if (!fromEnvironment || *fromEnvironment)
        co_return fromEnvironment;
    auto account = m_environment->account();
    if (!account)
        co_return std::unexpected(std::move(account.error()));

    std::optional<Error> failure;
    const std::initializer_list<CredentialSource *> others{m_keychain, m_wrangler};
    for (CredentialSource *source : others) {
        auto found = co_await source->load();
        if (!found) {
            failure = std::move(found.error());
        } else if (*found) {
            if (!account->empty())
                (*found)->account = *account;
            co_return found;
        }
    }
    if (failure)
        co_return std::unexpected(*std::move(failure));
    co_return std::nullopt;
}

QCoro::Task<Result<void>> CredentialChain::save(Credential credential)
{
    auto token = cleanToken(credential.token, "What was entered");
    if (!token)
        co_return std::unexpected(std::move(token.error()));
    auto account = cleanAccount(credential.account, "The account");
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    Credential clean(*std::move(token), *std::move(account), false);
    auto saved = co_await m_keychain->save(std::move(clean));
    co_return saved;
}

QCoro::Task<Result<void>> CredentialChain::forget()
{
    auto forgotten = co_await m_keychain->forget();
    co_return forgotten;
}

} // namespace d1
