// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/csvfile.h"
#include "support/await.h"

#include <QTemporaryFile>
#include <QTest>

using namespace d1;
using namespace std::string_literals;

class tst_CsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerIsApart()
    {
        const auto file = opened("id,\"full \"\"name\"\"\"\n\n1,a\n\n2,b\n");
        QVERIFY(file);
        QCOMPARE((*file)->columns(), (std::vector{"id"s, "full \"name\""s}));
        QCOMPARE((*file)->header(), "id,\"full \"\"name\"\"\""s);
        QCOMPARE(rest(**file), "1,a\n2,b\n"s); // blank lines are no rows
    }

    void withoutAHeaderColumnsAreNumbered()
    {
        CsvDialect dialect;
        dialect.hasHeader = false;
        const auto file = opened("1,a,x\n2,b,y\n", dialect);
        QVERIFY(file);
        QCOMPARE((*file)->columns(), (std::vector{"column1"s, "column2"s, "column3"s}));
        QCOMPARE(rest(**file), "1,a,x\n2,b,y\n"s);
    }

    void namesInTheHeaderAreMadeUsable()
    {
        const auto file = opened(" id, \"name\" ,, \" x\",\n1,a,b,c,\n");
        QVERIFY(file);
        QCOMPARE((*file)->columns(), (std::vector{"id"s, "\"name\""s, "column3"s, "\" x\""s, "column5"s}));
        QCOMPARE(rest(**file), "1,a,b,c,\n"s);
    }

    void whatNamesTheSeparatorIsNoRow()
    {
        CsvDialect dialect;
        dialect.separator = ';';
        const auto file = opened("sep=;\r\nid;name\r\n1;a\r\n", dialect);
        QVERIFY(file);
        QCOMPARE((*file)->columns(), (std::vector{"id"s, "name"s}));
        QCOMPARE(rest(**file), "1;a\n"s);
        dialect.hasHeader = false;
        const auto rows = opened("sep=;\n1;a\n", dialect);
        QVERIFY(rows);
        QCOMPARE(rest(**rows), "1;a\n"s);
    }

    void blankLinesAreRowsOfASingleColumn()
    {
        const auto file = opened("n\na\n\nb\n");
        QCOMPARE(rest(**file), "a\n\nb\n"s);
    }

    void wrongHeadersAreOneSentence_data()
    {
        QTest::addColumn<std::string>("content");
        QTest::addColumn<std::string>("says");
        QTest::newRow("empty") << ""s
                               << "is empty; there is nothing to import."s;
        QTest::newRow("blank") << "\n\n"s
                               << "is empty; there is nothing to import."s;
        QTest::newRow("twice") << "id,n,id\n1,2,3\n"s
                               << "names \"id\" twice, as columns 1 and 3"s;
        QTest::newRow("a number twice") << "column2,\n1,2\n"s
                                        << "names \"column2\" twice, as columns 1 and 2"s;
        QTest::newRow("open quote") << "id,\"n\n1,2\n"s
                                    << "opens a quote that is never closed"s;
        QTest::newRow("not UTF-8") << "id,n\xff\n1,2\n"s
                                   << "is not valid UTF-8"s;
    }

    void wrongHeadersAreOneSentence()
    {
        QFETCH(std::string, content);
        QFETCH(std::string, says);
        const auto file = opened(content);
        QVERIFY(!file);
        QVERIFY2(file.error().facts.message.find(says) != std::string::npos, file.error().facts.message.c_str());
    }

    void hashIsOfTheContent()
    {
        const auto left = opened("id\n1\n2\n");
        const auto right = opened("id\n1\n2\n");
        const auto other = opened("id\n1\n3\n");
        for (const auto *file : {&left, &right, &other})
            rest(***file);
        QCOMPARE((*left)->contentHash(), (*right)->contentHash());
        QVERIFY((*left)->contentHash() != (*other)->contentHash());
        QCOMPARE((*left)->contentHash().size(), std::size_t{64});
    }

private:
    static Result<std::unique_ptr<CsvFile>> opened(const std::string &content, const CsvDialect &dialect = {})
    {
        QTemporaryFile file; // the file is open by the time its name goes
        if (!file.open())
            qFatal("%s", qPrintable(file.errorString()));
        file.write(content.data(), static_cast<qint64>(content.size()));
        file.flush();
        return CsvFile::open(file.fileName().toStdString(), dialect);
    }

    static std::string rest(CsvFile &file)
    {
        std::string text;
        CsvRow row;
        while (file.next(row).value_or(false))
            text += std::string(row.source) + '\n';
        return text;
    }
};

QTEST_APPLESS_MAIN(tst_CsvFile)
#include "tst_csvfile.moc"
