// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "cli/metricsserver.h"
#include "cli/monitorrun.h"
#include "features/querylog/querylogwriter.h"
#include "logfixture.h"
#include "support/await.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

struct Answer {
    int status = 0;
    QByteArray type;
    QByteArray body;
};

QCoro::Task<Answer> get(QNetworkAccessManager *network, std::string url)
{
    const QNetworkRequest request(QUrl(QString::fromStdString(url)));
    QNetworkReply *reply = network->get(request);
    co_await reply;
    reply->deleteLater();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.type = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    answer.body = reply->readAll();
    co_return answer;
}

/// What the server sends to these bytes.
QByteArray rawAnswer(const std::string &address, const QByteArray &request)
{
    const QStringList parts = QString::fromStdString(address).split(u':');
    QTcpSocket socket;
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(parts[0], parts[1].toUShort());
    socket.write(request);
    if (socket.state() != QAbstractSocket::UnconnectedState)
        gone.wait();
    return socket.readAll();
}

} // namespace

class tst_MonitorCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerAnswersItsPathsOnly()
    {
        MetricsServer server([](std::string_view path) -> std::optional<MetricsAnswer> {
            if (path != "/a")
                return std::nullopt;
            MetricsAnswer answer;
            answer.body = "hello\n";
            return answer;
        });
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const std::string base = "http://" + server.address();
        QCOMPARE(await(get(&m_network, base + "/a")).body, QByteArray("hello\n"));
        QCOMPARE(await(get(&m_network, base + "/a?x=1")).status, 200);
        QCOMPARE(await(get(&m_network, base + "/b")).status, 404);
    }

    void theServerRefusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("POST") << QByteArray("POST /a HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 405");
        QTest::newRow("HEAD") << QByteArray("HEAD /a HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 200");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("HTTP/1.1 400");
        QTest::newRow("endless") << QByteArray(20'000, 'x') << QByteArray("HTTP/1.1 400");
    }

    void theServerRefusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, beginning);
        MetricsServer server([](std::string_view) {
            MetricsAnswer answer;
            answer.body = "body";
            return std::optional(answer);
        });
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const QByteArray answer = rawAnswer(server.address(), request);
        QVERIFY2(answer.startsWith(beginning), answer.constData());
        QVERIFY(request.startsWith("GET") || !answer.contains("\r\n\r\nbody"));
    }

    void whoSendsNothingKeepsNobodyOut()
    {
        MetricsServer server([](std::string_view) { return std::optional(MetricsAnswer()); });
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const std::string base = "http://" + server.address();
        const quint16 port = QString::fromStdString(base).section(u':', -1).toUShort();
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 100; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress::LocalHost, port);
            QTRY_VERIFY(silent.back()->state() != QAbstractSocket::ConnectingState);
        }
        const auto open = [&silent] {
            return std::ranges::count_if(silent, [](const std::unique_ptr<QTcpSocket> &socket) {
                return socket->state() != QAbstractSocket::UnconnectedState;
            });
        };
        QTRY_VERIFY(open() <= 64);
        QCOMPARE(await(get(&m_network, base + "/a")).status, 200);
    }

    void aPortInUseIsTold()
    {
        const auto nothing = [](std::string_view) { return std::optional<MetricsAnswer>(); };
        MetricsServer first(nothing);
        QVERIFY(first.listen(QHostAddress::LocalHost, 0));
        const std::string address = first.address();
        MetricsServer second(nothing);
        const quint16 port = QString::fromStdString(address).section(u':', -1).toUShort();
        const Result<void> refused = second.listen(QHostAddress::LocalHost, port);
        QVERIFY(!refused);
        QVERIFY(refused.error().facts.message.contains("--listen"));
        const CliRun run = m_program.run({"monitor", "--listen", address, "--for", "1"});
        QCOMPARE(run.code, ExitCode::Refused);
    }

    void whatAllProgramsLogIsSeen()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.sqlite")).toStdString();
        makeDatabase(path, "CREATE TABLE t(a INTEGER PRIMARY KEY); INSERT INTO t VALUES (41);");
        MonitorPlan plan;
        plan.targets = {FileTarget{path}, FileTarget{path + ".missing"}};
        plan.probes = {"SELECT a FROM t"};
        plan.interval = 200ms;
        QueryLog &log = m_program.log();
        QueryLogWriter writer(log); // as d1ctl has one
        MonitorRun run(&m_program.workspace(), plan);
        QSignalSpy arrived(&run, &MonitorRun::arrived);
        CancelSource stop;
        QueryEvent other = loggedSelect("SELECT 2");
        other.startedAt = std::chrono::system_clock::now();
        other.target = "d1:elsewhere";
        connect(&run, &MonitorRun::arrived, this, [&](const ArrivedTraffic &) {
            if (arrived.size() == 1)
                log.record(other); // as if another program had
            if (run.page().text().find("d1:elsewhere") != std::string::npos)
                stop.cancel();
        });
        await(run.run(stop.token()));
        const std::string text = run.page().text();
        QVERIFY(text.contains("d1_up{target=\"file:" + path + "\"} 1"));
        QVERIFY(text.contains("d1_up{target=\"file:" + path + ".missing\"} 0"));
        QVERIFY(text.contains("d1_table_rows{target=\"file:" + path + "\",table=\"t\"} 41"));
        QVERIFY(text.contains("operation=\"select\""));
        QVERIFY(text.contains("d1_database_size_bytes"));
        QVERIFY(run.trouble().empty());
        QVERIFY(!text.contains("SELECT"));
    }

    void endsAfterItsTimeAndReports()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.sqlite")).toStdString();
        makeDatabase(path, "CREATE TABLE t(a);");
        const CliRun run = m_program.run(
            {"monitor", "--database", "file:" + path, "--for", "0.3", "--json", "--listen", "127.0.0.1:0"});
        QCOMPARE(run.code, ExitCode::Done);
        QCOMPARE(run.json()["targets"][0]["state"].get<std::string>(), std::string("up"));
        QVERIFY(run.err.contains("/metrics"));
        QVERIFY(m_program.run({"monitor", "--for", "0.1"}).out.contains("query log"));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("no address") << QStringLiteral("--listen") << QStringLiteral("9464");
        QTest::newRow("a name") << QStringLiteral("--listen") << QStringLiteral("example.org:9464");
        QTest::newRow("no port") << QStringLiteral("--listen") << QStringLiteral("127.0.0.1:99999");
        QTest::newRow("no time") << QStringLiteral("--for") << QStringLiteral("long");
        QTest::newRow("never") << QStringLiteral("--every") << QStringLiteral("0");
        QTest::newRow("no target") << QStringLiteral("--database") << QStringLiteral("nonsense");
        QTest::newRow("a probe of nothing") << QStringLiteral("--probe") << QStringLiteral("SELECT 1");
        QTest::newRow("a probe that writes") << QStringLiteral("--probe") << QStringLiteral("DELETE FROM t");
    }

    void wrongUsageIsTold()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        const CliRun run = m_program.run({"monitor", option.toStdString(), value.toStdString()});
        QCOMPARE(run.code, ExitCode::Usage);
    }

    void promtoolFindsNoFault()
    {
        const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        if (promtool.isEmpty())
            QSKIP("promtool is not installed");
        MetricsPage page;
        ArrivedTraffic traffic;
        traffic.events = 2;
        Traffic one;
        one.record(loggedSelect(), nullptr);
        one.record(failed(loggedSelect(), ErrorKind::Network, "gone"), nullptr);
        traffic.seconds.push_back({logTime(), "d1:a\"b\\c\nd", true, "select", one});
        page.add(traffic);
        Health health;
        health.target = "demo:";
        health.state = Health::State::Down;
        health.lastCheck = logTime();
        page.set(health);
        page.set("demo:", {{"demo:", "", logTime(), 4096, {}, SizeSample::How::Told},
                           {"demo:", "orders", logTime(), {}, 7, SizeSample::How::HighestRow}});
        QProcess process;
        process.start(promtool, {QStringLiteral("check"), QStringLiteral("metrics")});
        process.write(QByteArray::fromStdString(page.text()));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError() + process.readAllStandardOutput(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
    }

private:
    CliProgram m_program;
    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(tst_MonitorCommand)
#include "tst_monitorcommand.moc"
