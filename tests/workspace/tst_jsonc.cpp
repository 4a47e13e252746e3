// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/jsonc.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace d1;

class tst_Jsonc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesTheSameJson_data()
    {
        QTest::addColumn<QByteArray>("jsonc");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const char *jsonc, const char *json) {
            QTest::newRow(name) << QByteArray(jsonc) << QByteArray(json);
        };
        row("plain", "{\"a\":[1,2,{\"b\":null}]}", "{\"a\":[1,2,{\"b\":null}]}");
        row("line comment", "{// one\n\"a\":1 // two, three\n}", "{\"a\":1}");
        row("line comment at the end", "{} // no line break", "{}");
        row("block comment", "/* a */{\"a\"/*,*/:/*\n*/1}", "{\"a\":1}");
        row("trailing comma in an object", "{\"a\":1,}", "{\"a\":1}");
        row("trailing comma in a list", "[1,2 , ]", "[1,2]");
        row("trailing comma before a comment", "[1, // last\n]", "[1]");
        row("trailing comma before two comments", "{\"a\":[1,/*x*/ /*y*/],}", "{\"a\":[1]}");
        row("strings are left alone", "{\"a\":\"// no, /* no */ ,]\"}", "{\"a\":\"// no, /* no */ ,]\"}");
        row("escaped quote", "{\"a\":\"\\\",}\", \"b\":\"\\\\\",}", "{\"a\":\"\\\",}\", \"b\":\"\\\\\"}");
        row("comma in a string before a bracket", "[\",\"]", "[\",\"]");
        row("address", "{\"u\":\"http://x/*y*/\",}", "{\"u\":\"http://x/*y*/\"}");
    }

    void becomesTheSameJson()
    {
        QFETCH(QByteArray, jsonc);
        QFETCH(QByteArray, json);
        const std::string plain = plainJson(jsonc.toStdString());
        QVERIFY2(nlohmann::json::parse(plain, nullptr, false) == nlohmann::json::parse(json.toStdString()),
                 plain.c_str());
        QCOMPARE(plain.size(), static_cast<std::size_t>(jsonc.size()));
    }

    void linesStayWhereTheyWere()
    {
        QCOMPARE(plainJson("{/*\n\n*/\"a\":1,\n}//x\n"), std::string("{  \n\n  \"a\":1 \n}   \n"));
    }

    void whatIsNotJsoncStaysNotJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "{", "[1,,]", "\"open", "/* open", "{\"a\":1 / 2}", "[1,,2]", "\"\\"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatIsNotJsoncStaysNotJson()
    {
        QFETCH(QByteArray, text);
        QVERIFY(nlohmann::json::parse(plainJson(text.toStdString()), nullptr, false).is_discarded());
    }
};

QTEST_APPLESS_MAIN(tst_Jsonc)
#include "tst_jsonc.moc"
