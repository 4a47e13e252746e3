// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "features/querylog/querylogwriter.h"
#include "service/querylog.h"
#include "workspace/credentialchain.h"
#include "workspace/keychaincredentials.h"
#include "workspace/workspace.h"
#include "workspace/wranglerlogin.h"

#include <QNetworkAccessManager>

#include <optional>

namespace d1 {

/// The objects that both programs are built from, in the order in which they depend on each other. Needs a
/// QCoreApplication; sessions must be closed before it goes.
class AppContext
{
public:
    /// Whether what is asked of databases goes into the log's file; not so while pictures of the window are made.
    enum class KeepsLog { No, Yes };

    explicit AppContext(KeepsLog keepsLog = KeepsLog::Yes);
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] QueryLog &log() { return m_log; }
    /// Null when no log is kept.
    [[nodiscard]] QueryLogWriter *logWriter() { return m_logWriter ? &*m_logWriter : nullptr; }
    [[nodiscard]] CredentialStore &credentials() { return m_credentials; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }

private:
    SystemClock m_clock;
    QueryLog m_log;
    std::optional<QueryLogWriter> m_logWriter;
    QNetworkAccessManager m_network;
    EnvironmentCredentials m_environment;
    KeychainCredentials m_keychain;
    WranglerLogin m_wranglerLogin;
    CredentialChain m_credentials;
    Workspace m_workspace;
};

} // namespace d1
