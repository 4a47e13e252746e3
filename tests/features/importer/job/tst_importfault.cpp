// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importfault.h"

#include <QTest>

using namespace d1;
using namespace std::string_literals;

/// The words for what ends an import.
class tst_ImportFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqliteIsPutInOtherWords_data()
    {
        QTest::addColumn<std::string>("code");
        QTest::addColumn<std::string>("says");
        QTest::newRow("full") << "SQLITE_FULL"s
                              << "Line 7: the database cannot grow"s;
        QTest::newRow("locked") << "SQLITE_BUSY"s
                                << "Another program writes to the database"s;
        QTest::newRow("read-only") << "SQLITE_READONLY_DBMOVED"s
                                   << "The database may only be read; "s;
        QTest::newRow("deferred keys") << "SQLITE_CONSTRAINT"s
                                       << "which this table checks only at the end (its own words)"s;
        QTest::newRow("anything else") << "SQLITE_IOERR"s
                                       << "its own words"s;
    }
    void sqliteIsPutInOtherWords()
    {
        QFETCH(std::string, code);
        QFETCH(std::string, says);
        ErrorFacts facts;
        facts.message = "its own words";
        facts.sqliteCode = code;
        facts.sqliteExtendedCode = code == "SQLITE_CONSTRAINT" ? "SQLITE_CONSTRAINT_FOREIGNKEY" : code;
        const Error error = importfault::explained(Error(std::move(facts)), 7);
        QVERIFY2(error.facts.message.contains(says), error.facts.message.c_str());
        QCOMPARE(error.facts.sqliteCode, code);
    }

    void badRowsAreCountedInWords()
    {
        QCOMPARE(importfault::tooManyErrors(0, 3).facts.message,
                 "The row in line 3 is bad, and none may be; mend it, or allow some."s);
        QVERIFY(importfault::tooManyErrors(1, 3).facts.message.starts_with("More than 1 row is bad"));
        QVERIFY(importfault::tooManyErrors(2, 3).facts.message.starts_with("More than 2 rows are bad"));
    }
};

QTEST_APPLESS_MAIN(tst_ImportFault)
#include "tst_importfault.moc"
