// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawrows.h"
#include "support/await.h"

#include <limits>

using namespace d1;

namespace {

using Rows = std::expected<ResultSetPtr, ShapeFault>;

/// Reads `results` out of a document around it, as the decoder does.
Rows read(std::string_view results)
{
    const simdjson::padded_string text("{\"results\":" + std::string(results) + "}");
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::value value;
    if (parser.iterate(text).get(document) || document["results"].get(value))
        return std::unexpected(ShapeFault("no document"));
    return readRows(value);
}

Rows cell(std::string_view value)
{
    return read(R"({"columns":["a"],"rows":[[)" + std::string(value) + "]]}");
}

Cell owned(const Rows &rows)
{
    return (*rows)->cell(0, 0).toCell();
}

} // namespace

Q_DECLARE_METATYPE(d1::Cell)

class tst_RawRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellKeepsItsValueAndType_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Cell>("value");
        QTest::addColumn<bool>("isInexact");
        const auto row = [](const char *text, Cell value, bool isInexact = false) {
            QTest::newRow(text) << QByteArray(text) << std::move(value) << isInexact;
        };
        row("null", {});
        row("0", std::int64_t{0});
        row("-0", std::int64_t{0});
        row("42", std::int64_t{42});
        row("-42", std::int64_t{-42});
        row("true", std::int64_t{1});
        row("false", std::int64_t{0});
        row("9007199254740991", std::int64_t{9'007'199'254'740'991});
        row("9007199254740992", std::int64_t{9'007'199'254'740'992}, true);
        row("-9007199254740992", std::int64_t{-9'007'199'254'740'992}, true);
        row("9223372036854775807", std::numeric_limits<std::int64_t>::max(), true);
        row("-9223372036854775808", std::numeric_limits<std::int64_t>::min(), true);
        row("9223372036854776000", 9.223372036854775808e18, true); // JavaScript's largest of 64 bits
        row("-9223372036854776000", -9.223372036854775808e18, true);
        row("100000000000000000000", 1e20, true);
        row("-100000000000000000000", -1e20, true);
        row("1e+21", 1e21);
        row("1.5", 1.5);
        row("-1.5e-300", -1.5e-300);
        row("5e-324", 5e-324);
        row("0.1", 0.1);
        row(R"("")", std::string());
        row(R"("plain")", std::string("plain"));
        row(R"("Grüße 世界 😀")", std::string("Grüße 世界 😀"));
        row("\"a\\\"b\\\\c\\/d\\n\\t\"", std::string("a\"b\\c/d\n\t"));
        row(R"("\u0000\u00e9\ud83d\ude00")", std::string("\0é😀", 7));
        row(R"("[1,2]")", std::string("[1,2]"));
        row("[]", Blob{});
        row("[0,127,128,255]", Blob{QByteArray("\x00\x7f\x80\xff", 4)});
        row(" [ 1 , 2 ] ", Blob{QByteArray("\x01\x02")});
        row("  7  ", std::int64_t{7});
        row(" \"x\" \n", std::string("x"));
    }

    void cellKeepsItsValueAndType()
    {
        QFETCH(QByteArray, text);
        QFETCH(Cell, value);
        QFETCH(bool, isInexact);
        const Rows rows = cell(text.toStdString());
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().c_str());
        QVERIFY(owned(rows) == value);
        QCOMPARE((*rows)->cell(0, 0).isInexact(), isInexact);
        QCOMPARE((*rows)->hasInexactNumbers(), isInexact);
    }

    void cellThatIsNoneOfD1sIsAFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"{}",        "{\"a\":1}",
                                 "[256]",     "[-1]",
                                 "[1.5]",     "[\"a\"]",
                                 "[null]",    "[[1]]",
                                 "1e999",     "01",
                                 "-",         "1.",
                                 "+1",        ".5",
                                 "nul",       "nulll",
                                 "tru",       "NaN",
                                 "1x",        "\"\\x\"",
                                 "\"\\u12\"", "123456789012345678901234567890x"})
            QTest::newRow(text) << QByteArray(text);
    }

    void cellThatIsNoneOfD1sIsAFault()
    {
        QFETCH(QByteArray, text);
        const Rows rows = cell(text.toStdString());
        QVERIFY(!rows.has_value());
        QVERIFY2(rows.error().starts_with("row 1: "), rows.error().c_str());
    }

    void rowsAndColumnsStandInTheirOrder()
    {
        const Rows rows = read(R"({"columns":["b","a","größe"],"rows":[[1,"x",null],[2,"y",3.5]]})");
        QVERIFY(rows.has_value());
        const auto names = (*rows)->columnNames();
        QVERIFY(std::vector<std::string>(names.begin(), names.end()) == (std::vector<std::string>{"b", "a", "größe"}));
        QCOMPARE((*rows)->rowCount(), std::size_t{2});
        QCOMPARE((*rows)->cell(1, 0).integer(), std::int64_t{2});
        QVERIFY((*rows)->cell(0, 1).bytes() == "x");
        QVERIFY((*rows)->cell(0, 2).isNull());
        QCOMPARE((*rows)->cell(1, 2).real(), 3.5);
    }

    void columnsOfOneNameStayApart()
    {
        const Rows rows = read(R"({"columns":["a","a"],"rows":[[1,2]]})");
        QVERIFY(rows.has_value());
        QCOMPARE((*rows)->columnCount(), std::size_t{2});
        QCOMPARE((*rows)->cell(0, 1).integer(), std::int64_t{2});
    }

    void keysMayStandInAnyOrder()
    {
        const Rows rows = read(R"({"other":{"rows":[[0]]},"rows":[["x"],["y"]],"more":[1],"columns":["a"]})");
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().c_str());
        QCOMPARE((*rows)->rowCount(), std::size_t{2});
        QVERIFY((*rows)->cell(1, 0).bytes() == "y");
    }

    void statementWithoutRowsHasNoColumns_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"[]", " [ ] ", R"({"columns":[],"rows":[]})", R"({"columns":[],"rows":[[]]})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void statementWithoutRowsHasNoColumns()
    {
        QFETCH(QByteArray, text);
        const Rows rows = read(text.toStdString());
        QVERIFY(rows.has_value());
        QCOMPARE((*rows)->columnCount(), std::size_t{0});
        QCOMPARE((*rows)->rowCount(), std::size_t{0});
    }

    void emptyResultKeepsItsColumns()
    {
        const Rows rows = read(R"({"columns":["a","b"],"rows":[]})");
        QVERIFY(rows.has_value());
        QCOMPARE((*rows)->columnCount(), std::size_t{2});
        QCOMPARE((*rows)->rowCount(), std::size_t{0});
    }

    void manyRowsOfLongTextsAreKept()
    {
        std::string text = R"({"columns":["n","t"],"rows":[)";
        for (int i = 0; i < 1'000; ++i)
            text += (i == 0 ? "[" : ",[") + std::to_string(i) + ",\"" + std::string(static_cast<std::size_t>(i), 'x')
                    + "\"]";
        const Rows rows = read(text + "]}");
        QVERIFY(rows.has_value());
        QCOMPARE((*rows)->rowCount(), std::size_t{1'000});
        for (std::size_t i = 0; i < 1'000; ++i) {
            QCOMPARE((*rows)->cell(i, 0).integer(), static_cast<std::int64_t>(i));
            QCOMPARE((*rows)->cell(i, 1).bytes().size(), i);
        }
    }

    void anotherShapeIsToldAsAFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char *text, const char *fault) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(fault);
        };
        row("null", "");
        row("7", "");
        row(R"("rows")", "");
        row(R"([{"a":1}])", "results is a list");
        row("{}", "columns: ");
        row(R"({"rows":[[1]]})", "columns: ");
        row(R"({"columns":{},"rows":[]})", "columns: ");
        row(R"({"columns":[1],"rows":[]})", "columns: ");
        row(R"({"columns":["a"]})", "rows: ");
        row(R"({"columns":["a"],"rows":{}})", "rows: ");
        row(R"({"columns":["a"],"rows":[1]})", "");
        row(R"({"columns":["a"],"rows":[{"a":1}]})", "");
        row(R"({"columns":["a"],"rows":[[1],[]]})", "row 2 does not have 1 values");
        row(R"({"columns":["a","b"],"rows":[[1]]})", "row 1 does not have 2 values");
        row(R"({"columns":["a"],"rows":[[1,2]]})", "row 1 does not have 1 values");
        row(R"({"columns":[],"rows":[[1]]})", "row 1 does not have 0 values");
        row(R"({"columns":["a"],"rows":[[1],[{}]]})", "row 2: ");
        row(R"({"columns":["a"],"rows":[[1 2]]})", "");
        row(R"({"columns":["a"],"rows":[[1])", "");
    }

    void anotherShapeIsToldAsAFault()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fault);
        const Rows rows = read(text.toStdString());
        QVERIFY(!rows.has_value());
        QVERIFY(!rows.error().empty());
        QVERIFY2(rows.error().starts_with(fault.toStdString()), rows.error().c_str());
    }
};

QTEST_APPLESS_MAIN(tst_RawRows)
#include "tst_rawrows.moc"
