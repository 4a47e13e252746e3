// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "workspace/credentialchain.h"

using namespace d1;
using namespace d1::test;

namespace {

/// A store whose answer the test sets.
class ScriptedStore final : public CredentialStore
{
public:
    explicit ScriptedStore(Result<std::optional<Credential>> content)
        : m_content(std::move(content))
    {}

    QCoro::Task<Result<std::optional<Credential>>> load() override
    {
        auto copy = m_content; // QCoro moves out of whatever is returned, members included
        co_return copy;
    }
    QCoro::Task<Result<void>> save(Credential credential) override
    {
        m_content = std::move(credential);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> forget() override
    {
        m_content = std::nullopt;
        co_return Result<void>();
    }

    [[nodiscard]] const Result<std::optional<Credential>> &content() const { return m_content; }

private:
    Result<std::optional<Credential>> m_content;
};

std::optional<Credential> credential(const char *token, const char *account = "")
{
    return Credential(token, account, false);
}

Result<std::optional<Credential>> locked()
{
    return std::unexpected(Error(ErrorKind::Auth, "The keychain is locked."));
}

QProcessEnvironment environmentOf(const char *token, const char *account)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("CLOUDFLARE_API_TOKEN"), QString::fromUtf8(token));
    environment.insert(QStringLiteral("CLOUDFLARE_ACCOUNT_ID"), QString::fromUtf8(account));
    return environment;
}

} // namespace

class tst_CredentialChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void environmentThenKeychainThenWrangler()
    {
        ScriptedStore keychain(credential("secret-keychain"));
        ScriptedStore wrangler(credential("secret-wrangler"));
        EnvironmentCredentials set(environmentOf("secret-environment", ""));
        EnvironmentCredentials unset(environmentOf("", ""));

        D1_AWAIT_OK(first, CredentialChain(&set, &keychain, &wrangler).load());
        QCOMPARE((*first)->token, std::string("secret-environment"));
        D1_AWAIT_OK(second, CredentialChain(&unset, &keychain, &wrangler).load());
        QCOMPARE((*second)->token, std::string("secret-keychain"));
        ScriptedStore empty(std::nullopt);
        D1_AWAIT_OK(third, CredentialChain(&unset, &empty, &wrangler).load());
        QCOMPARE((*third)->token, std::string("secret-wrangler"));
        D1_AWAIT_OK(none, CredentialChain(&unset, &empty, &empty).load());
        QVERIFY(!none->has_value());
    }

    void accountOfTheEnvironmentGoesWithAnyToken()
    {
        ScriptedStore keychain(credential("secret-keychain", "kept"));
        ScriptedStore empty(std::nullopt);
        EnvironmentCredentials account(environmentOf("", "now"));
        D1_AWAIT_OK(found, CredentialChain(&account, &keychain, &empty).load());
        QCOMPARE((*found)->account, std::string("now"));
    }

    void wrongTokenInTheEnvironmentIsNotPassedOver()
    {
        ScriptedStore keychain(credential("secret-keychain"));
        EnvironmentCredentials wrong(environmentOf("secret token", ""));
        CredentialChain chain(&wrong, &keychain, &keychain);
        D1_AWAIT_ERROR(error, chain.load());
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
    }

    void failureIsToldOnlyWhenNothingElseHelps()
    {
        ScriptedStore keychain(locked());
        ScriptedStore wrangler(credential("secret-wrangler"));
        ScriptedStore empty(std::nullopt);
        EnvironmentCredentials unset(environmentOf("", ""));
        D1_AWAIT_OK(found, CredentialChain(&unset, &keychain, &wrangler).load());
        QCOMPARE((*found)->token, std::string("secret-wrangler"));
        CredentialChain chain(&unset, &keychain, &empty);
        D1_AWAIT_ERROR(error, chain.load());
        QCOMPARE(error.facts.message, std::string("The keychain is locked."));
    }

    void savingConcernsTheKeychain()
    {
        ScriptedStore keychain(std::nullopt);
        ScriptedStore empty(std::nullopt);
        EnvironmentCredentials unset(environmentOf("", ""));
        CredentialChain chain(&unset, &keychain, &empty);
        D1_AWAIT_OK(saved, chain.save(Credential(" secret-pasted\n", "acc ", false)));
        QCOMPARE(keychain.content().value()->token, std::string("secret-pasted"));
        QCOMPARE(keychain.content().value()->account, std::string("acc"));
        D1_AWAIT_ERROR(error, chain.save(Credential("secret pasted", "acc", false)));
        QCOMPARE(error.verdict.kind, ErrorKind::Auth);
        D1_AWAIT_OK(forgotten, chain.forget());
        QVERIFY(!keychain.content().value().has_value());
        QVERIFY(!empty.content().value().has_value());
    }
};

QTEST_GUILESS_MAIN(tst_CredentialChain)
#include "tst_credentialchain.moc"
