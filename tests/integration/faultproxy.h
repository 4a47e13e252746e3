// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultdice.h"

#include <QUrl>

namespace d1::test {

/// Stands between a client and a dev server: what is not disturbed is passed on and answered as the server does. Only
/// SQL is disturbed.
class FaultProxy
{
public:
    FaultProxy(const QUrl &server, unsigned seed, double share);

    [[nodiscard]] QUrl origin() const { return m_proxy.url(); }
    [[nodiscard]] int faultCount() const { return m_dice.faultCount(); }

private:
    [[nodiscard]] FaultAnswer forward(const FaultRequest &request) const;

    QUrl m_server;
    FaultDice m_dice;
    FaultServer m_proxy{FaultServer::Thread::Own};
};

} // namespace d1::test
