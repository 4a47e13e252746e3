// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawmeta.h"
#include "support/await.h"

using namespace d1;

namespace {

std::expected<Meta, ShapeFault> read(std::string_view meta)
{
    const simdjson::padded_string text("{\"meta\":" + std::string(meta) + ",\"success\":true}");
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::value value;
    if (parser.iterate(text).get(document) || document["meta"].get(value))
        return std::unexpected(ShapeFault("no document"));
    return readMeta(value);
}

} // namespace

class tst_RawMeta : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingD1SendsIsRead()
    {
        const auto meta = read(R"({"served_by":"v3-prod","served_by_region":"WEUR","served_by_colo":"AMS",
            "served_by_primary":true,"timings":{"sql_duration_ms":0.2157},"duration":9.5,"changes":2,"last_row_id":77,
            "changed_db":true,"size_after":8192,"rows_read":5,"rows_written":3,"total_attempts":2})");
        QVERIFY(meta.has_value());
        Meta expected;
        expected.serverTime = Milliseconds(0.2157);
        expected.rowsRead = 5;
        expected.rowsWritten = 3;
        expected.changes = 2;
        expected.lastRowId = 77;
        expected.sizeAfter = 8192;
        expected.changedDatabase = true;
        expected.servedByPrimary = true;
        expected.serverAttempts = 2;
        expected.servedBy = "v3-prod";
        expected.region = "WEUR";
        expected.colo = "AMS";
        QVERIFY(*meta == expected);
    }

    void whatIsMissingOrOtherwiseStaysAbsent_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"{}", "null", "[]", "7", R"("meta")", R"({"unknown":{"rows_read":5},"list":[1,{"changes":2}]})",
              R"({"rows_read":null,"changes":"2","last_row_id":1.5,"changed_db":1,"served_by":7,"size_after":{}})",
              R"({"rows_written":[1],"served_by_primary":"true","total_attempts":null,"served_by_colo":["AMS"]})",
              R"({"duration":"fast","timings":null})", R"({"timings":{}})", R"({"timings":7})",
              R"({"timings":{"sql_duration_ms":"0.1"}})", R"({"rows_read":9223372036854775808})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatIsMissingOrOtherwiseStaysAbsent()
    {
        QFETCH(QByteArray, text);
        const auto meta = read(text.toStdString());
        QVERIFY2(meta.has_value(), meta ? "" : meta.error().c_str());
        QVERIFY(*meta == Meta());
    }

    void oddEntryDoesNotHideTheOnesBehindIt_data()
    {
        QTest::addColumn<QByteArray>("odd");
        for (const char *odd : {R"("timings":{"total":{"a":[1,2]},"sql_duration_ms":null})", R"("timings":[1,2])",
                                R"("rows_written":{"a":{"b":1}})", R"("served_by":["a",{"b":1}])", R"("changes":"x")",
                                R"("duration":{})", "\"new\":\"\\\"quoted\\\" } ,\""})
            QTest::newRow(odd) << QByteArray(odd);
    }

    void oddEntryDoesNotHideTheOnesBehindIt()
    {
        QFETCH(QByteArray, odd);
        const auto meta = read("{" + odd.toStdString() + R"(,"rows_read":5,"served_by_region":"EEUR"})");
        QVERIFY2(meta.has_value(), meta ? "" : meta.error().c_str());
        QCOMPARE(meta->rowsRead, std::optional<std::int64_t>(5));
        QCOMPARE(meta->region, std::string("EEUR"));
    }

    void timeOfTheSqlGoesBeforeTheDuration_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("both") << QByteArray(R"({"timings":{"sql_duration_ms":2},"duration":5})") << 2.0;
        QTest::newRow("other order") << QByteArray(R"({"duration":5,"timings":{"sql_duration_ms":2}})") << 2.0;
        QTest::newRow("duration alone") << QByteArray(R"({"duration":5})") << 5.0;
        QTest::newRow("useless timings") << QByteArray(R"({"timings":{"sql_duration_ms":null},"duration":5})") << 5.0;
        QTest::newRow("zero") << QByteArray(R"({"timings":{"sql_duration_ms":0},"duration":5})") << 0.0;
    }

    void timeOfTheSqlGoesBeforeTheDuration()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, milliseconds);
        const auto meta = read(text.toStdString());
        QVERIFY(meta.has_value());
        QCOMPARE(meta->serverTime, std::optional(Milliseconds(milliseconds)));
    }

    void textsAreUnescaped()
    {
        const auto meta = read("{\"served_by\":\"a\\u00e9\\\"b\"}");
        QVERIFY(meta.has_value());
        QCOMPARE(meta->servedBy, std::string("aé\"b"));
    }

    void brokenJsonIsAFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"{", R"({"rows_read"})", R"({"rows_read" 5})", R"({"a":1 "b":2})", R"({"a":1,,"b":2})", R"({7:1})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void brokenJsonIsAFault()
    {
        QFETCH(QByteArray, text);
        const auto meta = read(text.toStdString());
        QVERIFY(!meta.has_value());
        QVERIFY(!meta.error().empty());
    }
};

QTEST_APPLESS_MAIN(tst_RawMeta)
#include "tst_rawmeta.moc"
