// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/quoting.h"
#include "sqlitedatabase.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace d1;
using namespace d1::sql;

namespace {

Cell readBack(test::SqliteDatabase &database, const Cell &cell)
{
    const auto rows = database.run("SELECT " + literalOf(cell));
    return rows.empty() ? Cell(database.error()) : rows.front().front();
}

} // namespace

class tst_Quoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifierIsQuotedAndRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("always");
        QTest::addColumn<QByteArray>("ifNeeded");

        const auto row = [](const QByteArray &name, const QByteArray &always, const QByteArray &ifNeeded) {
            QTest::newRow(name.isEmpty() ? "empty" : name.constData()) << name << always << ifNeeded;
        };
        row("orders", "\"orders\"", "orders");
        row("_x$1", "\"_x$1\"", "_x$1");
        row("\xc3\xbcml\xc3\xa4ut", "\"\xc3\xbcml\xc3\xa4ut\"", "\xc3\xbcml\xc3\xa4ut");
        row("key", "\"key\"", "key");
        row("Select", "\"Select\"", "\"Select\"");
        row("2nd", "\"2nd\"", "\"2nd\"");
        row("$a", "\"$a\"", "\"$a\"");
        row("two words", "\"two words\"", "\"two words\"");
        row("a\"b", "\"a\"\"b\"", "\"a\"\"b\"");
        row("", "\"\"", "\"\"");
    }

    void identifierIsQuotedAndRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, always);
        QFETCH(QByteArray, ifNeeded);
        const std::string text = name.toStdString();
        QCOMPARE(quoteIdentifier(text), always.toStdString());
        QCOMPARE(quoteIdentifierIfNeeded(text), ifNeeded.toStdString());
        QCOMPARE(unquoteIdentifier(quoteIdentifier(text)), text);
        QCOMPARE(unquoteIdentifier(quoteIdentifierIfNeeded(text)), text);

        test::SqliteDatabase database;
        database.run("CREATE TABLE t(" + quoteIdentifierIfNeeded(text) + ")");
        QCOMPARE(database.error(), std::string());
        QCOMPARE(database.run("SELECT name FROM pragma_table_info('t')").at(0).at(0), Cell(text));
    }

    void everyQuotingStyleIsUndone_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("bare") << QByteArray("a") << QByteArray("a");
        QTest::newRow("double quotes") << QByteArray("\"a\"\"b\"") << QByteArray("a\"b");
        QTest::newRow("back ticks") << QByteArray("`a``b`") << QByteArray("a`b");
        QTest::newRow("brackets") << QByteArray("[a\"b]") << QByteArray("a\"b");
        QTest::newRow("apostrophes") << QByteArray("'it''s'") << QByteArray("it's");
        QTest::newRow("other quotes inside stay") << QByteArray("\"a``b\"") << QByteArray("a``b");
        QTest::newRow("empty name") << QByteArray("\"\"") << QByteArray("");
        QTest::newRow("one quote") << QByteArray("\"") << QByteArray("\"");
        QTest::newRow("unterminated") << QByteArray("\"ab") << QByteArray("\"ab");
    }

    void everyQuotingStyleIsUndone()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, name);
        QCOMPARE(unquoteIdentifier(token.toStdString()), name.toStdString());
    }

    void valueBecomesALiteral_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QByteArray>("literal");
        const auto row = [](const char *name, Cell cell, const QByteArray &literal) {
            QTest::newRow(name) << cell << literal;
        };
        row("null", {}, "NULL");
        row("integer", std::int64_t{42}, "42");
        row("smallest integer", std::numeric_limits<std::int64_t>::min(), "-9223372036854775808");
        row("largest integer", std::numeric_limits<std::int64_t>::max(), "9223372036854775807");
        row("real", 1.5, "1.5");
        row("whole real", 1.0, "1.0");
        row("large real", 1e20, "1e+20");
        row("real that not every SQLite reads", 9.5480931, "CAST(5375098565907351 AS REAL) / (1 << 49)");
        row("infinity", std::numeric_limits<double>::infinity(), "9e999");
        row("minus infinity", -std::numeric_limits<double>::infinity(), "-9e999");
        row("text", std::string("it's"), "'it''s'");
        row("empty text", std::string(), "''");
        row("text with NUL", std::string("a\0b", 3), "CAST(X'610062' AS TEXT)");
        row("text that is no UTF-8", std::string("a\xff"), "CAST(X'61FF' AS TEXT)");
        row("text with half a surrogate pair", std::string("\xed\xa0\x80"), "CAST(X'EDA080' AS TEXT)");
        row("blob", Blob{QByteArray("\0\xff", 2)}, "X'00FF'");
        row("empty blob", Blob{}, "X''");
    }

    void valueBecomesALiteral()
    {
        QFETCH(Cell, cell);
        QFETCH(QByteArray, literal);
        QCOMPARE(literalOf(cell), literal.toStdString());
        test::SqliteDatabase database;
        QCOMPARE(readBack(database, cell), cell);
    }

    void notANumberIsNull() { QCOMPARE(literalOf(Cell(std::nan(""))), std::string("NULL")); }

    void realsComeBackBitForBit()
    {
        test::SqliteDatabase database;
        std::mt19937_64 random(20261123); // NOLINT: the same numbers on every run
        for (int round = 0; round < 20'000; ++round) {
            const auto value = std::bit_cast<double>(random());
            if (std::isfinite(value))
                QCOMPARE(std::get<double>(readBack(database, Cell(value))), value);
        }
    }

    void integersComeBackExactly()
    {
        test::SqliteDatabase database;
        std::mt19937_64 random(20261123); // NOLINT: the same numbers on every run
        for (int round = 0; round < 2'000; ++round) {
            const Cell cell = std::bit_cast<std::int64_t>(random());
            QCOMPARE(readBack(database, cell), cell);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Quoting)
#include "tst_quoting.moc"
