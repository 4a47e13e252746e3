// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwriter.h"
#include "core/resultsetbuilder.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <limits>
#include <sstream>

using namespace d1;
using namespace d1::test;

namespace {

std::string written(const Reply &reply)
{
    std::ostringstream out;
    JsonWriter().write(reply, out);
    return out.str();
}

} // namespace

class tst_JsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesKeepWhatJsonCanKeep_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, Cell cell, const QByteArray &json) {
            QTest::newRow(name) << cell << json;
        };
        row("null", Cell(), "null");
        row("integer", std::int64_t{-5}, "-5");
        row("largest", std::numeric_limits<std::int64_t>::max(), "9223372036854775807");
        row("smallest", std::numeric_limits<std::int64_t>::min(), "-9223372036854775808");
        row("whole real", 1.0, "1.0");
        row("real", 0.1, "0.1");
        row("huge real", 1e300, "1e+300");
        row("infinite", std::numeric_limits<double>::infinity(), "null");
        row("text", std::string("Ada"), "\"Ada\"");
        row("empty text", std::string(), "\"\"");
        row("quotes", std::string("\"\\\n\x01"), "\"\\\"\\\\\\n\\u0001\"");
        row("NUL", std::string("a\0b", 3), "\"a\\u0000b\"");
        row("beyond ASCII", std::string("東京"), "\"東京\"");
        row("no UTF-8", std::string("a\xff"), "\"a\xef\xbf\xbd\"");
        row("blob", Blob{QByteArray("\0\xff", 2)}, "{\"blob\":\"00FF\"}");
        row("empty blob", Blob{}, "{\"blob\":\"\"}");
    }

    void valuesKeepWhatJsonCanKeep()
    {
        QFETCH(Cell, cell);
        QFETCH(QByteArray, json);
        const std::string document = written(replyOf({"v"}, {{cell}}));
        QCOMPARE(QByteArray::fromStdString(document),
                 "{\"results\":[{\"columns\":[\"v\"],\"rows\":[[" + json + "]],\"meta\":{}}]}\n");
        QVERIFY(!nlohmann::json::parse(document, nullptr, false).is_discarded());
    }

    void metaIsInD1sWords()
    {
        Meta meta;
        meta.serverTime = Milliseconds(1.5);
        meta.rowsRead = 10;
        meta.rowsWritten = 2;
        meta.changes = 1;
        meta.lastRowId = 7;
        meta.sizeAfter = 8'192;
        meta.changedDatabase = true;
        meta.servedByPrimary = true;
        meta.serverAttempts = 1;
        meta.servedBy = "v3-prod";
        meta.region = "WEUR";
        meta.colo = "FRA";
        const auto document = nlohmann::json::parse(written(replyOf({}, {}, meta)));
        const auto expected = nlohmann::json::parse(
            "{\"duration\":1.5,\"rows_read\":10,\"rows_written\":2,\"changes\":1,\"last_row_id\":7,\"changed_db\":true,"
            "\"size_after\":8192,\"served_by\":\"v3-prod\",\"served_by_region\":\"WEUR\",\"served_by_colo\":\"FRA\","
            "\"served_by_primary\":true,\"total_attempts\":1}");
        QVERIFY(document["results"][0]["meta"] == expected);
    }

    void duplicateNamesAndSeveralResultsStay()
    {
        Reply reply = replyOf({"a", "a"}, {{std::int64_t{1}, std::int64_t{2}}, {std::int64_t{3}, std::int64_t{4}}});
        reply.statements.emplace_back();
        QCOMPARE(written(reply),
                 std::string("{\"results\":[{\"columns\":[\"a\",\"a\"],\"rows\":[[1,2],[3,4]],\"meta\":{}},"
                             "{\"columns\":[],\"rows\":[],\"meta\":{}}]}\n"));
    }

    void roundedNumbersAreMarked()
    {
        ResultSetBuilder rows({"n"});
        rows.appendInteger(9007199254740992, true);
        Reply reply;
        reply.statements.emplace_back(rows.finish(), Meta());
        QCOMPARE(written(reply), std::string("{\"results\":[{\"columns\":[\"n\"],\"rows\":[[9007199254740992]],"
                                             "\"meta\":{},\"inexact\":true}]}\n"));
    }

    void manyRowsAreOneDocument()
    {
        std::vector<std::vector<Cell>> rows(20'000, {std::string("some text"), std::int64_t{1}});
        const auto document = nlohmann::json::parse(written(replyOf({"t", "n"}, rows)), nullptr, false);
        QCOMPARE(document["results"][0]["rows"].size(), rows.size());
    }
};

QTEST_APPLESS_MAIN(tst_JsonWriter)
#include "tst_jsonwriter.moc"
