// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/jsontext.h"
#include "support/await.h"

#include <nlohmann/json.hpp>

#include <limits>

using namespace d1;
using namespace std::string_literals;

namespace {

std::string jsonOf(const CellView &cell)
{
    std::string json;
    appendJsonValue(json, cell);
    return json;
}

std::string jsonOf(std::string_view text)
{
    std::string json;
    appendJsonString(json, text);
    return json;
}

} // namespace

class tst_JsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("SELECT a FROM t WHERE b < '~'");
        QTest::newRow("quotes") << QByteArray(R"("a" \ b)");
        QTest::newRow("controls") << QByteArray("\0\x01\t\r\n\x1f\x7f", 7);
        QTest::newRow("unicode") << QByteArray("Grüße 世界 😀 \u2028");
    }

    void textComesBackAsItWas()
    {
        QFETCH(QByteArray, text);
        const std::string json = jsonOf(std::string_view(text.toStdString()));
        QCOMPARE(nlohmann::json::parse(json).get<std::string>(), text.toStdString());
        QVERIFY(std::ranges::none_of(json, [](char c) { return c >= 0 && c < ' '; }));
    }

    void brokenUtf8IsReplaced_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("stray byte") << QByteArray("a\xff"
                                                  "b")
                                    << QByteArray("\"a\xef\xbf\xbd"
                                                  "b\"");
        QTest::newRow("cut at the end") << QByteArray("a\xe4\xb8") << QByteArray("\"a\xef\xbf\xbd\"");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray();
    }

    void brokenUtf8IsReplaced()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        const std::string written = jsonOf(std::string_view(text.toStdString()));
        QVERIFY(nlohmann::json::parse(written).get<std::string>().contains("\xef\xbf\xbd"));
        QVERIFY(json.isEmpty() || written == json.toStdString());
    }

    void stringIsAppended()
    {
        std::string json = "[";
        appendJsonString(json, "a");
        appendJsonString(json, "\n");
        QCOMPARE(json, "[\"a\"\"\\n\""s);
    }

    void valueIsWrittenExactly_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const CellView &cell) {
            QTest::newRow(name) << QByteArray::fromStdString(jsonOf(cell));
        };
        row("null", CellView());
        row("0", CellView::ofInteger(0));
        row("9223372036854775807", CellView::ofInteger(std::numeric_limits<std::int64_t>::max()));
        row("-9223372036854775808", CellView::ofInteger(std::numeric_limits<std::int64_t>::min()));
        row("9007199254740993", CellView::ofInteger(9'007'199'254'740'993, true));
        row("0.1", CellView::ofReal(0.1));
        row("42.0", CellView::ofReal(42.0));
        row("\"x\"", CellView::ofText("x"));
        row("\"\"", CellView::ofText({}));
        row(R"({"blob":""})", CellView::ofBlob({}));
        row(R"({"blob":"00FFAB"})", CellView::ofBlob({"\x00\xff\xab", 3}));
    }

    void valueIsWrittenExactly()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(json, QByteArray(QTest::currentDataTag()));
    }

    void numberThatJsonHasNotIsNull_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
        QTest::newRow("negative infinity") << -std::numeric_limits<double>::infinity();
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    }

    void numberThatJsonHasNotIsNull()
    {
        QFETCH(double, value);
        QCOMPARE(jsonOf(CellView::ofReal(value)), "null"s);
    }

    void realKeepsItsBitsAndIsNoInteger_data()
    {
        QTest::addColumn<double>("value");
        for (const double value : {1e21, 1e300, 5e-324, 123456789.125, -0.0, 1e15, 9'007'199'254'740'993.0})
            QTest::addRow("%.17g", value) << value;
    }

    void realKeepsItsBitsAndIsNoInteger()
    {
        QFETCH(double, value);
        const auto json = nlohmann::json::parse(jsonOf(CellView::ofReal(value)));
        QVERIFY(json.is_number_float());
        QCOMPARE(json.get<double>(), value);
    }
};

QTEST_APPLESS_MAIN(tst_JsonText)
#include "tst_jsontext.moc"
