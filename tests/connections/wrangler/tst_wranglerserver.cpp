// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/wranglerserver.h"
#include "scripteddevserver.h"
#include "support/await.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

class WranglerServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void databasesAreReadFromEitherGeneration_data();
    void databasesAreReadFromEitherGeneration();
    void workersAreReadFromEitherGeneration_data();
    void workersAreReadFromEitherGeneration();
    void generationIsToldByTheProbe_data();
    void generationIsToldByTheProbe();
    void otherServersAreToldInOneSentence_data();
    void otherServersAreToldInOneSentence();
    void refusedConnectionIsToldInOneSentence();
    void databaseIsFoundByIdAndByBinding_data();
    void databaseIsFoundByIdAndByBinding();
    void bindingOfSeveralDatabasesAsksForTheId();
    void idIsEncodedInThePath();
    void stuckListIsAskedForAnew();
    void deadlineOfAStuckListIsKept();
    void serverReplacedByAnotherGenerationIsLearntAgain();
    void noOriginIsSent();

private:
    static CallLimits limits(std::chrono::milliseconds timeout = 10s) { return {timeout, CancelToken()}; }

    QNetworkAccessManager m_network;
};

void WranglerServerTest::databasesAreReadFromEitherGeneration_data()
{
    QTest::addColumn<bool>("old");
    QTest::newRow("4.86") << true;
    QTest::newRow("4.164") << false;
}

void WranglerServerTest::databasesAreReadFromEitherGeneration()
{
    QFETCH(bool, old);
    ScriptedDevServer dev(old ? ScriptedDevServer::Version::Old : ScriptedDevServer::Version::New);
    WranglerServer server(&m_network, dev.server.url());
    D1_AWAIT_OK(databases, server.databases(limits()));
    QCOMPARE(databases->size(), std::size_t{4});
    QVERIFY(databases->front() == WranglerDatabase(ScriptedDevServer::DatabaseId, "DB"));
    QVERIFY(databases->back() == WranglerDatabase("preview-db-xyz", "PREV"));
}

void WranglerServerTest::workersAreReadFromEitherGeneration_data()
{
    QTest::addColumn<QByteArray>("fixture");
    QTest::newRow("4.86") << QByteArray("local-4.86-workers");
    QTest::newRow("4.164") << QByteArray("local-4.164-workers");
}

void WranglerServerTest::workersAreReadFromEitherGeneration()
{
    QFETCH(QByteArray, fixture);
    FaultServer dev;
    dev.answerAlways(d1Fixture(fixture).answer());
    WranglerServer server(&m_network, dev.url());
    D1_AWAIT_OK(workers, server.workers(limits()));
    QCOMPARE(workers->size(), std::size_t{1});
    QCOMPARE(workers->front().name, "t"s);
    QVERIFY(workers->front().databases.front() == WranglerDatabase(ScriptedDevServer::DatabaseId, "DB"));
}

void WranglerServerTest::generationIsToldByTheProbe_data()
{
    databasesAreReadFromEitherGeneration_data();
}

void WranglerServerTest::generationIsToldByTheProbe()
{
    QFETCH(bool, old);
    ScriptedDevServer dev(old ? ScriptedDevServer::Version::Old : ScriptedDevServer::Version::New);
    WranglerServer server(&m_network, dev.server.url());
    QVERIFY(!server.generation());
    D1_AWAIT_OK(route, server.route("DB", limits()));
    QVERIFY(route->generation == (old ? WranglerGeneration::Old : WranglerGeneration::New));
    QVERIFY(server.generation() == route->generation);
    const std::size_t asked = dev.server.requests().size();
    D1_AWAIT_OK(again, server.route("DB2", limits()));
    QCOMPARE(dev.server.requests().size(), asked + 1); // the list alone
}

void WranglerServerTest::otherServersAreToldInOneSentence_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QString other = QStringLiteral("What answers at %1 is not a wrangler dev that lets its databases be read; "
                                         "check the port, and that wrangler is 4.76 or newer and X_LOCAL_EXPLORER is "
                                         "not false.");
    QTest::newRow("a Worker's page") << 200 << QByteArray("<h1>hello</h1>") << other;
    QTest::newRow("a Worker's JSON") << 200 << QByteArray(R"({"success":true})") << other;
    QTest::newRow("a Worker's JSON list") << 200 << QByteArray("[]") << other;
    QTest::newRow("no explorer") << 404 << QByteArray("404 Not Found") << other;
    QTest::newRow("refused host name") << 403 << QByteArray("Invalid Host header")
                                       << QStringLiteral("wrangler dev at %1 refuses this host name; use its address "
                                                         "127.0.0.1 instead.");
}

void WranglerServerTest::otherServersAreToldInOneSentence()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    FaultServer other;
    other.answerAlways(FaultAnswer::text(body, status));
    WranglerServer server(&m_network, other.url());
    D1_AWAIT_ERROR(error, server.databases(limits()));
    QCOMPARE(QString::fromStdString(error.facts.message), message.arg(other.url().toString()));
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    QCOMPARE(other.requests().size(), std::size_t{2});
}

void WranglerServerTest::refusedConnectionIsToldInOneSentence()
{
    FaultServer nobody;
    nobody.refuse();
    WranglerServer server(&m_network, nobody.url());
    D1_AWAIT_ERROR(error, server.databases(limits()));
    QVERIFY(error.facts.message.starts_with("Nothing listens at 127.0.0.1:"));
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
}

void WranglerServerTest::databaseIsFoundByIdAndByBinding_data()
{
    QTest::addColumn<QString>("nameOrId");
    QTest::addColumn<QString>("message");
    QTest::newRow("id") << QString::fromLatin1(ScriptedDevServer::DatabaseId) << QString();
    QTest::newRow("binding") << QStringLiteral("DB") << QString();
    QTest::newRow("database without an id") << QStringLiteral("NOID") << QString();
    QTest::newRow("part of a name")
        << QStringLiteral("D")
        << QStringLiteral(
               "wrangler dev at %1 has no D1 database 'D'; it has DB (31111111-2222-3333-4444-555555555555), "
               "DB2 (41111111-2222-3333-4444-555555555555), NOID (NOID), PREV (preview-db-xyz).");
}

void WranglerServerTest::databaseIsFoundByIdAndByBinding()
{
    QFETCH(QString, nameOrId);
    QFETCH(QString, message);
    ScriptedDevServer dev(ScriptedDevServer::Version::New);
    WranglerServer server(&m_network, dev.server.url());
    const auto route = await(server.route(nameOrId.toStdString(), limits()));
    QCOMPARE(route.has_value(), message.isEmpty());
    if (!route) {
        QCOMPARE(QString::fromStdString(route.error().facts.message), message.arg(dev.server.url().toString()));
        QCOMPARE(dev.server.requests().size(), std::size_t{1}); // no SQL for an unknown database
    }
}

void WranglerServerTest::bindingOfSeveralDatabasesAsksForTheId()
{
    FaultServer dev;
    dev.answerAlways(FaultAnswer::json(R"({"success":true,"errors":[],"messages":[],"result":[)"
                                       R"({"name":"DB","uuid":"one"},{"name":"DB","uuid":"two"}]})"));
    WranglerServer server(&m_network, dev.url());
    D1_AWAIT_ERROR(error, server.route("DB", limits()));
    QVERIFY(error.facts.message.ends_with("name one by its id: DB (one), DB (two)."));
}

void WranglerServerTest::idIsEncodedInThePath()
{
    FaultServer dev;
    dev.answer(FaultAnswer::json(R"({"success":true,"errors":[],"messages":[],"result":[)"
                                 R"({"name":"DB","uuid":"a/b c?%é"}]})"));
    dev.answerAlways(FaultAnswer::d1Rows(R"(["a","a"])", "[]"));
    WranglerServer server(&m_network, dev.url());
    D1_AWAIT_OK(route, server.route("DB", limits()));
    QCOMPARE(dev.requests().back().path,
             QByteArray("/cdn-cgi/local/explorer/api/d1/database/a%2Fb%20c%3F%25%C3%A9/raw"));
}

void WranglerServerTest::stuckListIsAskedForAnew()
{
    FaultServer dev;
    dev.answer(FaultAnswer::hang());
    dev.answerAlways(d1Fixture("local-4.164-list-databases").answer());
    WranglerServer server(&m_network, dev.url());
    D1_AWAIT_OK(databases, server.databases(limits()));
    QCOMPARE(dev.requests().size(), std::size_t{2});
}

void WranglerServerTest::deadlineOfAStuckListIsKept()
{
    FaultServer dev;
    dev.answerAlways(FaultAnswer::hang());
    WranglerServer server(&m_network, dev.url());
    QElapsedTimer timer;
    timer.start();
    D1_AWAIT_ERROR(error, server.databases(limits(100ms)));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Deadline);
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    QVERIFY(timer.elapsed() < 1500);
}

void WranglerServerTest::serverReplacedByAnotherGenerationIsLearntAgain()
{
    ScriptedDevServer dev(ScriptedDevServer::Version::New);
    WranglerServer server(&m_network, dev.server.url());
    D1_AWAIT_OK(before, server.route("DB", limits()));
    QVERIFY(before->generation == WranglerGeneration::New);
    dev.become(ScriptedDevServer::Version::Old);
    D1_AWAIT_OK(after, server.route("DB", limits()));
    QVERIFY(after->generation == WranglerGeneration::Old);
}

void WranglerServerTest::noOriginIsSent()
{
    ScriptedDevServer dev(ScriptedDevServer::Version::New);
    WranglerServer server(&m_network, dev.server.url());
    D1_AWAIT_OK(route, server.route("DB", limits()));
    for (const FaultRequest &request : dev.server.requests())
        QVERIFY(request.header("origin").isEmpty());
}

QTEST_GUILESS_MAIN(WranglerServerTest)
#include "tst_wranglerserver.moc"
