// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawdecoder.h"
#include "support/await.h"
#include "support/d1fixture.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

HttpAnswer answerOf(const QByteArray &body, int status = 200)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.host = "api.example";
    answer.contentType = "application/json";
    answer.ray = "8a1b-AMS";
    return answer;
}

HttpAnswer rowsAnswer(const QByteArray &columns, const QByteArray &rows)
{
    return answerOf(R"({"success":true,"result":[{"success":true,"results":{"columns":)" + columns + R"(,"rows":)"
                    + rows + "}}]}");
}

/// A one-cell answer.
HttpAnswer cellAnswer(const QByteArray &json)
{
    return rowsAnswer(R"(["a"])", "[[" + json + "]]");
}

QByteArray printed(const CellView &cell)
{
    const QByteArray mark = cell.isInexact() ? "~" : "";
    switch (cell.type()) {
    case CellType::Null:
        return "null";
    case CellType::Integer:
        return "int " + mark + QByteArray::number(static_cast<qlonglong>(cell.integer()));
    case CellType::Real:
        return "real " + mark + QByteArray::number(cell.real(), 'g', 17);
    case CellType::Text:
        return "text " + QByteArray(cell.bytes().data(), static_cast<qsizetype>(cell.bytes().size()));
    case CellType::Blob:
        return "blob " + QByteArray(cell.bytes().data(), static_cast<qsizetype>(cell.bytes().size())).toHex();
    }
    return {};
}

} // namespace

class tst_RawDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfCell_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *json, const QByteArray &expected) {
            QTest::newRow(json) << QByteArray(json) << expected;
        };
        row("null", "null");
        row("true", "int 1");
        row("false", "int 0");
        row("0", "int 0");
        row("-1", "int -1");
        row("9007199254740991", "int 9007199254740991");
        row("9007199254740992", "int ~9007199254740992");
        row("-9007199254740992", "int ~-9007199254740992");
        row("-9007199254740991", "int -9007199254740991");
        row("9223372036854775807", "int ~9223372036854775807");
        row("9223372036854776000", "real ~9.2233720368547758e+18");
        row("-9223372036854776000", "real ~-9.2233720368547758e+18");
        row("100000000000000000000", "real ~1e+20");
        row("1e+21", "real 1e+21");
        row("1.5", "real 1.5");
        row("0.1", "real 0.10000000000000001");
        row("-2.5e-300", "real -2.5e-300");
        row(R"("")", "text ");
        row(R"("plain")", "text plain");
        row(R"("hé✓😀")", "text hé✓😀");
        row(R"("h\u00e9\u2713\ud83d\ude00")", "text hé✓😀");
        row(R"("a\u0000b")", QByteArray("text a\0b", 8));
        row("\"say \\\"hi\\\"\\n\"", "text say \"hi\"\n");
        row(R"("[1,2]")", "text [1,2]");
        row("[]", "blob ");
        row("[0,255,16]", "blob 00ff10");
        row(" [ 1 , 2 ] ", "blob 0102");
        row(" 7 ", "int 7");
        row(" \"x\" ", "text x");
        row("123456789012345678901 ", "real ~1.2345678901234568e+20");
    }
    void everyKindOfCell()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, expected);
        const auto statements = decodeRaw(cellAnswer(json));
        QVERIFY2(statements, reason(statements).constData());
        QCOMPARE(statements->size(), 1U);
        const ResultSet &rows = *statements->front().rows;
        QCOMPARE(rows.rowCount(), 1U);
        QCOMPARE(printed(rows.cell(0, 0)), expected);
        QCOMPARE(rows.hasInexactNumbers(), expected.contains('~'));
    }

    void keysMayStandInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray meta = R"("meta":{"rows_read":7,"timings":{"sql_duration_ms":0.25},"duration":9})";
        const QByteArray forward = R"("results":{"columns":["a","b"],"rows":[[1,"x"],[2,"y"]]})";
        const QByteArray backward = R"("results":{"rows":[[1,"x"],[2,"y"]],"more":[{}],"columns":["a","b"]})";
        const QByteArray yes = R"("success":true)";
        const auto whole = [](const QByteArrayList &item) {
            return R"({"success":true,"errors":[],"messages":["a",{"code":1}],"result":[{)" + item.join(',') + "}]}";
        };
        QTest::newRow("success, results, meta") << whole({yes, forward, meta});
        QTest::newRow("meta, results, success") << whole({meta, forward, yes});
        QTest::newRow("rows before columns") << whole({meta, backward, yes});
        QTest::newRow("results last") << whole({yes, meta, backward});
        QTest::newRow("unknown keys") << whole({R"("x":{"results":[1]})", forward, R"("y":[[]])", meta});
        QTest::newRow("result before success")
            << R"({"result":[{)" + forward + "," + meta + R"(}],"messages":[],"success":true})";
        QTest::newRow("single object") << R"({"success":true,"result":{)" + forward + "," + meta + "}}";
        QTest::newRow("without success") << R"({"result":[{)" + forward + "," + meta + "}]}";
        QTest::newRow("white space") << whole({yes, forward, meta}).replace(",", " ,\n\t").replace(":", " : ") + "\n";
    }
    void keysMayStandInAnyOrder()
    {
        QFETCH(const QByteArray, body);
        const auto statements = decodeRaw(answerOf(body));
        QVERIFY2(statements, reason(statements).constData());
        QCOMPARE(statements->size(), 1U);
        const ResultSet &rows = *statements->front().rows;
        QCOMPARE(rows.columnNames()[1], "b");
        QCOMPARE(rows.rowCount(), 2U);
        QCOMPARE(printed(rows.cell(1, 0)), QByteArray("int 2"));
        QCOMPARE(printed(rows.cell(1, 1)), QByteArray("text y"));
        QCOMPARE(statements->front().meta.rowsRead, std::optional<std::int64_t>(7));
        QCOMPARE(statements->front().meta.serverTime, std::optional(Milliseconds(0.25)));
    }

    void metaIsReadWhole()
    {
        const auto statements = decodeRaw(answerOf(d1Fixture("real-raw-batch-success").bodies.front()));
        QVERIFY2(statements, reason(statements).constData());
        QCOMPARE(statements->size(), 2U);
        Meta expected;
        expected.serverTime = Milliseconds(0.6452);
        expected.rowsRead = 0;
        expected.rowsWritten = 2;
        expected.changes = 1;
        expected.lastRowId = 3;
        expected.sizeAfter = 94425088;
        expected.changedDatabase = true;
        expected.servedByPrimary = true;
        expected.serverAttempts = 1;
        expected.servedBy = "v3-prod";
        expected.region = "WEUR";
        expected.colo = "AMS";
        QVERIFY(statements->front().meta == expected);
        QCOMPARE(printed(statements->back().rows->cell(0, 0)), QByteArray("int 3"));
    }

    void metaMayMissAnything_data()
    {
        QTest::addColumn<QByteArray>("meta");
        for (const char *meta :
             {"{}", "null", "[]", R"({"duration":null,"timings":7,"changes":"x","served_by":5,"changed_db":0})",
              R"({"timings":{},"total_attempts":{"a":[1]}})"})
            QTest::newRow(meta) << QByteArray(meta);
    }
    void metaMayMissAnything()
    {
        QFETCH(const QByteArray, meta);
        const auto statements = decodeRaw(
            answerOf(R"({"success":true,"result":[{"meta":)" + meta + R"(,"results":{"columns":[],"rows":[]}}]})"));
        QVERIFY2(statements, reason(statements).constData());
        QVERIFY(statements->front().meta == Meta());
    }

    void recordedAnswersDecode_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *pattern : {"local-*-raw-*", "real-raw-*", "real-query-*"}) {
            for (const QByteArray &name : d1FixtureNames(pattern)) {
                if (d1Fixture(name).status == 200 && name != "real-query-success")
                    QTest::newRow(name.constData()) << name;
            }
        }
    }
    void recordedAnswersDecode()
    {
        QFETCH(const QByteArray, name);
        const auto statements = decodeRaw(answerOf(d1Fixture(name).bodies.front()));
        QVERIFY2(statements, reason(statements).constData());
        QCOMPARE(statements->empty(), name.endsWith("empty-batch"));
    }

    void recordedValuesKeepTheirTypes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("old") << QByteArray("local-4.86-raw-values");
        QTest::newRow("new") << QByteArray("local-4.164-raw-values");
    }
    void recordedValuesKeepTheirTypes()
    {
        QFETCH(const QByteArray, name);
        const auto statements = decodeRaw(answerOf(d1Fixture(name).bodies.front()));
        QVERIFY2(statements, reason(statements).constData());
        const ResultSet &rows = *statements->front().rows;
        QByteArrayList cells;
        for (std::size_t column = 0; column < rows.columnCount(); ++column)
            cells << printed(rows.cell(0, column));
        const QByteArrayList expected{"null",
                                      "int ~9007199254740992",
                                      "real ~9.2233720368547758e+18",
                                      "text 9223372036854775807",
                                      "int 1",
                                      "real 1.5",
                                      "int 0",
                                      "null",
                                      "blob 00ff10",
                                      "blob ",
                                      "int 1",
                                      QByteArray("text a\0b", 8),
                                      "text \xEF\xBF\xBD\xEF\xBF\xBD"
                                      "A",
                                      "text hé✓😀"};
        QCOMPARE(cells, expected);
    }

    void duplicateAndEmptyColumnsAreKept()
    {
        const auto duplicates = decodeRaw(answerOf(d1Fixture("local-4.164-raw-duplicate-columns").bodies.front()));
        QVERIFY(duplicates);
        const auto names = duplicates->front().rows->columnNames();
        QCOMPARE(std::vector(names.begin(), names.end()), (std::vector<std::string>{"a", "b", "a"}));
        QCOMPARE(printed(duplicates->front().rows->cell(0, 2)), QByteArray("int 3"));

        const auto empty = decodeRaw(answerOf(d1Fixture("local-4.164-raw-select-empty").bodies.front()));
        QVERIFY(empty);
        QCOMPARE(empty->front().rows->rowCount(), 0U);
        QVERIFY(empty->front().rows->columnCount() > 0);
    }

    void whatIsNotD1sIsAnUnknownOutcome_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = rowsAnswer(R"(["a"])", R"([[1],["x"]])").body;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("white space") << QByteArray(" \n");
        QTest::newRow("html") << QByteArray("<html>no</html>");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("list") << QByteArray("[1,2]");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("no result") << QByteArray(R"({"success":true})");
        QTest::newRow("null result") << QByteArray(R"({"success":true,"result":null})");
        QTest::newRow("text result") << QByteArray(R"({"success":true,"result":"x"})");
        QTest::newRow("results of /query") << QByteArray(R"({"success":true,"result":[{"results":[{"a":1}]}]})");
        QTest::newRow("no columns") << QByteArray(R"({"success":true,"result":[{"results":{"rows":[]}}]})");
        QTest::newRow("no rows") << QByteArray(R"({"success":true,"result":[{"results":{"columns":[]}}]})");
        QTest::newRow("trailing text") << good + "x";
        QTest::newRow("trailing object") << good + "{}";
        QTest::newRow("short row") << rowsAnswer(R"(["a","b"])", "[[1]]").body;
        QTest::newRow("long row") << rowsAnswer(R"(["a"])", "[[1,2]]").body;
        QTest::newRow("row of double width") << rowsAnswer(R"(["a","b"])", "[[1,2,3,4]]").body;
        QTest::newRow("row without columns") << rowsAnswer("[]", "[[1]]").body;
        QTest::newRow("row of objects") << rowsAnswer(R"(["a"])", R"([{"a":1}])").body;
        QTest::newRow("object cell") << cellAnswer(R"({"x":1})").body;
        QTest::newRow("byte too big") << cellAnswer("[256]").body;
        QTest::newRow("negative byte") << cellAnswer("[-1]").body;
        QTest::newRow("text byte") << cellAnswer(R"(["x"])").body;
        QTest::newRow("broken number") << cellAnswer("1.").body;
        QTest::newRow("leading zero") << cellAnswer("01").body;
        QTest::newRow("huge leading zero") << cellAnswer("0123456789012345678901234").body;
        QTest::newRow("broken word") << cellAnswer("nulx").body;
        QTest::newRow("broken truth") << cellAnswer("tru").body;
        QTest::newRow("broken escape") << cellAnswer(R"("\x")").body;
        QTest::newRow("broken UTF-8") << cellAnswer("\"\xC3\x28\"").body;
        QTest::newRow("control character") << cellAnswer("\"a\nb\"").body;
    }
    void whatIsNotD1sIsAnUnknownOutcome()
    {
        QFETCH(const QByteArray, body);
        const auto statements = decodeRaw(answerOf(body));
        QVERIFY2(!statements, "was accepted");
        const ErrorFacts &facts = statements.error().facts;
        QCOMPARE(facts.delivery, Delivery::Unknown);
        QCOMPARE(facts.httpStatus, std::optional(200));
        QCOMPARE(facts.requestId, "8a1b-AMS");
        QVERIFY2(QByteArray::fromStdString(facts.message).contains("api.example"), facts.message.c_str());
    }

    void everyTruncationIsAnUnknownOutcome()
    {
        const QByteArray whole = d1Fixture("local-4.164-raw-values").bodies.front();
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto statements = decodeRaw(answerOf(whole.left(length)));
            QVERIFY2(!statements, whole.left(length).constData());
            QCOMPARE(statements.error().facts.delivery, Delivery::Unknown);
        }
    }

    void refusalInsideAGoodStatusIsAnAnswer()
    {
        const auto statements = decodeRaw(answerOf(
            R"({"result":[{"success":true,"results":{"columns":[],"rows":[]}},{"success":false,"error":"no such table: x: SQLITE_ERROR"}],"success":true})"));
        QVERIFY(!statements);
        QCOMPARE(statements.error().facts.delivery, Delivery::Answered);
        QCOMPARE(statements.error().facts.statementIndex, std::optional<std::size_t>(1));
        QCOMPARE(statements.error().facts.sqliteCode, "SQLITE_ERROR");
    }

    void errorStatusNeverDecodes()
    {
        const auto statements = decodeRaw(answerOf(rowsAnswer(R"(["a"])", "[[1]]").body, 500));
        QVERIFY(!statements);
        QCOMPARE(statements.error().facts.delivery, Delivery::Answered);
        QCOMPARE(statements.error().facts.httpStatus, std::optional(500));
    }

    void largeAnswersDecodeAside()
    {
        QByteArray rows = "[";
        for (int i = 0; i < 50'000; ++i)
            rows += "[" + QByteArray::number(i) + ",\"row\"],";
        rows.back() = ']';
        D1_AWAIT_OK(statements, decodeRawAside(rowsAnswer(R"(["n","t"])", rows)));
        QCOMPARE(statements->front().rows->rowCount(), 50'000U);
        QCOMPARE(printed(statements->front().rows->cell(49'999, 0)), QByteArray("int 49999"));
        rows.chop(3);
        D1_AWAIT_ERROR(error, decodeRawAside(rowsAnswer(R"(["n","t"])", rows)));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
    }

    void theCallersBytesStayAsTheyAre()
    {
        const QByteArray body = cellAnswer(R"("a\nb")").body;
        const QByteArray copy(body.constData(), body.size());
        const auto statements = decodeRaw(answerOf(body));
        QVERIFY(statements);
        QCOMPARE(body, copy);
    }
};

QTEST_GUILESS_MAIN(tst_RawDecoder)
#include "tst_rawdecoder.moc"
