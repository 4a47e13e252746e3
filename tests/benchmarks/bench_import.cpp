// SPDX-License-Identifier: GPL-3.0-or-later
// d1ctl import beside what people use today, each a program or a loop of its own in the same run: 1,000,000 rows into a
// file beside `sqlite3 .import`; 200,000 rows into a real local D1 beside 50 single-row statements a request, beside a
// bare json_each loop over the same API, and beside `wrangler d1 execute --file`. Times of programs include their
// start. The D1 part needs build/bench/wrangler-new (tests/integration/prepare makes it) and is left out without.
#include "connections/wrangler/wranglerconnection.h"
#include "devserver.h"
#include "insertloops.h"
#include "measuredprogram.h"
#include "ratio.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

using namespace d1;
using namespace d1::test;

namespace {

constexpr int fileRows = 1'000'000;
constexpr int d1Rows = 200'000;
constexpr int fileRounds = 5;
constexpr int d1Rounds = 3;
constexpr double mostMegabytes = 150.0;

void fail(const char *what)
{
    std::fprintf(stderr, "bench_import: %s\n", what);
    std::exit(1);
}

/// The folder, the files in it, and the programs.
class Bench
{
public:
    Bench()
    {
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
        writeCsv(QStringLiteral("large.csv"), fileRows);
        writeCsv(QStringLiteral("small.csv"), d1Rows);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    ProgramCost run(const QStringList &words)
    {
        const ProgramCost cost = runProgram(words, m_environment, m_folder.path());
        if (cost.exitCode != 0)
            fail(qPrintable(QStringLiteral("failed: ") + words.join(u' ')));
        return cost;
    }

    ProgramCost importInto(const QString &target, const QString &csv)
    {
        return run({QStringLiteral(D1CTL), QStringLiteral("import"), path(csv), QStringLiteral("--table"),
                    QStringLiteral("t"), QStringLiteral("--database"), target});
    }

    void writeSql(const QString &name, int rows) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            fail("no room");
        file.write(QByteArray(benchTable()) + ";\n");
        constexpr int rowsOfAStatement = 500; // some 70 kB
        for (int id = 1; id <= rows; ++id) {
            file.write((id - 1) % rowsOfAStatement == 0 ? "INSERT INTO t VALUES (" : "(");
            file.write("'" + benchRow(id).join("','") + "')");
            file.write(id % rowsOfAStatement == 0 || id == rows ? ";\n" : ",");
        }
    }

    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }

private:
    void writeCsv(const QString &name, int rows) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            fail("no room");
        file.write("id,name,email,total,created_at,note\n");
        for (int id = 1; id <= rows; ++id)
            file.write(benchRow(id).join(',') + '\n');
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

void benchFile(Bench &bench)
{
    const QString sqlite3 = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    const QString ours = bench.path(QStringLiteral("ours.sqlite"));
    const QString theirs = bench.path(QStringLiteral("theirs.sqlite"));
    ProgramCost best{1e9, 0, 0};
    double bestPeer = 1e9;
    for (int round = 0; round < fileRounds; ++round) {
        for (const QString &file : {ours, theirs}) {
            QFile::remove(file);
            bench.run({sqlite3, file, QString::fromLatin1(benchTable())});
        }
        const ProgramCost peer = bench.run({sqlite3, theirs,
                                            QStringLiteral(".import --csv --skip 1 ")
                                                + bench.path(QStringLiteral("large.csv")) + QStringLiteral(" t")});
        const ProgramCost cost = bench.importInto(QStringLiteral("file:") + ours, QStringLiteral("large.csv"));
        bestPeer = std::min(bestPeer, peer.seconds);
        best.seconds = std::min(best.seconds, cost.seconds);
        best.peakMegabytes = std::max(best.peakMegabytes, cost.peakMegabytes);
    }
    std::printf("1,000,000 rows into a file: ours %.2f s, %.0f MB; sqlite3 .import %.2f s\n", best.seconds,
                best.peakMegabytes, bestPeer);
    printRatio("import-file-time", best.seconds / bestPeer, 0.9);
    printRatio("import-file-memory-150MB", best.peakMegabytes / mostMegabytes, 1.0);
}

class LocalD1
{
public:
    LocalD1()
        : m_server(std::move(DevServer::start(WranglerGeneration::New)).value())
        , m_connection(std::make_shared<WranglerServer>(&m_network, m_server->origin()), DevServer::DatabaseId)
    {}

    void makeTable()
    {
        const std::vector<Statement> statements{Statement("DROP TABLE IF EXISTS t"), Statement(benchTable())};
        Request request(statements, Intent::Write);
        if (!await(m_connection.execute(std::move(request))))
            fail("the table cannot be made");
    }

    [[nodiscard]] QUrl raw() const
    {
        return QUrl(m_server->origin().toString() + QStringLiteral("/cdn-cgi/local/explorer/api/d1/database/")
                    + QLatin1String(DevServer::DatabaseId) + QStringLiteral("/raw"));
    }
    [[nodiscard]] QString target() const
    {
        return QStringLiteral("dev:%1/%2").arg(m_server->origin().toString(), QLatin1String(DevServer::Binding));
    }
    [[nodiscard]] const DevServer &server() const { return *m_server; }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<DevServer> m_server;
    WranglerConnection m_connection;
};

void benchLocalD1(Bench &bench)
{
    LocalD1 d1;
    ProgramCost best{1e9, 0, 0};
    double json = 1e9;
    for (int round = 0; round < d1Rounds; ++round) {
        d1.makeTable();
        const ProgramCost cost = bench.importInto(d1.target(), QStringLiteral("small.csv"));
        best.seconds = std::min(best.seconds, cost.seconds);
        best.peakMegabytes = std::max(best.peakMegabytes, cost.peakMegabytes);
        d1.makeTable();
        json = std::min(json, insertByJson(d1.raw(), d1Rows).value());
    }
    d1.makeTable();
    const double single = insertRowByRow(d1.raw(), d1Rows).value();
    std::printf("200,000 rows into a local D1: ours %.2f s, %.0f MB; single rows %.2f s, json_each loop %.2f s\n",
                best.seconds, best.peakMegabytes, single, json);
    printRatio("import-d1-single-rows-speedup", single / best.seconds, 10.0);
    printRatio("import-d1-json-loop-rate", json / best.seconds, 0.8);
    printRatio("import-d1-memory-150MB", best.peakMegabytes / mostMegabytes, 1.0);

    bench.writeSql(QStringLiteral("rows.sql"), d1Rows);
    QStringList execute = d1.server().wranglerCommand();
    execute += {QStringLiteral("d1"),
                QStringLiteral("execute"),
                QLatin1String(DevServer::Binding),
                QStringLiteral("--local"),
                QStringLiteral("--yes"),
                QStringLiteral("--persist-to"),
                bench.path(QStringLiteral("state")),
                QStringLiteral("--file"),
                bench.path(QStringLiteral("rows.sql"))};
    const ProgramCost wrangler = runProgram(execute, d1.server().environment(), d1.server().folder());
    if (wrangler.exitCode != 0)
        fail("wrangler d1 execute failed");
    std::printf("wrangler d1 execute --local --file: %.2f s, %.0f MB\n", wrangler.seconds, wrangler.peakMegabytes);
    printRatio("import-d1-wrangler-execute-speedup", wrangler.seconds / best.seconds, 3.0);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Bench bench;
    benchFile(bench);
    if (DevServer::isInstalled(WranglerGeneration::New))
        benchLocalD1(bench);
    else
        std::puts("no wrangler beside this program, so nothing is said of a local D1");
    return 0;
}
