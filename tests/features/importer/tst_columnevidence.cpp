// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/columnevidence.h"

#include <QTest>

using namespace d1;
using namespace std::literals;

class tst_ColumnEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueHasItsType_data()
    {
        QTest::addColumn<std::string>("value");
        QTest::addColumn<std::string>("type");
        const auto row = [](const char *value, const char *type) {
            QTest::addRow("'%s'", value) << std::string(value) << std::string(type);
        };
        for (const char *integer :
             {"0", "1", "-1", "42", "9007199254740993", "9223372036854775807", "-9223372036854775808", "10"})
            row(integer, "INTEGER");
        for (const char *real :
             {"0.5", "-0.5", "19.90", "1.0", "-0.0", "1e3", "1E3", "1e+3", "1e-3", "2.5e10", "0.1", "123456789012.345",
              "0.30000000000000004", "17.506666666666668", "-1.7976931348623157e+308"})
            row(real, "REAL");
        for (const char *text : {"",
                                 " ",
                                 "007",
                                 "00",
                                 "-0",
                                 "-007",
                                 "+49",
                                 "+1",
                                 "1 ",
                                 " 1",
                                 "9223372036854775808",
                                 "-9223372036854775809",
                                 "12345678901234567890",
                                 "1.",
                                 ".5",
                                 "-.5",
                                 "-",
                                 "1,5",
                                 "1.2.3",
                                 "1e",
                                 "1e400",
                                 "0x10",
                                 "inf",
                                 "nan",
                                 "NaN",
                                 "Infinity",
                                 "1_000",
                                 "1 000",
                                 "00.5",
                                 "3.14159265358979312",
                                 "0.1000000000000000055",
                                 "52.52000659999999600",
                                 "2026-11-24",
                                 "10%",
                                 "true",
                                 "\xc2\xbd",
                                 "1-2",
                                 "--1",
                                 "1e5.5"})
            row(text, "TEXT");
    }

    void valueHasItsType()
    {
        QFETCH(std::string, value);
        QFETCH(std::string, type);
        QCOMPARE(std::string(nameOf(typeOfValue(value))), type);
    }

    void columnIsWhatAllItsValuesAre_data()
    {
        QTest::addColumn<QByteArrayList>("values");
        QTest::addColumn<std::string>("type");
        QTest::newRow("integers") << QByteArrayList{"1", "2"} << "INTEGER"s;
        QTest::newRow("a real among integers") << QByteArrayList{"1", "2.5", "3"} << "REAL"s;
        QTest::newRow("a wide integer beside a real") << QByteArrayList{"9007199254740993", "2.5"} << "TEXT"s;
        QTest::newRow("a text among integers") << QByteArrayList{"1", "2", "x"} << "TEXT"s;
        QTest::newRow("a leading zero at the end") << QByteArrayList{"1", "2", "03"} << "TEXT"s;
        QTest::newRow("empty ones are no values") << QByteArrayList{"", "7", ""} << "INTEGER"s;
        QTest::newRow("no value at all") << QByteArrayList{"", ""} << "TEXT"s;
        QTest::newRow("nothing seen") << QByteArrayList{} << "TEXT"s;
    }

    void columnIsWhatAllItsValuesAre()
    {
        QFETCH(QByteArrayList, values);
        QFETCH(std::string, type);
        ColumnEvidence evidence;
        std::uint64_t line = 0;
        for (const QByteArray &value : values)
            evidence.see({std::string_view(value.constData(), static_cast<std::size_t>(value.size())), false}, ++line,
                         "");
        QCOMPARE(std::string(nameOf(evidence.type())), type);
        QCOMPARE(evidence.values() + evidence.nulls(), static_cast<std::uint64_t>(values.size()));
    }

    void witnessIsTheFirstOfTheStrongestKind()
    {
        ColumnEvidence evidence;
        evidence.see({"1", false}, 2, "");
        QVERIFY(!evidence.witness());
        evidence.see({"1.5", false}, 3, "");
        QCOMPARE(evidence.witness(), (ColumnEvidence::Witness{"1.5", 3}));
        evidence.see({"007", false}, 4711, "");
        evidence.see({"008", false}, 4712, "");
        QCOMPARE(evidence.witness(), (ColumnEvidence::Witness{"007", 4711}));
    }

    void longWitnessEndsWithAWholeCharacter()
    {
        ColumnEvidence evidence;
        std::string text = "x";
        for (int i = 0; i < 100; ++i)
            text += "\xc3\xa4";
        evidence.see({text, false}, 1, "");
        QCOMPARE(evidence.witness()->value.size(), std::size_t{79});
        QCOMPARE(evidence.longestBytes(), std::size_t{201});
    }

    void nullIsWhatIsSpeltSoWithoutQuotes()
    {
        ColumnEvidence evidence;
        evidence.see({"\\N", false}, 1, "\\N");
        evidence.see({"\\N", true}, 2, "\\N");
        evidence.see({"", true}, 3, "\\N");
        evidence.see({"", false}, 4, "\\N");
        QCOMPARE(evidence.nulls(), std::uint64_t{1});
        QCOMPARE(evidence.texts(), std::uint64_t{3});
    }

    void datesAreSeenAndStayText()
    {
        for (const char *date : {"2026-11-24", "2026-11-24 08:15", "2026-11-24T08:15:30", "2026-11-24T08:15:30.123Z",
                                 "2026-11-24 08:15:30+01:00", "2026-11-24T08:15-0130", "2026-11-24T08:15+01"})
            QVERIFY2(ColumnEvidence::looksLikeDate(date), date);
        for (const char *other : {"", "2026", "2026-11", "24.11.2026", "2026-11-24x", "2026-11-24T", "2026-11-24 08",
                                  "2026-11-24 08:15:", "2026-11-24 08:15:30.", "2026-11-24T08:15+", "20261124"})
            QVERIFY2(!ColumnEvidence::looksLikeDate(other), other);
        ColumnEvidence evidence;
        evidence.see({"2026-11-24", false}, 1, "");
        QVERIFY(evidence.isDate());
        QCOMPARE(evidence.type(), ColumnType::Text);
        evidence.see({"soon", false}, 2, "");
        QVERIFY(!evidence.isDate());
    }
};

QTEST_APPLESS_MAIN(tst_ColumnEvidence)
#include "tst_columnevidence.moc"
