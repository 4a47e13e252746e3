// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitecodes.h"
#include "support/await.h"

#include <sqlite3.h>

class SqliteCodesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeHasItsNames_data();
    void codeHasItsNames();
};

void SqliteCodesTest::codeHasItsNames_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("primary");
    QTest::addColumn<std::string>("extended");
    const auto row = [](int code, const char *primary, const char *extended) {
        QTest::addRow("%d", code) << code << std::string(primary) << std::string(extended);
    };
    row(SQLITE_ERROR, "SQLITE_ERROR", "");
    row(SQLITE_CONSTRAINT, "SQLITE_CONSTRAINT", "");
    row(SQLITE_CONSTRAINT_UNIQUE, "SQLITE_CONSTRAINT", "SQLITE_CONSTRAINT_UNIQUE");
    row(SQLITE_BUSY_SNAPSHOT, "SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT");
    row(SQLITE_NOTADB, "SQLITE_NOTADB", "");
    row(SQLITE_OK, "", "");
    row(SQLITE_IOERR_CORRUPTFS, "SQLITE_IOERR", ""); // too rare for a name
}

void SqliteCodesTest::codeHasItsNames()
{
    QFETCH(int, code);
    QFETCH(std::string, primary);
    QFETCH(std::string, extended);
    QCOMPARE(std::string(d1::sqliteCodeName(code)), primary);
    QCOMPARE(std::string(d1::sqliteExtendedCodeName(code)), extended);
}

QTEST_APPLESS_MAIN(SqliteCodesTest)
#include "tst_sqlitecodes.moc"
