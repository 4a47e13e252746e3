// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/appcontext.h"

namespace d1 {

namespace {

Workspace::Parts partsOf(QNetworkAccessManager &network, CredentialStore &credentials, Clock &clock, QueryLog &log)
{
    Workspace::Parts parts;
    parts.network = &network;
    parts.credentials = &credentials;
    parts.clock = &clock;
    parts.log = &log;
    return parts;
}

} // namespace

AppContext::AppContext(KeepsLog keepsLog)
    : m_environment(QProcessEnvironment::systemEnvironment())
    , m_wranglerLogin(WranglerLogin::defaultFolder(), &m_clock)
    , m_credentials(&m_environment, &m_keychain, &m_wranglerLogin)
    , m_workspace(partsOf(m_network, m_credentials, m_clock, m_log))
{
    if (keepsLog == KeepsLog::Yes)
        m_logWriter.emplace(m_log);
}

} // namespace d1
