// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include "support/await.h"

#include <sqlite3.h>

#include <sstream>

namespace d1::test {

class CliProgram::NoCredentials final : public CredentialStore
{
public:
    QCoro::Task<Result<std::optional<Credential>>> load() override
    {
        Result<std::optional<Credential>> none(std::nullopt);
        co_return none;
    }
    QCoro::Task<Result<void>> save(Credential) override { co_return Result<void>(); }
    QCoro::Task<Result<void>> forget() override { co_return Result<void>(); }
};

namespace {

Workspace::Parts partsOf(QNetworkAccessManager &network, CredentialStore &credentials, Clock &clock, QueryLog &log,
                         const QProcessEnvironment &environment)
{
    Workspace::Parts parts;
    parts.network = &network;
    parts.credentials = &credentials;
    parts.clock = &clock;
    parts.log = &log;
    parts.apiBase = cloudflareApiBase(environment);
    return parts;
}

} // namespace

CliProgram::CliProgram(QProcessEnvironment environment)
    : m_environment(environment)
    , m_noCredentials(std::make_unique<NoCredentials>())
    , m_credentials(&m_environment, m_noCredentials.get(), m_noCredentials.get())
    , m_workspace(partsOf(m_network, m_credentials, m_clock, m_log, environment))
    , m_commandLine(&m_workspace)
{}

CliRun CliProgram::run(std::vector<std::string> words, const std::string &input, CancelToken cancel)
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    CommandStreams streams(&in, &out, &err);
    streams.inIsTerminal = m_inputIsTerminal;
    CliRun result;
    result.code = await(m_commandLine.run(std::move(words), streams, std::move(cancel)));
    result.out = out.str();
    result.err = err.str();
    return result;
}

void makeDatabase(const std::string &path, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.c_str(), &database);
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_close(database);
}

} // namespace d1::test
