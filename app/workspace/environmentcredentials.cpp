// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/environmentcredentials.h"

#include "workspace/credentialtext.h"

namespace d1 {

namespace {

struct Variable {
    std::string name;
    std::string value;
};

/// The new name wins; a variable set to nothing counts as absent.
Variable variableOf(const QProcessEnvironment &environment, const char *newName, const char *oldName)
{
    for (const char *name : {newName, oldName}) {
        const QString value = environment.value(QString::fromLatin1(name)).trimmed();
        if (!value.isEmpty())
            return {name, value.toStdString()};
    }
    return {};
}

} // namespace

EnvironmentCredentials::EnvironmentCredentials(QProcessEnvironment environment)
    : m_environment(std::move(environment))
{}

QCoro::Task<Result<std::optional<Credential>>> EnvironmentCredentials::load()
{
    co_return read();
}

Result<std::string> EnvironmentCredentials::account() const
{
    const Variable variable = variableOf(m_environment, "CLOUDFLARE_ACCOUNT_ID", "CF_ACCOUNT_ID");
    return cleanAccount(variable.value, variable.name);
}

Result<std::optional<Credential>> EnvironmentCredentials::read() const
{
    const Variable variable = variableOf(m_environment, "CLOUDFLARE_API_TOKEN", "CF_API_TOKEN");
    if (variable.value.empty())
        return std::nullopt;
    auto token = cleanToken(variable.value, variable.name);
    if (!token)
        return std::unexpected(std::move(token.error()));
    auto accountId = account();
    if (!accountId)
        return std::unexpected(std::move(accountId.error()));
    return Credential(*std::move(token), *std::move(accountId), true);
}

} // namespace d1
