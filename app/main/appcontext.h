// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "service/querylog.h"
#include "workspace/credentialchain.h"
#include "workspace/keychaincredentials.h"
#include "workspace/workspace.h"
#include "workspace/wranglerlogin.h"

#include <QNetworkAccessManager>

namespace d1 {

/// The objects that both programs are built from, in the order in which they depend on each other. Needs a
/// QCoreApplication; sessions must be closed before it goes.
class AppContext
{
public:
    AppContext();
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] QueryLog &log() { return m_log; }
    [[nodiscard]] CredentialStore &credentials() { return m_credentials; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }

private:
    SystemClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
    EnvironmentCredentials m_environment;
    KeychainCredentials m_keychain;
    WranglerLogin m_wranglerLogin;
    CredentialChain m_credentials;
    Workspace m_workspace;
};

} // namespace d1
