// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvrows.h"
#include "features/importer/csvreader.h"

#include <QTest>

#include <random>

using namespace d1;
using namespace d1::test;
using namespace std::literals;

namespace {

struct Case {
    const char *name;
    std::string_view input;
    std::string_view rows;
};

constexpr Case commaCases[] = {
    {"nothing", "", ""},
    {"one value", "a", "1: a\n"},
    {"one value and line end", "a\n", "1: a\n"},
    {"two values", "a,b\n", "1: a|b\n"},
    {"two rows", "a,b\nc,d\n", "1: a|b\n2: c|d\n"},
    {"no line end at the end", "a,b\nc,d", "1: a|b\n2: c|d\n"},
    {"crlf", "a,b\r\nc,d\r\n", "1: a|b\n2: c|d\n"},
    {"cr", "a,b\rc,d\r", "1: a|b\n2: c|d\n"},
    {"mixed line ends", "a\rb\nc\r\nd", "1: a\n2: b\n3: c\n4: d\n"},
    {"lf cr is two", "a\n\rb", "1: a\n2: \n3: b\n"},
    {"crlf at the very end", "a\r\n", "1: a\n"},
    {"cr at the very end", "a\r", "1: a\n"},
    {"only a line end", "\n", "1: \n"},
    {"only a crlf", "\r\n", "1: \n"},
    {"two line ends", "\n\n", "1: \n2: \n"},
    {"blank line between", "a\n\nb\n", "1: a\n2: \n3: b\n"},
    {"blank line of crlf", "a\r\n\r\nb\r\n", "1: a\n2: \n3: b\n"},
    {"empty first", ",a", "1: |a\n"},
    {"empty last", "a,", "1: a|\n"},
    {"empty last and line end", "a,\n", "1: a|\n"},
    {"empty last and crlf", "a,\r\n", "1: a|\n"},
    {"empty middle", "a,,b", "1: a||b\n"},
    {"all empty", ",,", "1: ||\n"},
    {"only a comma", ",", "1: |\n"},
    {"spaces are kept", " a , b ", "1:  a | b \n"},
    {"tabs are kept", "\ta,b\t", "1: \ta|b\t\n"},
    {"a space is a value", " ", "1:  \n"},
    {"quoted", "\"a\"", "1: 'a'\n"},
    {"quoted and line end", "\"a\"\n", "1: 'a'\n"},
    {"quoted and crlf", "\"a\"\r\n", "1: 'a'\n"},
    {"quoted and cr", "\"a\"\r", "1: 'a'\n"},
    {"quoted and plain", "\"a\",b,\"c\"", "1: 'a'|b|'c'\n"},
    {"quoted empty", "\"\"", "1: ''\n"},
    {"quoted empties", "\"\",\"\"", "1: ''|''\n"},
    {"quoted empty beside empty", "\"\",,", "1: ''||\n"},
    {"quoted comma", "\"a,b\",c", "1: 'a,b'|c\n"},
    {"quoted lf", "\"a\nb\",c\nd,e", "1: 'a\nb'|c\n3: d|e\n"},
    {"quoted crlf is kept", "\"a\r\nb\"\r\nc", "1: 'a\r\nb'\n3: c\n"},
    {"quoted cr counts as a line", "\"a\rb\"\nc", "1: 'a\rb'\n3: c\n"},
    {"quoted blank lines", "\"\n\n\",x\ny,z", "1: '\n\n'|x\n4: y|z\n"},
    {"doubled quote", "\"a\"\"b\"", "1: 'a\"b'\n"},
    {"doubled quote first", "\"\"\"a\"", "1: '\"a'\n"},
    {"doubled quote last", "\"a\"\"\"", "1: 'a\"'\n"},
    {"only a doubled quote", "\"\"\"\"", "1: '\"'\n"},
    {"two doubled quotes", "\"\"\"\"\"\"", "1: '\"\"'\n"},
    {"doubled quotes in two values", "\"a\"\"\",\"\"\"b\"", "1: 'a\"'|'\"b'\n"},
    {"doubled quote and comma", "\"a\"\",\"\"b\"", "1: 'a\",\"b'\n"},
    {"doubled quote and line end", "\"a\"\"\nb\"", "1: 'a\"\nb'\n"},
    {"json in quotes", "1,\"{\"\"k\"\": \"\"v\"\"}\"", "1: 1|'{\"k\": \"v\"}'\n"},
    {"quote within a plain value", "a\"b,c", "1: a\"b|c\n"},
    {"quote at the end of a plain value", "a\",c", "1: a\"|c\n"},
    {"inches", "5\" pipe,6", "1: 5\" pipe|6\n"},
    {"space before a quote", "a, \"b\"", "1: a| \"b\"\n"},
    {"text after a quote", "\"a\"b,c", "1: 'ab'|c (text after quote)\n"},
    {"space after a quote", "\"a\" ,c", "1: 'a '|c (text after quote)\n"},
    {"quote after text after a quote", "\"a\"b\"c\"", "1: 'ab\"c\"' (text after quote)\n"},
    {"text after a doubled quote", "\"a\"\"\"b,c\nd,e", "1: 'a\"b'|c (text after quote)\n2: d|e\n"},
    {"text after two doubled ones", "\"x\"\"\",\"a\"\"\"b", "1: 'x\"'|'a\"b' (text after quote)\n"},
    {"rows behind a bad one", "\"a\"b\nc", "1: 'ab' (text after quote)\n2: c\n"},
    {"quote never closed", "\"a", "1:  (quote not closed)\n"},
    {"lone quote", "\"", "1:  (quote not closed)\n"},
    {"quote never closed, next line counts", "\"a,b\nc,d\ne,f", "1:  (quote not closed)\n2: c|d\n3: e|f\n"},
    {"quote never closed in crlf", "\"a\r\nb\r\n", "1:  (quote not closed)\n2: b\n"},
    {"quote never closed later", "a\nb,\"c\nd", "1: a\n2:  (quote not closed)\n3: d\n"},
    {"quotes pair over lines", "\"a\nb\"\nc", "1: 'a\nb'\n3: c\n"},
    {"not utf-8", "a\nb\xff\nc", "1: a\n2: b\xff (not utf-8)\n3: c\n"},
    {"overlong utf-8", "\xc0\xaf", "1: \xc0\xaf (not utf-8)\n"},
    {"half a surrogate", "\xed\xa0\x80", "1: \xed\xa0\x80 (not utf-8)\n"},
    {"utf-8", "gr\xc3\xbc\xc3\x9f,\xe6\x97\xa5\xe6\x9c\xac", "1: gr\xc3\xbc\xc3\x9f|\xe6\x97\xa5\xe6\x9c\xac\n"},
    {"emoji", "\xf0\x9f\x8d\xb5", "1: \xf0\x9f\x8d\xb5\n"},
    {"semicolon is no separator", "a;b", "1: a;b\n"},
    {"single quotes mean nothing", "'a,b'", "1: 'a|b'\n"},
    {"backslash means nothing", "\"a\\\",b", "1: 'a\\'|b\n"},
    {"comment sign means nothing", "#a,b", "1: #a|b\n"},
    {"rows of different width", "a\nb,c\nd,e,f", "1: a\n2: b|c\n3: d|e|f\n"},
    {"form feed is text", "a\fb", "1: a\fb\n"},
    {"line separator is text",
     "a\xe2\x80\xa8"
     "b",
     "1: a\xe2\x80\xa8"
     "b\n"},
    {"numbers", "1,-2,3.5,1e3", "1: 1|-2|3.5|1e3\n"},
    {"quoted number", "\"1\",2", "1: '1'|2\n"},
    {"many quoted lines", "\"1\n2\n3\",a\n\"4\n5\",b\n6,c", "1: '1\n2\n3'|a\n4: '4\n5'|b\n6: 6|c\n"},
};

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

/// A file that is made while it is read: the same rows over and over.
class EndlessRows final : public ByteSource
{
public:
    EndlessRows(std::string_view row, std::uint64_t bytes)
        : m_block(repeated(row, 1000))
        , m_left(bytes / m_block.size() * m_block.size())
    {}

    Result<std::size_t> read(std::span<char> room) override
    {
        const std::uint64_t wanted = std::min<std::uint64_t>(room.size(), m_left);
        const std::size_t taken =
            std::string_view(m_block).substr(m_at).copy(room.data(), static_cast<std::size_t>(wanted));
        m_at = (m_at + taken) % m_block.size();
        m_left -= taken;
        return taken;
    }

private:
    std::string m_block;
    std::uint64_t m_left;
    std::size_t m_at = 0;
};

} // namespace

class tst_CsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAtEveryCut_data()
    {
        QTest::addColumn<std::string>("input");
        QTest::addColumn<std::string>("rows");
        for (const Case &known : commaCases)
            QTest::newRow(known.name) << std::string(known.input) << std::string(known.rows);
    }

    void rowsAreReadAtEveryCut()
    {
        QFETCH(std::string, input);
        QFETCH(std::string, rows);
        for (const std::size_t piece : {1UZ, 2UZ, 3UZ, 7UZ, 4096UZ}) {
            DrippingSource source(input, piece);
            QCOMPARE(written(source, {}), rows);
        }
    }

    void otherSeparatorsAndQuotes()
    {
        CsvDialect dialect;
        dialect.separator = ';';
        dialect.quote = '\'';
        DrippingSource source("a;'b;c';\"d\"\n1,5;'it''s'", 1);
        QCOMPARE(written(source, dialect), "1: a|'b;c'|\"d\"\n2: 1,5|'it's'\n"s);
        dialect.separator = '\t';
        DrippingSource tabs("a\t\tb", 4);
        QCOMPARE(written(tabs, dialect), "1: a||b\n"s);
    }

    void trimmingSparesWhatIsQuoted()
    {
        CsvDialect dialect;
        dialect.trims = true;
        DrippingSource source(" a ,  \" b \"  , c\td \n\t,\" \"", 2);
        QCOMPARE(written(source, dialect), "1: a|' b '|c\td\n2: |' '\n"s);
        dialect.separator = '\t';
        DrippingSource tabs("a \t b\t\tc", 2);
        QCOMPARE(written(tabs, dialect), "1: a|b||c\n"s);
    }

    void sourceIsTheRowAsItStands()
    {
        DrippingSource source("a,\"b \"\"x\"\"\"\r\nc,d", 3);
        CsvReader reader(source, {});
        CsvRow row;
        QVERIFY(reader.next(row).value_or(false));
        QCOMPARE(row.source, "a,\"b \"\"x\"\"\""sv);
        QVERIFY(reader.next(row).value_or(false));
        QCOMPARE(row.source, "c,d"sv);
        QVERIFY(!reader.next(row).value_or(true));
    }

    void rowLargerThanTheBufferIsWhole()
    {
        const std::string large = repeated("0123456789\"\"", 100'000);
        const std::string input = "a,\"" + large + "\"\nb,c";
        DrippingSource source(input, 65'536);
        CsvReader reader(source, {});
        CsvRow row;
        QVERIFY(reader.next(row).value_or(false));
        QCOMPARE(row.fields[1].text.size(), std::size_t{1'100'000});
        QVERIFY(reader.next(row).value_or(false));
        QCOMPARE(row.line, std::uint64_t{2});
    }

    void overlongRowIsGivenUpAndTheNextOneRead()
    {
        const std::string input = "a\n" + repeated("x", CsvReader::MaxRowBytes + 500'000) + "\nb,c\n";
        DrippingSource source(input, 1 << 20);
        const std::string rows = written(source, {});
        QVERIFY2(rows == "1: a\n2:  (too long)\n3: b|c\n", rows.substr(0, 100).c_str());
    }

    void quoteOpenForMegabytesCostsOneLine()
    {
        const std::string input = "\"a\n" + repeated("0123456\n", CsvReader::MaxRowBytes / 8 + 100'000);
        DrippingSource source(input, 1 << 20);
        CsvReader reader(source, {});
        CsvRow row;
        QVERIFY(reader.next(row).value_or(false));
        QCOMPARE(row.fault, CsvFault::QuoteNotClosed);
        QCOMPARE(row.source, "\"a"sv);
        std::uint64_t rows = 0;
        while (reader.next(row).value_or(false))
            ++rows;
        QCOMPARE(rows, std::uint64_t{CsvReader::MaxRowBytes / 8 + 100'000});
        QCOMPARE(row.line, rows + 1);
    }

    void longFileIsReadToTheEnd()
    {
        EndlessRows source("4711,\"a value, quoted\",19.90,2026-11-24,plain text of some length\n", 50'000'000);
        CsvReader reader(source, {});
        CsvRow row;
        std::uint64_t rows = 0;
        while (reader.next(row).value_or(false))
            rows += row.fields.size() == 5;
        QCOMPARE(rows, std::uint64_t{50'000'000 / 66'000 * 1000});
        QCOMPARE(row.line, rows);
    }

    void anyBytesAreReadToTheEnd()
    {
        std::mt19937 random(20261124);
        constexpr std::string_view alphabet = "ab\",\n\r\" \xc3\xa4;";
        for (int round = 0; round < 3000; ++round) {
            std::string input;
            for (std::size_t size = random() % 40; size > 0; --size)
                input += alphabet[random() % alphabet.size()];
            DrippingSource whole(input, 4096);
            DrippingSource drops(input, 1);
            QCOMPARE(written(drops, {}), written(whole, {}));
        }
    }

    void errorOfTheSourceIsTold()
    {
        class BrokenSource final : public ByteSource
        {
        public:
            Result<std::size_t> read(std::span<char> room) override
            {
                if (m_isBroken)
                    return std::unexpected(Error(ErrorKind::NotFound, "the disk is gone"));
                m_isBroken = true;
                return std::string_view("a,b\nc").copy(room.data(), room.size());
            }

        private:
            bool m_isBroken = false;
        } source;
        QCOMPARE(written(source, {}), "1: a|b\nerror: the disk is gone"s);
    }
};

QTEST_APPLESS_MAIN(tst_CsvReader)
#include "tst_csvreader.moc"
