// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareapi.h"
#include "support/faultserver.h"

namespace d1::test {

inline constexpr const char *Token = "example-secret+token/4711==";

/// The API as the fault server plays it, under a path of its own.
inline CloudflareApi apiAt(const FaultServer &server, QNetworkAccessManager &network)
{
    return CloudflareApi(&network, server.url(QStringLiteral("/client/v4")), *ApiToken::fromText(Token));
}

} // namespace d1::test
