// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/errorscontract.h"

#include "support/await.h"

namespace d1::test {

namespace {

using namespace std::string_literals;

} // namespace

void ErrorsContract::errorTellsItsFacts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const char *sql, const char *message, const char *code, int offset = -1) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(message) << QString::fromUtf8(code)
                            << offset;
    };
    row("syntax", "SELEC 1", "near \"SELEC\": syntax error", "SQLITE_ERROR", 0);
    row("syntax after unicode", "SELECT 'hé✓' FRM u", "near \"u\": syntax error", "SQLITE_ERROR", 20);
    row("incomplete", "SELECT * FROM", "incomplete input", "SQLITE_ERROR");
    row("unterminated", "SELECT 'abc", "unrecognized token: \"'abc\"", "SQLITE_ERROR", 7);
    row("no such table", "SELECT * FROM nope", "no such table: nope", "SQLITE_ERROR");
    row("no such column", "SELECT nope FROM item", "no such column: nope", "SQLITE_ERROR", 7);
    row("no such function", "SELECT nope(1)", "no such function: nope", "SQLITE_ERROR", 7);
    row("unique", "INSERT INTO item(name) VALUES ('taken')", "UNIQUE constraint failed: item.name",
        "SQLITE_CONSTRAINT_UNIQUE");
    row("primary key", "INSERT INTO item(id) VALUES (1)", "UNIQUE constraint failed: item.id",
        "SQLITE_CONSTRAINT_PRIMARYKEY");
    row("not null", "INSERT INTO item(note) VALUES (NULL)", "NOT NULL constraint failed: item.note",
        "SQLITE_CONSTRAINT_NOTNULL");
    row("check", "INSERT INTO item(age) VALUES (-1)", "CHECK constraint failed: age >= 0", "SQLITE_CONSTRAINT_CHECK");
    row("foreign key", "INSERT INTO child(item) VALUES (99)", "FOREIGN KEY constraint failed",
        "SQLITE_CONSTRAINT_FOREIGNKEY");
    row("mismatch", "INSERT INTO item(id) VALUES ('abc')", "datatype mismatch", "SQLITE_MISMATCH");
}

void ErrorsContract::errorTellsItsFacts()
{
    QFETCH(QString, sql);
    QFETCH(QString, message);
    QFETCH(QString, code);
    QFETCH(int, offset);
    D1_AWAIT_OK(written, write("INSERT INTO item(id, name) VALUES (1, 'taken')"));
    D1_AWAIT_ERROR(error, write(sql.toStdString()));
    const ErrorFacts &facts = error.facts;
    QCOMPARE(facts.message, message.toStdString());
    QCOMPARE(facts.sqliteExtendedCode.empty() ? facts.sqliteCode : facts.sqliteExtendedCode, code.toStdString());
    QCOMPARE(facts.byteOffset.value_or(-1), offset);
    QCOMPARE(facts.delivery, Delivery::Answered);
    QCOMPARE(facts.stoppedBy, StoppedBy::Nobody);
    QVERIFY(error.verdict == Verdict());
}

void ErrorsContract::transactionStatementsAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "ATTACH 'x.db' AS y", "VACUUM"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void ErrorsContract::transactionStatementsAreRefused()
{
    QFETCH(QString, sql);
    D1_AWAIT_ERROR(error, write(sql.toStdString()));
    QVERIFY(!error.facts.message.empty());
    D1_AWAIT_OK(reply, write("INSERT INTO item(v) VALUES (1)"));
}

void ErrorsContract::wrongNumberOfParametersIsAnError()
{
    D1_AWAIT_ERROR(missing, read("SELECT ?, ?", {"one"s}));
    QCOMPARE(missing.facts.message, "Wrong number of parameter bindings for SQL query."s);
    QCOMPARE(missing.facts.delivery, Delivery::NotSent);
    D1_AWAIT_ERROR(superfluous, read("SELECT 1", {"one"s}));
    QCOMPARE(superfluous.facts.message, missing.facts.message);
}

void ErrorsContract::requestWithoutStatementsIsAnError()
{
    D1_AWAIT_ERROR(none, connection().execute(Request()));
    QCOMPARE(none.facts.message, "No SQL statements detected."s);
    QCOMPARE(none.facts.delivery, Delivery::NotSent);
    D1_AWAIT_ERROR(blank, read("  -- nothing\n"));
    QCOMPARE(blank.facts.message, none.facts.message);
}

} // namespace d1::test
