// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/dialectsniffer.h"

#include <QTest>

using namespace d1;
using namespace std::literals;

class tst_DialectSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatorAndHeaderAreFound_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<char>("separator");
        QTest::addColumn<bool>("hasHeader");
        QTest::newRow("comma") << "id,name\n1,Eva\n2,Adam\n"s << ',' << true;
        QTest::newRow("semicolon") << "id;name;price\n1;Eva;1,5\n2;Adam;2,5\n"s << ';' << true;
        QTest::newRow("tab") << "id\tname\n1\tEva, A.\n2\tAdam\n"s << '\t' << true;
        QTest::newRow("pipe") << "id|name\n1|Eva\n"s << '|' << true;
        QTest::newRow("commas within quotes") << "a;b\n\"1,2,3\";x\n\"4,5,6\";y\n"s << ';' << true;
        QTest::newRow("commas in one row only") << "a;b\nx;y, z, w\np;q\nr;s\n"s << ';' << true;
        QTest::newRow("one column") << "name\nEva\nAdam\n"s << ',' << true;
        QTest::newRow("one row") << "id,name"s << ',' << true;
        QTest::newRow("no header: a number") << "1,Eva\n2,Adam\n"s << ',' << false;
        QTest::newRow("no header: a date") << "2026-11-24,x\n2026-11-25,y\n"s << ',' << false;
        QTest::newRow("no header: an empty name") << "id,\n1,x\n"s << ',' << false;
        QTest::newRow("a count of the rows without a name") << ",name,town\n0,Eva,Ulm\n1,Adam,Bonn\nx"s << ',' << true;
        QTest::newRow("no header: numbers under no name") << ",name,town\n7,Eva,Ulm\n9,Adam,Bonn\nx"s << ',' << false;
        QTest::newRow("named separator") << "sep=;\nid;text\n1;a,b\n2;c,d\nx"s << ';' << true;
        QTest::newRow("named separator of many columns") << "SEP=|\r\nid|a|b\r\n1|2|3\r\nx"s << '|' << true;
        QTest::newRow("a column called sep") << "sep=x\n1\n2\nx"s << ',' << true;
        QTest::newRow("no header: the words of a later row") << "red,red\nblue,green\nred,blue\nx"s << ',' << false;
        QTest::newRow("a name twice") << "name,name\nEva,Adam\nIda,Ben\nx"s << ',' << true;
        QTest::newRow("a name twice over numbers") << "a,b,a\n1,2,3\n4,5,6\n"s << ',' << true;
        QTest::newRow("a NUL in a text") << "id,name\n1,E\0va\n2,Adam\n"s << ',' << true;
        QTest::newRow("nothing") << ""s << ',' << true;
        QTest::newRow("cut off in a quote") << "id;text\n1;\"one\"\n2;\"tw"s << ';' << true;
        QTest::newRow("crlf") << "id;name\r\n1;Eva\r\n"s << ';' << true;
        QTest::newRow("with a byte order mark") << "\xef\xbb\xbfid;name\n1;Eva\n"s << ';' << true;
    }

    void separatorAndHeaderAreFound()
    {
        QFETCH(std::string, bytes);
        QFETCH(char, separator);
        QFETCH(bool, hasHeader);
        const Result<CsvDialect> dialect = sniffDialect(bytes);
        QVERIFY(dialect);
        QCOMPARE(dialect->separator, separator);
        QCOMPARE(dialect->hasHeader, hasHeader);
        QCOMPARE(dialect->encoding, TextEncoding::Utf8);
    }

    void theLastRowOfAWholeFileCounts()
    {
        QVERIFY(!sniffDialect("a,\n1,2\n", false)->hasHeader); // since it may be cut off
        QVERIFY(sniffDialect("a,\n1,2\n", true)->hasHeader);
    }

    void encodingIsFound_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::newRow("ascii") << "a,b"s << TextEncoding::Utf8;
        QTest::newRow("utf-8") << "gr\xc3\xbc\xc3\x9f"s << TextEncoding::Utf8;
        QTest::newRow("utf-8, cut off after a first byte") << "gr\xc3\xbc\xc3"s << TextEncoding::Utf8;
        QTest::newRow("utf-8, cut off within an emoji") << "x\xf0\x9f\x8d"s << TextEncoding::Utf8;
        QTest::newRow("latin 1") << "gr\xfc\xdf"s << TextEncoding::Latin1;
        QTest::newRow("windows 1252: euro") << "5 \x80, gr\xfc\xdf"s << TextEncoding::Windows1252;
        QTest::newRow("utf-16 with mark") << "\xff\xfe"
                                             "a\0"s
                                          << TextEncoding::Utf16LittleEndian;
        QTest::newRow("utf-16 big with mark") << "\xfe\xff\0a"s << TextEncoding::Utf16BigEndian;
        QTest::newRow("utf-16 without mark") << "a\0,\0b\0"s << TextEncoding::Utf16LittleEndian;
        QTest::newRow("utf-16 big without mark") << "\0a\0,\0b"s << TextEncoding::Utf16BigEndian;
        std::string mostly;
        for (int i = 0; i < 30; ++i)
            mostly += "\xc3\xa4";
        QTest::newRow("utf-8 with one broken byte") << mostly + "\xff,x" << TextEncoding::Utf8;
    }

    void encodingIsFound()
    {
        QFETCH(std::string, bytes);
        QFETCH(TextEncoding, encoding);
        QCOMPARE(sniffEncoding(bytes), encoding);
    }

    void utf16IsReadForItsSeparator()
    {
        const Result<CsvDialect> dialect = sniffDialect("\xff\xfe"
                                                        "a\0;\0b\0\n\0"
                                                        "1\0;\0"
                                                        "2\0\n\0"s);
        QVERIFY(dialect);
        QCOMPARE(dialect->separator, ';');
        QVERIFY(dialect->hasHeader);
    }

    void whatIsNoTextIsToldByItsName_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("word");
        QTest::newRow("database") << "SQLite format 3\0xyz"s
                                  << "database"s;
        QTest::newRow("spreadsheet") << "PK\x03\x04\x14\0"s
                                     << "spreadsheet"s;
        QTest::newRow("pdf") << "%PDF-1.7\n"s
                             << "PDF"s;
        QTest::newRow("json rows") << "\xef\xbb\xbf\n[\n  {\"id\": 1}]"s
                                   << "JSON"s;
        QTest::newRow("json lines") << "{\"id\": 1}\n{\"id\": 2}\n"s
                                    << "JSON"s;
        QTest::newRow("error page") << "\n<!DOCTYPE html><html>"s
                                    << "web page"s;
        QTest::newRow("program") << "\x7f"
                                    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e"s
                                 << "not text"s;
    }

    void whatIsNoTextIsToldByItsName()
    {
        QFETCH(std::string, bytes);
        QFETCH(std::string, word);
        const Result<CsvDialect> dialect = sniffDialect(bytes);
        QVERIFY(!dialect);
        QVERIFY2(dialect.error().facts.message.contains(word), dialect.error().facts.message.c_str());
    }
};

QTEST_APPLESS_MAIN(tst_DialectSniffer)
#include "tst_dialectsniffer.moc"
