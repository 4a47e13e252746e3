// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliprogram.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

namespace d1::test {

/// d1ctl and a database at Cloudflare, as d1:shop.
struct HostedProgram {
    HostedProgram()
        : d1ctl(environment())
    {
        server.answerAlwaysWith([this](const FaultRequest &request) { return hosted.answer(request); });
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("CLOUDFLARE_API_TOKEN"), QString::fromLatin1(HostedD1::Token));
        environment.insert(QStringLiteral("CLOUDFLARE_ACCOUNT_ID"), QString::fromLatin1(HostedD1::AccountId));
        environment.insert(QStringLiteral("CLOUDFLARE_API_BASE_URL"),
                           server.url(QString::fromLatin1(HostedD1::BasePath)).toString());
        return environment;
    }

    FaultServer server;
    HostedD1 hosted;
    CliProgram d1ctl;
};

} // namespace d1::test
