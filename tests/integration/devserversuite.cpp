// SPDX-License-Identifier: GPL-3.0-or-later
#include "devserversuite.h"

#include "connections/wrangler/wranglerconnection.h"
#include "contract/contractsuite.h"
#include "devserver.h"
#include "exporttests.h"
#include "sharedfiletests.h"
#include "wranglertests.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QTest>

#include <cstdio>

namespace d1::test {

int runDevServerSuite(WranglerGeneration generation, int argumentCount, char **arguments)
{
    const QCoreApplication application(argumentCount, arguments);
    if (!DevServer::isInstalled(generation)) {
        const bool mustRun = qEnvironmentVariableIsSet("CI");
        std::puts(mustRun ? "wrangler is not installed, and in CI it must be" : "SKIPPED WHOLE TEST: no wrangler");
        return mustRun ? 1 : 0;
    }
    const auto started = DevServer::start(generation);
    if (!started) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error()));
        return 1;
    }
    const DevServer &devServer = **started;
    QNetworkAccessManager network;
    const auto server = std::make_shared<WranglerServer>(&network, devServer.origin());

    int failures =
        runConnectionContract([server] { return std::make_unique<WranglerConnection>(server, DevServer::DatabaseId); },
                              argumentCount, arguments);
    WranglerTests wranglerTests(devServer, server, generation);
    failures += QTest::qExec(&wranglerTests, argumentCount, arguments);
    SharedFileTests sharedFileTests(devServer, server);
    failures += QTest::qExec(&sharedFileTests, argumentCount, arguments);
    ExportTests exportTests(devServer, server, generation);
    failures += QTest::qExec(&exportTests, argumentCount, arguments);
    return failures;
}

} // namespace d1::test
