// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "core/systemclock.h"
#include "service/querylog.h"
#include "workspace/credentialchain.h"
#include "workspace/workspace.h"

#include <QNetworkAccessManager>
#include <QProcessEnvironment>

#include <nlohmann/json.hpp>

namespace d1::test {

/// What one run of d1ctl left.
struct CliRun {
    ExitCode code = ExitCode::Done;
    std::string out;
    std::string err;

    /// The one document on standard output; discarded when it is not exactly one.
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// d1ctl in the test's own process: no keychain, no wrangler login, and only the environment it is given.
class CliProgram
{
public:
    explicit CliProgram(QProcessEnvironment environment = {});

    CliRun run(std::vector<std::string> words, const std::string &input = {}, CancelToken cancel = {});

    void setInputIsTerminal(bool isTerminal) { m_inputIsTerminal = isTerminal; }
    [[nodiscard]] const CommandLine &commandLine() const { return m_commandLine; }
    [[nodiscard]] const QueryLog &log() const { return m_log; }
    [[nodiscard]] QueryLog &log() { return m_log; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }

private:
    class NoCredentials;

    SystemClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
    EnvironmentCredentials m_environment;
    std::unique_ptr<CredentialStore> m_noCredentials;
    CredentialChain m_credentials;
    Workspace m_workspace;
    CommandLine m_commandLine;
    bool m_inputIsTerminal = false;
};

/// A SQLite file with these statements run in it.
void makeDatabase(const std::string &path, const char *sql);

} // namespace d1::test
