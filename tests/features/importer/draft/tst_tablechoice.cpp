// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfile.h"
#include "features/importer/draft/tablechoice.h"

#include <QTest>

using namespace d1;

class TestTableChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsNamedAfterTheFile_data();
    void aTableIsNamedAfterTheFile();
    void theLikelyTable_data();
    void theLikelyTable();
    void viewsAreNotFilled();
};

void TestTableChoice::aTableIsNamedAfterTheFile_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("table");
    QTest::newRow("plain") << std::string("/data/orders.csv") << std::string("orders");
    QTest::newRow("words, packed") << std::string("Orders 2026.csv.gz") << std::string("orders_2026");
    QTest::newRow("marks at the ends") << std::string("/a.b/--x--.csv") << std::string("x");
    QTest::newRow("no letter") << std::string("/data/---.csv") << std::string("imported");
    QTest::newRow("hidden") << std::string("/home/.csv") << std::string("csv");
    QTest::newRow("umlaut") << std::string("Größe.tsv") << std::string("größe");
}

void TestTableChoice::aTableIsNamedAfterTheFile()
{
    QFETCH(std::string, file);
    QFETCH(std::string, table);
    QCOMPARE(tableNameFor(file), table);
}

void TestTableChoice::theLikelyTable_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::vector<std::string>>("columns");
    QTest::addColumn<bool>("hasHeader");
    QTest::addColumn<std::string>("table");
    using Names = std::vector<std::string>;
    QTest::newRow("by name") << std::string("PEOPLE.csv") << Names{"x", "y"} << true << std::string("people");
    QTest::newRow("by columns") << std::string("export.csv") << Names{"ID", "First Name", "E"} << true
                                << std::string("people");
    QTest::newRow("by half of them") << std::string("a.csv") << Names{"id", "x"} << true << std::string("people");
    QTest::newRow("too few") << std::string("a.csv") << Names{"id", "x", "y"} << true << std::string();
    QTest::newRow("no header") << std::string("a.csv") << Names{"column1", "column2", "column3", "column4"} << false
                               << std::string();
    QTest::newRow("not a view") << std::string("emails.csv") << Names{"x"} << true << std::string();
}

void TestTableChoice::theLikelyTable()
{
    QFETCH(std::string, file);
    QFETCH(std::vector<std::string>, columns);
    QFETCH(bool, hasHeader);
    QFETCH(std::string, table);
    QCOMPARE(likelyTable(test::peopleSchema(), file, columns, hasHeader), table);
}

void TestTableChoice::viewsAreNotFilled()
{
    QCOMPARE(fillableTables(test::peopleSchema()), std::vector<std::string>{"people"});
}

QTEST_APPLESS_MAIN(TestTableChoice)
#include "tst_tablechoice.moc"
