// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflaredatabase.h"
#include "support/d1fixture.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using nlohmann::json;

class tst_CloudflareDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleAnswerIsReadWhole()
    {
        const json envelope = json::parse(d1Fixture("real-get-database").bodies.front().toStdString());
        const auto database = databaseFrom(envelope["result"]);
        QVERIFY(database);
        CloudflareDatabase expected;
        expected.uuid = "9b2d0c1e-6a55-4c0e-9d5e-0a1b2c3d4e5f";
        expected.name = "prod";
        expected.createdAt = "2026-04-22T10:11:12.345Z";
        expected.version = "production";
        expected.region = "WEUR";
        expected.replication = "disabled";
        expected.sizeBytes = 94425088;
        expected.tableCount = 7;
        QVERIFY(*database == expected);
    }

    void everythingButIdAndNameMayMiss()
    {
        const auto database = databaseFrom(json{{"uuid", "u"}, {"name", "n"}, {"file_size", nullptr}, {"version", 3}});
        QVERIFY(database);
        CloudflareDatabase expected;
        expected.uuid = "u";
        expected.name = "n";
        QVERIFY(*database == expected);
    }

    void withoutIdOrNameThereIsNone_data()
    {
        QTest::addColumn<QByteArray>("item");
        for (const char *item :
             {"{}", "null", "7", "[]", R"({"uuid":"u"})", R"({"name":"n"})", R"({"uuid":1,"name":"n"})"})
            QTest::newRow(item) << QByteArray(item);
    }
    void withoutIdOrNameThereIsNone()
    {
        QFETCH(const QByteArray, item);
        QVERIFY(!databaseFrom(json::parse(item.toStdString())));
    }
};

QTEST_APPLESS_MAIN(tst_CloudflareDatabase)
#include "tst_cloudflaredatabase.moc"
