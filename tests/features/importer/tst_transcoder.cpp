// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvrows.h"
#include "features/importer/transcoder.h"

#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace std::literals;

namespace {

std::string allOf(ByteSource &source)
{
    std::string text;
    std::array<char, 1000> room{};
    for (std::size_t got = source.read(room).value_or(0); got > 0; got = source.read(room).value_or(0))
        text.append(room.data(), got);
    return text;
}

} // namespace

class tst_Transcoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textBecomesUtf8AtEveryCut_data()
    {
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("text");
        QTest::newRow("utf-8") << TextEncoding::Utf8 << "gr\xc3\xbc\xc3\x9f"s
                               << "gr\xc3\xbc\xc3\x9f"s;
        QTest::newRow("utf-8 with mark") << TextEncoding::Utf8 << "\xef\xbb\xbfid"s
                                         << "id"s;
        QTest::newRow("only a mark") << TextEncoding::Utf8 << "\xef\xbb\xbf"s
                                     << ""s;
        QTest::newRow("shorter than a mark") << TextEncoding::Utf8 << "i"s
                                             << "i"s;
        QTest::newRow("broken utf-8 passes") << TextEncoding::Utf8 << "a\xff"s
                                             << "a\xff"s;
        QTest::newRow("latin 1") << TextEncoding::Latin1 << "gr\xfc\xdf"s
                                 << "gr\xc3\xbc\xc3\x9f"s;
        QTest::newRow("windows 1252") << TextEncoding::Windows1252 << "5 \x80"s
                                      << "5 \xe2\x82\xac"s;
        QTest::newRow("windows 1252, a byte it lacks") << TextEncoding::Windows1252
                                                       << "a\x81"
                                                          "b"s
                                                       << "a\xff"
                                                          "b"s;
        QTest::newRow("utf-16") << TextEncoding::Utf16LittleEndian << "\xff\xfe\xfc\0\x3d\xd8\x75\xde"s
                                << "\xc3\xbc\xf0\x9f\x99\xb5"s;
        QTest::newRow("utf-16 big") << TextEncoding::Utf16BigEndian << "\0a\x20\xac"s
                                    << "a\xe2\x82\xac"s;
        QTest::newRow("half a surrogate") << TextEncoding::Utf16LittleEndian
                                          << "a\0\x3d\xd8"
                                             "b\0"s
                                          << "a\xff"
                                             "b"s;
        QTest::newRow("half a unit at the end") << TextEncoding::Utf16LittleEndian << "a\0b"s
                                                << "a\xff"s;
        QTest::newRow("nothing") << TextEncoding::Utf16LittleEndian << ""s
                                 << ""s;
    }

    void textBecomesUtf8AtEveryCut()
    {
        QFETCH(TextEncoding, encoding);
        QFETCH(std::string, bytes);
        QFETCH(std::string, text);
        for (const std::size_t piece : {1UZ, 2UZ, 3UZ, 100UZ}) {
            DrippingSource source(bytes, piece);
            Transcoder utf8(source, encoding);
            QCOMPARE(allOf(utf8), text);
        }
    }

    void longTextIsWhole()
    {
        std::string bytes;
        std::string expected;
        for (int i = 0; i < 200'000; ++i) {
            bytes += "\xe4\n";
            expected += "\xc3\xa4\n";
        }
        DrippingSource source(bytes, 65'536);
        Transcoder utf8(source, TextEncoding::Latin1);
        QCOMPARE(allOf(utf8) == expected, true);
    }
};

QTEST_APPLESS_MAIN(tst_Transcoder)
#include "tst_transcoder.moc"
