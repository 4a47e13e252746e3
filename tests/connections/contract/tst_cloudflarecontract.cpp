// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"
#include "contract/contractsuite.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QNetworkAccessManager network;
    HostedD1 hosted;
    FaultServer server(FaultServer::Thread::Own);
    server.answerAlwaysWith([&hosted](const FaultRequest &request) { return hosted.answer(request); });
    const QUrl base = server.url(QString::fromLatin1(HostedD1::BasePath));
    return runConnectionContract(
        [&network, base] {
            const CloudflareApi api(&network, base, *ApiToken::fromText(HostedD1::Token));
            return std::make_unique<CloudflareConnection>(api, HostedD1::AccountId, HostedD1::DatabaseId);
        },
        argc, argv);
}
