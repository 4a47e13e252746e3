// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"
#include "workspace/devservers.h"

#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;

namespace {

constexpr auto base = "/cdn-cgi/local/explorer/api/d1/database";

FaultAnswer listOf(std::initializer_list<std::pair<const char *, const char *>> databases)
{
    QByteArray items;
    for (const auto &[name, id] : databases)
        items += (items.isEmpty() ? "" : ",") + QByteArray("{\"name\":\"") + name + "\",\"uuid\":\"" + id
                 + "\",\"version\":\"production\"}";
    return FaultAnswer::json("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + items + "]}");
}

} // namespace

class tst_DevServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_list = listOf({{"DB", "id-1"}, {"LOGS", "id-2"}});
        m_server = std::make_unique<FaultServer>();
        m_server->answerAlwaysWith([this](const FaultRequest &request) {
            if (request.path == base)
                return m_list;
            return request.path.startsWith(base) ? FaultAnswer::d1Rows("[\"a\",\"a\"]", "[]")
                                                 : FaultAnswer::text("Hello from the Worker", 200);
        });
        m_clock = FakeClock();
        m_servers = std::make_unique<DevServers>(&m_network, &m_clock);
    }

    void bindingsAreListedWithTheirTargets()
    {
        D1_AWAIT_OK(entries, m_servers->databases(origin(), CancelToken()));
        const std::vector<DatabaseEntry> expected{{"DB", "id-1", "dev:" + origin() + "/DB", std::nullopt},
                                                  {"LOGS", "id-2", "dev:" + origin() + "/LOGS", std::nullopt}};
        QVERIFY(*entries == expected);
    }

    void bindingsOfOneNameAreTargetedById()
    {
        m_list = listOf({{"DB", "id-1"}, {"DB", "id-2"}});
        D1_AWAIT_OK(entries, m_servers->databases(origin(), CancelToken()));
        QCOMPARE(entries->at(0).target, "dev:" + origin() + "/id-1");
        QCOMPARE(entries->at(1).target, "dev:" + origin() + "/id-2");
    }

    void knownDatabaseIsOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("binding") << QStringLiteral("DB");
        QTest::newRow("id") << QStringLiteral("id-2");
    }

    void knownDatabaseIsOpened()
    {
        QFETCH(QString, name);
        D1_AWAIT_OK(connection, m_servers->open({origin(), name.toStdString()}, CancelToken()));
        QVERIFY((*connection)->capabilities().duplicateColumns);
    }

    void unknownDatabaseIsNeverAskedAnything()
    {
        D1_AWAIT_ERROR(error, m_servers->open({origin(), "BD"}, CancelToken()));
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(error.facts.message.find("DB (id-1)") != std::string::npos);
        for (const FaultRequest &request : m_server->requests())
            QCOMPARE(request.method, QByteArray("GET"));
    }

    void serverThatDoesNotRunIsSaidSo()
    {
        m_server->refuse();
        D1_AWAIT_ERROR(opening, m_servers->open({origin(), "DB"}, CancelToken()));
        QCOMPARE(opening.facts.message,
                 "No wrangler dev answers at " + origin() + "; start it, or correct the address.");
        QCOMPARE(opening.verdict.kind, ErrorKind::Network);
        D1_AWAIT_ERROR(listing, m_servers->databases(origin(), CancelToken()));
        QCOMPARE(listing.facts.message, opening.facts.message);
    }

    void anotherServerIsSaidSo()
    {
        m_server->answerAlways(FaultAnswer::html("<h1>Hello</h1>", 200));
        D1_AWAIT_ERROR(error, m_servers->open({origin(), "DB"}, CancelToken()));
        QVERIFY2(error.facts.message.find("is not a wrangler dev") != std::string::npos, error.facts.message.c_str());
    }

private:
    [[nodiscard]] std::string origin() const { return m_server->url().toString(QUrl::RemovePath).toStdString(); }

    QNetworkAccessManager m_network;
    FakeClock m_clock;
    FaultAnswer m_list;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<DevServers> m_servers;
};

QTEST_GUILESS_MAIN(tst_DevServers)
#include "tst_devservers.moc"
